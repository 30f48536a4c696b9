import { describe, expect, test } from 'vitest';
import { changeWords } from './index.ts';

describe('how a figure changed', () => {
  test.each([
    ['integer', 1062, 1000, '+6,2%'],
    ['integer', 750, 1000, '−25%'],
    ['decimal', 3, 3, '0%'],
    ['integer', 0, 0, '0%'],
    ['decimal', -5, -10, '+50%'],
    ['percent', 79.37, 80, '−0,63 điểm %'],
    ['percent', 82, 80, '+2 điểm %'],
  ] as const)('%s %s against %s is %s', (type, now, before, words) => {
    expect(changeWords({ type }, now, before)).toBe(words);
  });

  test('is not said where nothing was before, or where there are no numbers', () => {
    expect(changeWords({ type: 'integer' }, 5, 0)).toBeUndefined();
    expect(changeWords({ type: 'integer' }, 5, undefined)).toBeUndefined();
    expect(changeWords({ type: 'yes_no' }, true, false)).toBeUndefined();
    expect(changeWords({ type: 'rows' }, ['a'], ['b'])).toBeUndefined();
  });
});
