import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementValue, Value } from '../values/index.ts';
import { requirementsUnder } from './explain.ts';
import {
  type Attributes,
  judge,
  parseRuleset,
  type Ruleset,
  recheckFromTrace,
  recheckPoints,
  rejudge,
  resultsOf,
  type Scale,
  type Score,
} from './index.ts';

// What must hold for every index that can be written: points are ranges that narrow as more is known.

const numbers = ['n0', 'n1', 'n2', 'n3'];
const answers = ['b0', 'b1', 'b2'];
const choices = ['c0', 'c1'];
const ofNothing = fc.constantFrom('unknown', 'exempt');
const ratio = {
  numerator: fc.constantFrom('n0', 'n1'),
  denominator: fc.constantFrom('n2', 'n3'),
  zeroDenominator: ofNothing,
};

/** Steps that rise, with ends that meet: from cuts, each belonging to the step above or below. */
const steps = (max: number) =>
  fc
    .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([cuts, upper]) => {
      const ordered = [...cuts].sort((a, b) => a - b);
      const ends = [null, ...ordered, null];
      return ends.slice(0, -1).map((min, at) => ({
        min,
        minOpen: !upper && min !== null,
        max: ends[at + 1],
        maxOpen: upper,
        points: Math.round((max * at * 100) / ordered.length) / 100,
      }));
    });

const ruleFor = (max: number): fc.Arbitrary<object> => {
  const tiers = fc
    .tuple(steps(max), fc.oneof(fc.record({ element: fc.constantFrom(...numbers) }), fc.record(ratio)))
    .map(([made, of]) => ({ kind: 'tiers', of, steps: made }));
  const choice = fc.tuple(fc.constantFrom(...choices), fc.integer({ min: 0, max: 100 })).map(([element, half]) => ({
    kind: 'choice',
    element,
    points: { none: 0, half: Math.round(half * max) / 100, full: max },
    exempt: ['not_arisen'],
  }));
  const proportional = fc
    .tuple(fc.record(ratio), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 60 }))
    .map(([of, full, floor]) => ({ kind: 'proportional', ...of, full, floor: Math.min(floor, full), decimals: 2 }));
  const plain = fc.oneof(
    tiers,
    choice,
    proportional,
    fc.record({ kind: fc.constant('yes_no'), element: fc.constantFrom(...answers) }),
    fc.record({
      kind: fc.constant('each'),
      element: fc.constantFrom(...numbers),
      points: fc.constantFrom(0.25, 0.5, 2),
    }),
    fc.record({ kind: fc.constant('expert'), element: fc.constantFrom(...numbers), reason: fc.constant('why') }),
    fc.constant({ kind: 'open' }),
    fc.record({
      kind: fc.constant('rows'),
      element: fc.constant('rows'),
      where: fc.constant('row.good'),
      columns: fc.constant({ good: 'bool' }),
      quantifier: fc.constantFrom('all', 'any'),
      empty: ofNothing,
    }),
    fc.record({
      kind: fc.constant('points'),
      source: fc.constantFrom('n0 / 10', 'min(n1, 3) + n2'),
      variables: fc.constant({ n0: 'number', n1: 'number', n2: 'number' }),
    }),
  );
  const branch = fc
    .tuple(fc.constantFrom(...answers), plain, plain)
    .map(([element, yes, no]) => ({ kind: 'branch', element, yes, no }));
  return fc.oneof({ weight: 6, arbitrary: plain }, { weight: 1, arbitrary: branch });
};

const leaf = fc.integer({ min: 1, max: 20 }).chain((max) =>
  fc.record(
    {
      rule: ruleFor(max),
      max: fc.oneof({ weight: 9, arbitrary: fc.constant(max) }, { weight: 1, arbitrary: fc.constant(max * 2) }),
      precondition: fc.constantFrom('subcriterion', 'criterion', 'ruleset'),
      informational: fc.constant(true),
      exempt: fc.constant({ attribute: 'kind', in: ['phuong'], reason: 'không phải xã' }),
    },
    { requiredKeys: ['rule', 'max'] },
  ),
);

