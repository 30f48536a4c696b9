import { expect, test } from 'vitest';
import { shiftedClock } from './clock.ts';

const day = 86_400_000;

test('a demonstration’s clock goes by who looks: another day for the people named, the common one for everybody else', () => {
  const clock = shiftedClock(-3 * day, { an: 2 * day });
  const offset = (personId?: string) => Math.round((clock(personId).getTime() - Date.now()) / day);
  expect([offset(), offset('binh'), offset('an'), offset('constructor')]).toEqual([-3, -3, 2, -3]);
});
