import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contender, type Interval, keysOf, rankingOf } from './index.ts';

const known = { awaits: false, ceiling: 100 };
const sure = (points: number): Interval => ({ low: points, high: points });
const total = (unit: string, low: number, high = low): Contender => ({ unit, keys: [{ low, high }] });
const ranksOf = (contenders: readonly Contender[], options = known) =>
  Object.fromEntries([...rankingOf(contenders, options).standings].map(([unit, { rank }]) => [unit, rank]));

describe('the rank of communes', () => {
  test('equal points share a rank and the next one is left out: 1, 2, 2, 4', () => {
    const communes = [total('b', 80), total('a', 90), total('d', 70), total('c', 80)];
    expect(ranksOf(communes)).toEqual({ a: 1, b: 2, c: 2, d: 4 });
    const { standings } = rankingOf(communes, known);
    expect([...'abcd'].map((unit) => standings.get(unit)?.shared)).toEqual([false, true, true, false]);
  });

  test('a tie is decided by the rules of the ruleset in turn, and only then shared', () => {
    const scale = { ties: ['base', 'II', 'deduction'], max: 100, caps: { base: 85, bonus: 15 } };
    const pillars = [
      { code: 'I', role: 'base' as const },
      { code: 'II', role: 'base' as const },
      { code: 'IV', role: 'bonus' as const },
      { code: 'V', role: 'deduction' as const },
    ];
    const scored = (unit: string, points: Record<string, number>): Contender => {
      const parts = Object.fromEntries(
        Object.entries(points).map(([code, low]) => [code, { low, high: low, max: 100 }]),
      );
      return { unit, keys: keysOf(scale, pillars, { total: { low: 70, high: 70, max: 100 }, parts }) };
    };
    const communes = [
      scored('more-bonus', { I: 30, II: 30, IV: 10, V: 0 }),
      scored('more-base', { I: 40, II: 30, IV: 0, V: 0 }),
      scored('more-second-pillar', { I: 30, II: 40, IV: 1, V: 1 }),
      scored('less-taken-off', { I: 30, II: 40, IV: 0, V: 0 }),
      scored('the-same', { I: 30, II: 40, IV: 0, V: 0 }),
    ];
    expect(ranksOf(communes)).toEqual({
      'less-taken-off': 1,
      'the-same': 1,
      'more-second-pillar': 3,
      'more-base': 4,
      'more-bonus': 5,
    });
  });

  test('a commune whose points are a range stands by what is certain, with the ranks that it may still take', () => {
    const { standings } = rankingOf([total('a', 90), total('open', 60, 95), total('b', 80), total('c', 50, 60)], known);
    expect(standings.get('open')).toEqual({ rank: 3, best: 1, worst: 3, shared: false });
    expect(standings.get('a')).toMatchObject({ rank: 1, best: 1, worst: 2 });
    expect(standings.get('b')).toMatchObject({ rank: 2, best: 2, worst: 3 });
    expect(standings.get('c')).toMatchObject({ rank: 4, best: 3, worst: 4 });
  });

  test('a commune without a result has no rank, counts in the denominator, and may still pass the others', () => {
    const communes: Contender[] = [total('a', 90), total('full', 100), { unit: 'silent' }];
    const { standings, ranked, roster } = rankingOf(communes, known);
    expect([standings.has('silent'), ranked, roster]).toEqual([false, 2, 3]);
    expect(standings.get('a')).toMatchObject({ best: 2, worst: 2 });
    const open = rankingOf(communes, { ...known, awaits: true }).standings;
    expect(open.get('a')).toMatchObject({ rank: 2, best: 2, worst: 3 });
    expect(open.get('full')).toMatchObject({ best: 1, worst: 1 });
  });

  test('points that nobody knows the most of leave the rank open to the top', () => {
    const scale = { max: null, caps: {} };
    const keys = keysOf(scale, [{ code: 'I', role: 'base' }], {
      total: { low: 10, high: 20, max: null },
      parts: { I: { low: 10, high: 20, max: null } },
    });
    const { standings } = rankingOf([{ unit: 'open', keys }, total('b', 90)], { awaits: false, ceiling: null });
    expect(standings.get('open')).toMatchObject({ rank: 2, best: 1, worst: 2 });
  });
});

const points = fc.integer({ min: 0, max: 12 });
const interval = fc.tuple(points, points).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const field = (width: number) =>
  fc
    .array(fc.option(fc.array(interval, { minLength: width, maxLength: width }), { nil: undefined, freq: 5 }), {
      minLength: 1,
      maxLength: 14,
    })
    .map((all): Contender[] => all.map((keys, at) => ({ unit: `u${at}`, ...(keys ? { keys } : {}) })));
const fields = fc.integer({ min: 1, max: 3 }).chain(field);
const ceiling = 12;

describe('properties of a ranking', () => {
  test('the order in which communes come does not matter', () => {
    fc.assert(
      fc.property(fields, fc.func(fc.integer()), fc.boolean(), (communes, dice, awaits) => {
        const shuffled = [...communes].sort((a, b) => dice(a.unit) - dice(b.unit));
        const sorted = ({ standings, ...rest }: ReturnType<typeof rankingOf>) => [[...standings].sort(), rest];
        expect(sorted(rankingOf(shuffled, { awaits, ceiling }))).toEqual(
          sorted(rankingOf(communes, { awaits, ceiling })),
        );
      }),
    );
  });

  test('ranks are those of competition: one more than how many stand before', () => {
    fc.assert(
      fc.property(fields, (communes) => {
        const ranks = [...rankingOf(communes, { awaits: false, ceiling }).standings.values()].map(({ rank }) => rank);
        for (const rank of ranks) expect(ranks.filter((other) => other < rank)).toHaveLength(rank - 1);
      }),
    );
  });

  test('whatever the open points turn out to be, the rank lies between best and worst', () => {
    const outcomes = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fields, outcomes, (communes, dice) => {
        const first = rankingOf(communes, { awaits: true, ceiling });
        const settle = ({ low, high }: Interval) => sure(low + Math.round((high - low) * dice.next().value));
        const width = communes.find(({ keys }) => keys)?.keys?.length ?? 1;
        const all = Array.from({ length: width }, () => ({ low: 0, high: ceiling }));
        const outcome = communes.map(({ unit, keys = all }) => ({ unit, keys: keys.map(settle) }));
        const last = rankingOf(outcome, { awaits: false, ceiling }).standings;
        for (const [unit, { best, worst, rank }] of first.standings) {
          expect(best).toBeLessThanOrEqual(rank);
          expect(rank).toBeLessThanOrEqual(worst);
          expect(last.get(unit)?.rank).toBeGreaterThanOrEqual(best);
          expect(last.get(unit)?.rank).toBeLessThanOrEqual(worst);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('having less data never betters a rank', () => {
    fc.assert(
      fc.property(fields, fc.nat(), (communes, which) => {
        const placed = communes.filter(({ keys }) => keys);
        const chosen = placed[which % Math.max(1, placed.length)];
        if (chosen?.keys === undefined) return;
        const poorer = communes.map((one) =>
          one.unit === chosen.unit ? { ...one, keys: chosen.keys?.map(({ high }) => ({ low: 0, high })) ?? [] } : one,
        );
        const options = { awaits: false, ceiling };
        const rank = (all: readonly Contender[]) => rankingOf(all, options).standings.get(chosen.unit)?.rank ?? 0;
        expect(rank(poorer)).toBeGreaterThanOrEqual(rank(communes));
      }),
    );
  });
});