const pillar = (role: string) =>
  fc.record({
    role: fc.constant(role),
    exempted: fc.constantFrom('share', 'lower'),
    subs: fc.array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  });

const ruleset = fc
  .record({
    base: fc.array(pillar('base'), { minLength: 1, maxLength: 2 }),
    bonus: fc.array(pillar('bonus'), { maxLength: 1 }),
    deduction: fc.array(pillar('deduction'), { maxLength: 1 }),
    caps: fc.record(
      { base: fc.integer({ min: 5, max: 60 }), bonus: fc.integer({ min: 1, max: 15 }) },
      { requiredKeys: [] },
    ),
  })
  .map(({ base, bonus, deduction, caps }): Ruleset => {
    const pillars = [...base, ...bonus, ...deduction];
    const parsed = parseRuleset({
      code: 'chi_so',
      kind: 'index',
      name: 'Bộ chỉ số thử',
      standard: 'dti',
      scale: {
        max: 100,
        caps,
        decimals: 2,
        grades: [
          { grade: 'A', min: 60 },
          { grade: 'B', min: 20 },
          { grade: 'C', min: 0 },
        ],
      },
      criteria: pillars.map(({ role, exempted, subs }, c) => ({
        code: `${c}`,
        name: 'Trụ cột',
        role,
        exempted,
        subcriteria: subs.map((leaves, s) => ({
          code: `${c}.${s}`,
          name: 'Chỉ số',
          certainty: 'full',
          requirements: leaves.map((made, r) => ({ code: `${c}.${s}.${r}`, name: 'Dòng', certainty: 'full', ...made })),
        })),
      })),
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    return parsed.ruleset;
  });

const row = fc.record({ good: fc.option(fc.boolean()) });
const known = fc
  .record(
    Object.fromEntries<fc.Arbitrary<ElementValue>>([
      ...numbers.map((name) => [name, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 120 }))] as const),
      ...answers.map((name) => [name, fc.boolean()] as const),
      ...choices.map((name) => [name, fc.constantFrom('none', 'half', 'full', 'not_arisen', 'nonsense')] as const),
      ['why', fc.constantFrom('có hồ sơ', ' ')],
      ['rows', fc.array(row, { maxLength: 4 })],
    ]),
    { requiredKeys: [] },
  )
  .map((found) =>
    Object.entries(found).map(
      ([element, value]): Value => ({
        unitId: 'x',
        element,
        period: '2026',
        level: 'self',
        value: value as ElementValue,
        source: { kind: 'import', importId: 'i', cell: element },
      }),
    ),
  );
const attributes = fc.record({ kind: fc.constantFrom('xa', 'phuong') });
const day = '2026-12-20';

const holdsWithin = (outer: Score, inner: Score) =>
  outer.low <= inner.low + 1e-6 && (outer.max === null || inner.max === null || outer.high >= inner.high - 1e-6);

test('the same input gives the same points, in whatever order the values come', () => {
  fc.assert(
    fc.property(ruleset, known, attributes, fc.infiniteStream(fc.nat()), (law, values, unit, dice) => {
      const shuffled = [...values].map((value) => ({ value, at: dice.next().value })).sort((a, b) => a.at - b.at);
      expect(
        judge(
          law,
          shuffled.map(({ value }) => value),
          unit,
          day,
        ),
      ).toEqual(judge(law, values, unit, day));
    }),
  );
});

test('with less known, every range holds the one it was: never better, never worse', () => {
  fc.assert(
    fc.property(ruleset, known, attributes, fc.nat(), (law, values, unit: Attributes, left) => {
      const fewer = values.filter((_, at) => at !== left % Math.max(values.length, 1));
      const [more, less] = [judge(law, values, unit, day), judge(law, fewer, unit, day)].map(resultsOf);
      for (const [code, { score, verdict }] of less ?? []) {
        const before = more?.get(code);
        if (score && before?.score) expect([code, holdsWithin(score, before.score)]).toEqual([code, true]);
        if (verdict === 'met' && code !== 'total') expect(before?.verdict).toBe('met');
      }
    }),
    { numRuns: 400 },
  );
});

