import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBelowReached, type Plan, type Reached, STATES, stateOf } from './index.ts';

const plan = (change: Partial<Plan> = {}): Plan => ({
  direction: 'at_least',
  value: 80,
  dueOn: '2025-12-31',
  base: { day: '2021-12-31', value: 40 },
  milestones: [],
  ...change,
});
const at = (day: string, low: number, high = low): Reached => ({ day, low, high });

describe('the path to a target', () => {
  test('is a straight line a year: half way after two of four years', () => {
    expect(stateOf(plan(), [at('2023-12-31', 60)], '2024-02-01')).toMatchObject({ state: 'on_path', expected: 60 });
    expect(stateOf(plan(), [at('2023-12-31', 55)], '2024-02-01')).toEqual({
      state: 'off_path',
      why: null,
      expected: 60,
      missing: 5,
      since: '2023-12-31',
    });
  });

  test('follows milestones where they are typed', () => {
    const late = plan({ milestones: [{ day: '2024-12-31', value: 45 }] });
    expect(stateOf(late, [at('2024-12-31', 45)], '2025-01-10').state).toBe('on_path');
    expect(stateOf(late, [at('2024-12-31', 44)], '2025-01-10').state).toBe('off_path');
  });

  test('says since when it is left: the first of the figures in a row that are below it', () => {
    const figures = [at('2021-12-31', 39), at('2022-12-31', 50), at('2023-12-31', 58), at('2024-12-31', 60)];
    expect(stateOf(plan(), figures, '2025-03-01')).toMatchObject({
      state: 'off_path',
      missing: 10,
      since: '2023-12-31',
    });
  });

  test('starts at the last figure of before the year when no start was typed', () => {
    const figures = [at('2022-12-31', 50), at('2023-07-02', 60)];
    const year = plan({ dueOn: '2023-12-31', base: null });
    expect(stateOf(year, figures, '2023-07-02')).toMatchObject({ state: 'off_path', expected: 65.041096 });
    expect(stateOf(year, [at('2022-12-31', 50), at('2023-07-02', 66)], '2023-07-02').state).toBe('on_path');
  });

  test('without a start nobody can say whether it is left, and that is said', () => {
    const year = plan({ dueOn: '2023-12-31', base: null });
    expect(stateOf(year, [at('2023-07-02', 60)], '2023-07-02')).toMatchObject({ state: 'unknown', why: 'no-path' });
  });
});

describe('the day of a target', () => {
  test('a figure of that day that is short has missed it', () => {
    expect(stateOf(plan(), [at('2025-12-31', 79)], '2026-01-15')).toMatchObject({ state: 'off_path', missing: 1 });
  });

  test('when only figures of before are there, it is unknown and not missed', () => {
    expect(stateOf(plan(), [at('2024-12-31', 30)], '2026-01-15')).toMatchObject({
      state: 'unknown',
      why: 'older-figure',
    });
  });

  test('something that is only to be there is not late before its day', () => {
    const yes = plan({ direction: 'yes', value: 1, base: null });
    expect(stateOf(yes, [at('2024-12-31', 0)], '2025-06-01').state).toBe('on_path');
    expect(stateOf(yes, [at('2025-12-31', 0)], '2026-01-01').state).toBe('off_path');
    expect(stateOf(yes, [at('2024-12-31', 1)], '2025-06-01').state).toBe('reached');
  });
});

describe('a target below what is reached', () => {
  test('asks for less than the figure, or at most for more', () => {
    expect(isBelowReached({ direction: 'at_least', value: 50 }, at('2023-12-31', 60))).toBe(true);
    expect(isBelowReached({ direction: 'at_least', value: 60 }, at('2023-12-31', 60))).toBe(false);
    expect(isBelowReached({ direction: 'at_most', value: 50 }, at('2023-12-31', 40))).toBe(true);
    expect(isBelowReached({ direction: 'at_least', value: 50 }, at('2023-12-31', 40, 60))).toBe(false);
    expect(isBelowReached({ direction: 'at_least', value: 50 }, undefined)).toBe(false);
  });
});

describe('whatever the plan', () => {
  const amounts = fc.integer({ min: 0, max: 200 });
  const days = fc.constantFrom('2021-12-31', '2022-12-31', '2023-06-30', '2024-12-31', '2025-12-31', '2026-03-01');
  const plans = fc.record({
    direction: fc.constantFrom('at_least' as const, 'at_most' as const),
    value: amounts,
    dueOn: fc.constant('2025-12-31'),
    base: fc.option(
      amounts.map((value) => ({ day: '2021-12-31', value })),
      { nil: null },
    ),
    milestones: fc.uniqueArray(fc.record({ day: fc.constantFrom('2022-12-31', '2023-12-31'), value: amounts }), {
      selector: ({ day }) => day,
      maxLength: 2,
    }),
  });
  const rank = (state: string) => STATES.length - STATES.indexOf(state as (typeof STATES)[number]);

  test('without a figure it is unknown, never off the path', () => {
    fc.assert(
      fc.property(plans, days, (one, today) => {
        expect(stateOf(one, [], today)).toMatchObject({ state: 'unknown', why: 'no-figure' });
      }),
    );
  });

  test('a better figure is never a worse state', () => {
    fc.assert(
      fc.property(plans, days, days, amounts, amounts, (one, day, today, a, b) => {
        const better = one.direction === 'at_most' ? Math.min(a, b) : Math.max(a, b);
        const worse = a + b - better;
        const [good, bad] = [better, worse].map((amount) => stateOf(one, [at(day, amount)], today < day ? day : today));
        if (bad?.state === 'unknown' || good === undefined || bad === undefined) return;
        expect(rank(good.state)).toBeGreaterThanOrEqual(rank(bad.state));
      }),
    );
  });

  test('what is reached is reached, however early', () => {
    fc.assert(
      fc.property(plans, days, days, amounts, (one, day, today, more) => {
        const amount = one.direction === 'at_most' ? one.value - more : one.value + more;
        expect(stateOf(one, [at(day, amount)], today).state).toBe('reached');
      }),
    );
  });

  test('«at most» is the mirror of «at least»', () => {
    const turned = (amount: number) => 200 - amount;
    fc.assert(
      fc.property(plans, days, amounts, days, (one, day, amount, today) => {
        const mirror: Plan = {
          ...one,
          direction: one.direction === 'at_most' ? 'at_least' : 'at_most',
          value: turned(one.value),
          base: one.base && { ...one.base, value: turned(one.base.value) },
          milestones: one.milestones.map((step) => ({ ...step, value: turned(step.value) })),
        };
        const [here, there] = [
          stateOf(one, [at(day, amount)], today),
          stateOf(mirror, [at(day, turned(amount))], today),
        ];
        expect([there.state, there.why, there.missing, there.since]).toEqual([
          here.state,
          here.why,
          here.missing,
          here.since,
        ]);
      }),
    );
  });

  test('a range says no more than both of its ends', () => {
    fc.assert(
      fc.property(plans, days, amounts, amounts, days, (one, day, a, b, today) => {
        const wide = stateOf(one, [at(day, Math.min(a, b), Math.max(a, b))], today);
        if (wide.state === 'unknown' || one.base === null) return;
        const ends = [a, b].map((amount) => stateOf(one, [at(day, amount)], today).state);
        expect(ends.every((state) => state === wide.state || (wide.state === 'on_path' && state === 'reached'))).toBe(
          true,
        );
      }),
    );
  });
});
