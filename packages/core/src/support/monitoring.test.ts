import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundTo } from '../text/index.ts';
import { exactSum } from '../values/index.ts';
import { comparedCell, compareRounds, type PointsRange, takenOff } from './compare-rounds.ts';
import type { SupportState } from './model.ts';
import { proposalsFor } from './proposals.ts';
import { type MonitoredPlan, stallOf, tallyByEnterprise, tallyPlans } from './tally-plans.ts';

const sure = (points: number): PointsRange => ({ low: points, high: points, open: false });
const between = (low: number, high: number): PointsRange => ({ low, high, open: false });

describe('an item in two rounds', () => {
  test.each([
    ['more points in any case', sure(4), sure(10), 'risen', sure(6)],
    ['fewer points in any case', between(4, 6), sure(3), 'fallen', between(-3, -1)],
    ['the same points', sure(4), sure(4), 'same', sure(0)],
    ['not known yet, so it may have gone either way', sure(4), between(0, 10), 'open', between(-4, 6)],
    ['points whose most nobody knows', sure(4), { low: 9, high: 9, open: true }, 'open', { ...sure(5), open: true }],
  ])('has %s', (_name, before, after, course, change) => {
    expect(comparedCell(before, after)).toMatchObject({ course, change });
  });

  test('asked in one round only is not compared', () => {
    expect(comparedCell(undefined, sure(1))).toBeUndefined();
    expect(comparedCell(sure(1), undefined)).toBeUndefined();
  });

  test('that is taken off weighs the other way', () => {
    expect(takenOff(between(2, 5))).toEqual(between(-5, -2));
    expect(Object.is(takenOff(sure(0)).low, 0)).toBe(true);
  });
});

describe('two rounds', () => {
  const codes = ['I.1', 'I.2', 'II.1'];
  const points = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.boolean())
    .map(([a, b, open]): PointsRange => ({ low: Math.min(a, b) / 100, high: Math.max(a, b) / 100, open }));
  const round = fc.option(fc.dictionary(fc.constantFrom(...codes), points, { noNullPrototype: true }), {
    nil: undefined,
  });
  const communes = fc
    .array(fc.record({ before: round, after: round }), { maxLength: 20 })
    .map((rows) => rows.map((row, at) => ({ unitId: `${at}`, ...row })));

  test('have the same sum over items as over communes, to the hundredth', () => {
    fc.assert(
      fc.property(communes, (measured) => {
        const { items, communes: rows, sum } = compareRounds(codes, measured);
        for (const time of ['before', 'after', 'change'] as const)
          for (const end of ['low', 'high'] as const) {
            const whole = sum?.[time][end] ?? 0;
            expect(roundTo(exactSum(items.map((item) => item.sum?.[time][end] ?? 0)), 6)).toBe(whole);
            expect(roundTo(exactSum(rows.map((row) => row.sum?.[time][end] ?? 0)), 6)).toBe(whole);
          }
      }),
    );
  });

  test('count every compared commune once under each item', () => {
    fc.assert(
      fc.property(communes, (measured) => {
        for (const { communes: compared, courses } of compareRounds(codes, measured).items)
          expect(courses.risen + courses.fallen + courses.same + courses.open).toBe(compared);
      }),
    );
  });

  test('a commune that answered once moves no total', () => {
    const one = { unitId: 'a', before: { 'I.1': sure(5) }, after: { 'I.1': sure(7.1) } };
    const alone = compareRounds(codes, [one]);
    const joined = compareRounds(codes, [one, { unitId: 'b', before: undefined, after: { 'I.1': sure(40) } }]);
    expect(joined.sum).toEqual(alone.sum);
    expect(joined.sum?.change).toEqual(sure(2.1));
    expect(joined.communes[1]?.sum).toBeUndefined();
  });
});

const plan = (state: SupportState, change: Partial<MonitoredPlan> = {}): MonitoredPlan => ({
  enterpriseId: 'vnpt',
  state,
  answerBy: '2023-11-18',
  offer: { startsOn: '2023-11-20', endsOn: '2023-12-20', cost: 12_500_000 },
  ...change,
});

describe('a plan stalls', () => {
  test.each([
    ['when the enterprise does not answer in time', plan('requested', { offer: null }), '2023-11-20', 'no-answer', 2],
    ['when it was sent back, also while it is not late', plan('sent_back'), '2023-11-18', 'sent-back', 0],
    ['when its work should have been done', plan('approved'), '2023-12-25', 'overdue', 5],
    ['when nobody gives an opinion before it should begin', plan('answered'), '2023-11-21', 'overdue', 1],
  ])('%s', (_name, one, today, why, daysLate) => {
    expect(stallOf(one, today)).toEqual({ why, daysLate });
  });

  test.each(['done', 'declined', 'withdrawn', 'reported'] as const)('never while it is %s', (state) => {
    expect(stallOf(plan(state), '2030-01-01')).toBeUndefined();
  });

  test('not on the day on which it is due', () => expect(stallOf(plan('approved'), '2023-12-20')).toBeUndefined());
});

describe('counts and costs of plans', () => {
  test('are told by how far the plans have come; what was turned down costs nothing', () => {
    const offer = { startsOn: '2023-11-20', endsOn: '2023-12-20', cost: null };
    const plans = [plan('advised'), plan('approved'), plan('done'), plan('done', { offer }), plan('declined')];
    expect(tallyPlans(plans, '2023-11-20').costs).toEqual({
      offered: 12_500_000,
      approved: 12_500_000,
      done: 12_500_000,
      total: 37_500_000,
      free: 1,
    });
  });

  test('of the enterprises together are those of all plans, to the đồng', () => {
    const states: SupportState[] = ['requested', 'answered', 'sent_back', 'approved', 'done', 'declined', 'withdrawn'];
    const any = fc
      .record({
        enterpriseId: fc.constantFrom('vnpt', 'viettel', 'mobifone'),
        state: fc.constantFrom(...states),
        cost: fc.option(fc.integer({ min: 0, max: 2_000_000_000 })),
      })
      .map(({ enterpriseId, state, cost }) =>
        plan(state, { enterpriseId, offer: { startsOn: '2023-11-20', endsOn: '2023-12-20', cost } }),
      );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (plans) => {
        const all = tallyPlans(plans, '2023-11-25');
        const parts = tallyByEnterprise(plans, '2023-11-25');
        for (const key of ['plans', 'underWay', 'stalled', 'done', 'declined', 'withdrawn'] as const)
          expect(exactSum(parts.map((part) => part[key]))).toBe(all[key]);
        for (const key of ['offered', 'approved', 'done', 'total', 'free'] as const)
          expect(exactSum(parts.map(({ costs }) => costs[key]))).toBe(all.costs[key]);
        expect(all.underWay + all.done + all.declined + all.withdrawn).toBe(all.plans);
        expect(exactSum([all.costs.offered, all.costs.approved, all.costs.done])).toBe(all.costs.total);
      }),
    );
  });
});

describe('an accepted result is proposed', () => {
  const results = [
    { element: 'wifi', period: '2023', value: 5 },
    { element: 'wifi', period: '2023', value: 4 },
    { element: 'dossiers', period: '2023', value: 300 },
  ];

  test('for its own period, the newest of several', () => {
    expect(proposalsFor(results, '2023', {}).get('wifi')?.value).toBe(5);
  });

  test('for a later period too, unless it is a flow', () => {
    const proposed = proposalsFor(results, '2024', { dossiers: 'sum' });
    expect([...proposed.keys()]).toEqual(['wifi']);
  });

  test('never for an earlier period', () => expect(proposalsFor(results, '2022', {}).size).toBe(0));
});