test('points stay within 0 and the maximum, and parts within the caps of the scale', () => {
  fc.assert(
    fc.property(ruleset, known, attributes, (law, values, unit) => {
      const judgement = judge(law, values, unit, day);
      for (const { score } of resultsOf(judgement).values()) {
        expect(score && score.low >= 0 && score.low <= score.high).toBe(true);
        if (score && score.max !== null) expect(score.high).toBeLessThanOrEqual(score.max + 1e-6);
      }
      const caps: Scale['caps'] = law.scale?.caps ?? {};
      expect(judgement.score?.base.high).toBeLessThanOrEqual((caps.base ?? Infinity) + 1e-9);
      expect(judgement.score?.bonus.high).toBeLessThanOrEqual((caps.bonus ?? Infinity) + 1e-9);
    }),
  );
});

test('nothing known at all gives no certain point and is never met', () => {
  fc.assert(
    fc.property(ruleset, attributes, (law, unit) => {
      const judgement = judge(law, [], unit, day);
      for (const { trace } of requirementsUnder(judgement)) expect(trace.points?.low ?? 0).toBe(0);
      expect(judgement.score?.low).toBe(0);
    }),
  );
});

test('the trace alone, also when stored as JSON, gives the same verdict and points', () => {
  fc.assert(
    fc.property(ruleset, known, attributes, (law, values, unit) => {
      for (const { trace, verdict } of requirementsUnder(judge(law, values, unit, day))) {
        const stored = JSON.parse(JSON.stringify(trace));
        expect(recheckFromTrace(stored)).toBe(verdict);
        expect(recheckPoints(stored)).toEqual(trace.points);
      }
    }),
  );
});

test('judging again after a change is judging anew', () => {
  fc.assert(
    fc.property(ruleset, known, known, attributes, (law, values, others, unit) => {
      const [changed] = others;
      if (!changed) return;
      const after = [...values.filter(({ element }) => element !== changed.element), changed];
      const before = judge(law, values, unit, day);
      expect(rejudge(before, new Set([changed.element]), [law, after, unit, day])).toEqual(
        judge(law, after, unit, day),
      );
    }),
    { numRuns: 300 },
  );
});

test('more of a counted thing never gives fewer points where the scale rises', () => {
  const rising = fc.integer({ min: 1, max: 20 }).chain((max) =>
    fc.oneof(
      steps(max).map((made) => ({ max, rule: { kind: 'tiers', of: { element: 'n0' }, steps: made } })),
      fc
        .record({ full: fc.integer({ min: 1, max: 120 }), floor: fc.integer({ min: 0, max: 60 }) })
        .map(({ full, floor }) => ({
          max,
          rule: {
            kind: 'proportional',
            numerator: 'n0',
            denominator: 'n1',
            full,
            floor: Math.min(full, floor),
            decimals: 2,
          },
        })),
      fc.constant({ max, rule: { kind: 'each', element: 'n0', points: 0.5 } }),
    ),
  );
  fc.assert(
    fc.property(rising, fc.nat(150), fc.nat(50), ({ max, rule }, n0, more) => {
      const parsed = parseRuleset({
        code: 'mot',
        kind: 'index',
        name: 'Một dòng',
        standard: 'dti',
        scale: { max, caps: {}, grades: [] },
        criteria: [
          {
            code: 'I',
            name: 'I',
            subcriteria: [
              {
                code: 'I.1',
                name: 'I.1',
                certainty: 'full',
                requirements: [{ code: 'I.1.a', name: 'a', certainty: 'full', max, rule }],
              },
            ],
          },
        ],
      });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
      const scoreWith = (count: number) => {
        const value = (element: string, amount: number): Value => ({
          unitId: 'x',
          element,
          period: '2026',
          level: 'self',
          value: amount,
          source: { kind: 'import', importId: 'i' },
        });
        return judge(parsed.ruleset, [value('n0', count), value('n1', 100)], {}, day).score?.low ?? -1;
      };
      expect(scoreWith(n0 + more)).toBeGreaterThanOrEqual(scoreWith(n0));
    }),
  );
});
