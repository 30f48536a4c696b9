import { describe, expect, test } from 'vitest';
import { showNumber, showPercent } from './numbers.ts';
import { dayOf, daysUntil, showClock, showDay, showInstant } from './time.ts';

describe('time is Vietnam’s', () => {
  test('an evening in UTC is the next day in Vietnam', () => {
    expect(dayOf('2023-08-30T18:00:00Z')).toBe('2023-08-31');
    expect(showInstant('2023-08-30T18:00:00Z')).toBe('31/08/2023 01:00');
    expect(showClock('2023-08-30T09:42:07+00:00')).toBe('16:42:07');
  });

  test.each([
    ['2023-08-31', '2023-08-28T03:00:00Z', 3],
    ['2023-08-31', '2023-08-31T16:59:59Z', 0],
    ['2023-08-31', '2023-08-31T17:00:00Z', -1],
    ['2023-09-10', '2023-09-12T00:00:00Z', -2],
  ])('until %s at %s there are %d days', (due, now, days) => {
    expect(daysUntil(due, now)).toBe(days);
  });

  test('a day is written day first', () => {
    expect(showDay('2023-08-31')).toBe('31/08/2023');
  });
});

test('numbers have Vietnamese marks', () => {
  expect(showNumber(1062)).toBe('1.062');
  expect(showNumber(1234.5)).toBe('1.234,5');
  expect(showPercent(79.3651)).toBe('79,37%');
});
