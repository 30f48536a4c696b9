import { describe, expect, test } from 'vitest';
import { changeOf, linksOf, type Placed, sameCommune } from './index.ts';

const placed = (rank: number, low: number, high = low): Placed => ({ rank, roster: 106, points: { low, high } });

describe('change against an earlier campaign', () => {
  test('places risen and points gained, a range where either result is one', () => {
    const before = { kind: 'placed' as const, placed: placed(12, 60.1) };
    expect(changeOf(placed(5, 70.4), before, true)).toMatchObject({ rank: 7, points: { low: 10.3, high: 10.3 } });
    expect(changeOf(placed(20, 55, 65), before, true)).toMatchObject({ rank: -8, points: { low: -5.1, high: 4.9 } });
  });

  test('points on another scale are not subtracted', () => {
    expect(changeOf(placed(5, 70), { kind: 'placed', placed: placed(6, 40) }, false)).toMatchObject({
      rank: 1,
      points: null,
    });
  });

  test('what was not there or has no result says so, with no number', () => {
    expect(changeOf(undefined, { kind: 'placed', placed: placed(1, 90) }, true)).toEqual({ kind: 'no-result' });
    for (const kind of ['unscored', 'absent'] as const)
      expect(changeOf(placed(1, 90), { kind }, true)).toEqual({ kind });
    const merged = { kind: 'merged' as const, from: ['22-2023', '23-2023'] };
    expect(changeOf(placed(1, 90), merged, true)).toEqual(merged);
  });
});

describe('which commune it was', () => {
  const earlier = new Set(['a', 'b', 'c', 'd']);
  const then = (unit: string, ...links: [string, string, 'whole' | 'part'][]) =>
    sameCommune(unit, earlier, linksOf(links.map(([from, to, kind]) => ({ from, to, kind }))));

  test('itself, while its land is the same', () => {
    expect(then('a')).toEqual({ kind: 'same', unit: 'a' });
    expect(then('new')).toEqual({ kind: 'absent' });
  });

  test('the same commune under a new code', () => {
    expect(then('new', ['a', 'new', 'whole'])).toEqual({ kind: 'same', unit: 'a' });
  });

  test('two communes merged are neither of them', () => {
    expect(then('new', ['b', 'new', 'whole'], ['a', 'new', 'whole'])).toEqual({ kind: 'merged', from: ['a', 'b'] });
  });

  test('one that kept its code and took in a neighbour is not what it was', () => {
    expect(then('a', ['b', 'a', 'whole'])).toEqual({ kind: 'merged', from: ['a', 'b'] });
  });

  test('one that gave a part away, or is part of another, is not what it was', () => {
    expect(then('a', ['a', 'b', 'part'])).toEqual({ kind: 'merged', from: ['a'] });
    expect(then('new', ['a', 'new', 'part'])).toEqual({ kind: 'merged', from: ['a'] });
    expect(then('new', ['a', 'new', 'whole'], ['a', 'other', 'whole'])).toEqual({ kind: 'merged', from: ['a'] });
  });

  test('one made of communes that were not asked was not there', () => {
    expect(then('new', ['x', 'new', 'whole'])).toEqual({ kind: 'absent' });
  });
});
