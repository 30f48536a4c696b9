import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementValue, Level, Value } from '../values/index.ts';
import { requirementsUnder } from './explain.ts';
import {
  type Attributes,
  applyOverlay,
  combineVerdicts,
  type Earlier,
  type Judgement,
  judge,
  type Overlay,
  parseRuleset,
  type Ruleset,
  recheckFromTrace,
  tallyVerdicts,
  VERDICTS,
  type Verdict,
  verdictsOf,
} from './index.ts';

// Properties of judging over generated rulesets: what must hold for every law that can be written.

const numbers = ['n0', 'n1', 'n2', 'n3'];
const answers = ['b0', 'b1', 'b2', 'b3'];
const amount = fc.oneof(
  fc.record({ value: fc.option(fc.integer({ min: 0, max: 120 })) }),
  fc.record({
    valueByClass: fc.dictionary(fc.constantFrom('con_lai', 'hai_dao'), fc.option(fc.integer({ min: 0, max: 120 }))),
  }),
);
const op = fc.constantFrom('>=', '>', '<=', '<', '==');
const threshold = (unit: string) => amount.map((given) => ({ unit, ...given }));
const rule = fc.oneof(
  fc.record({ kind: fc.constant('yes_no'), element: fc.constantFrom(...answers), expected: fc.boolean() }),
  fc.record({ kind: fc.constant('threshold'), element: fc.constantFrom(...numbers), op, threshold: threshold('thôn') }),
  fc.record({
    kind: fc.constant('ratio'),
    numerator: fc.constantFrom(...numbers),
    denominator: fc.constantFrom(...numbers),
    op,
    threshold: threshold('%'),
    zeroDenominator: fc.constantFrom('unknown', 'exempt'),
  }),
  fc.record({
    kind: fc.constant('k_of_n'),
    of: fc.constant(answers),
    threshold: fc.record({ unit: fc.constant('điều kiện'), value: fc.option(fc.integer({ min: 1, max: 4 })) }),
  }),
  fc.record({
    kind: fc.constant('cel'),
    source: fc.constantFrom('n0 > n1', 'b0 || n2 >= 10', 'b1 && !b2'),
    variables: fc.constant({ n0: 'number', n1: 'number', n2: 'number', b0: 'bool', b1: 'bool', b2: 'bool' }),
  }),
  fc.record({ kind: fc.constant('requires'), ruleset: fc.constantFrom('other', 'nowhere') }),
  fc.constant({ kind: 'open' }),
  fc
    .tuple(
      fc.constantFrom('all', 'any', 'share'),
      fc.integer({ min: 0, max: 100 }),
      fc.constantFrom('unknown', 'exempt'),
    )
    .map(([quantifier, value, empty]) => ({
      kind: 'rows',
      element: 'rows',
      where: 'row.good && row.many >= 2',
      columns: { good: 'bool', many: 'number' },
      quantifier,
      empty,
      ...(quantifier === 'share' ? { threshold: { unit: '%', value } } : {}),
    })),
);
const requirement = fc.record(
  {
    rule,
    informational: fc.boolean(),
    normative: fc.boolean(),
    precondition: fc.constantFrom('subcriterion', 'criterion', 'ruleset'),
    exempt: fc.constant({ attribute: 'kind', in: ['phuong'], reason: 'không phải xã' }),
  },
  { requiredKeys: ['rule'] },
);
const combine = fc.oneof(
  fc.constant({ kind: 'all' }),
  fc.record({ kind: fc.constant('k_of_n'), k: fc.integer({ min: 1, max: 4 }) }),
);

const ruleset = fc
  .record({
    subs: fc.array(fc.record({ combine, requirements: fc.array(requirement, { minLength: 1, maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    combine,
    needs: fc.boolean(),
  })
  .map(({ subs, combine: together, needs }): Ruleset => {
    const subcriteria = subs.map((sub, s) => ({
      code: `8.${s}`,
      name: 'Chỉ tiêu',
      certainty: 'full',
      combine: sub.combine,
      requirements: sub.requirements.map((made, r) => ({
        code: `8.${s}.${r}`,
        name: 'Yêu cầu',
        certainty: 'full',
        ...made,
      })),
    }));
    const parsed = parseRuleset({
      code: 'thu',
      kind: 'criteria',
      name: 'Bộ thử',
      standard: 'ntm',
      requires: needs ? ['other'] : [],
      criteria: [{ code: '8', name: 'Tiêu chí', combine: together, subcriteria }],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    return parsed.ruleset;
  });

const overlaid = fc
  .tuple(ruleset, fc.constantFrom('VN', 'VN/84', 'VN/9'), fc.integer({ min: 1, max: 4 }))
  .map(([given, scope, value]) => {
    const overlay: Overlay = {
      code: 'o',
      name: 'ngưỡng minh hoạ',
      illustrative: true,
      legalBasis: null,
      validFrom: null,
      validTo: null,
      scope,
      rulesets: {
        thu: {
          thresholds: { '8.0.0': { value }, '8.0.1': { value } },
          rules: { '8.0.2': { kind: 'yes_no', element: 'b0', expected: true } },
          confirms: ['8.1.0'],
        },
      },
    };
    return applyOverlay(given, overlay);
  });
const anyRuleset = fc.oneof(ruleset, overlaid);

const row = fc.record({ good: fc.option(fc.boolean()), many: fc.option(fc.integer({ min: 0, max: 4 })) });
const list = fc.array(row, { maxLength: 5 }).map(
  (rows): Value => ({
    unitId: 'x',
    element: 'rows',
    period: '2023',
    level: 'self',
    value: rows,
    source: { kind: 'import', importId: 'i' },
  }),
);
const scalar = fc
  .tuple(
    fc.constantFrom(...numbers, ...answers),
    fc.oneof(fc.integer({ min: 0, max: 60 }), fc.boolean(), fc.constant('chữ')),
    fc.constantFrom<Level[]>('self', 'checked', 'verified'),
    fc.constantFrom('2022', '2023'),
  )
  .map(([element, odd, level, period]): Value => {
    const fit = typeof odd === 'string' || typeof odd === (element.startsWith('n') ? 'number' : 'boolean');
    const held: ElementValue = fit ? odd : element.startsWith('n') ? 7 : true;
    return {
      unitId: 'u',
      element,
      period,
      level,
      value: held,
      source: { kind: 'response', assignmentId: 'a', revision: 1, question: `q-${element}` },
    };
  });
const value = fc.oneof({ weight: 8, arbitrary: scalar }, { weight: 1, arbitrary: list });
const facts = fc.array(value, { maxLength: 14 });
// One value for each element, so that taking it away is to know less, not to fall back to a lower level.
const single = facts.map((given) => [...new Map(given.map((each) => [each.element, each])).values()]);
const attributes: fc.Arbitrary<Attributes> = fc.record(
  {
    commune_class: fc.constantFrom('con_lai', 'hai_dao', 'khac'),
    unit_path: fc.constantFrom('VN/84/1', 'VN/9'),
    kind: fc.constantFrom('xa', 'phuong'),
  },
  { requiredKeys: [] },
);
const earlier: fc.Arbitrary<Earlier> = fc.record(
  {
    other: fc
      .constantFrom(...VERDICTS)
      .map((verdict) => ({ ruleset: 'other', name: 'Bộ khác', verdict, criteria: [] }) as unknown as Judgement),
  },
  { requiredKeys: [] },
);
const asOf = '2023-08-31';
const runs = { numRuns: 400 };

function everyVerdict(judgement: Judgement): Map<string, Verdict> {
  const found = verdictsOf(judgement).set('(bộ)', judgement.verdict);
  for (const { code, verdict } of judgement.preconditions) found.set(code, verdict);
  return found;
}

test('the same input gives the same judgement, in whatever order the values come, and nothing given is changed', () => {
  const shuffled = facts.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length })),
  );
  fc.assert(
    fc.property(anyRuleset, shuffled, attributes, earlier, (law, [given, other], known, before) => {
      const image = JSON.stringify([law, given, known]);
      expect(judge(law, other, known, asOf, before)).toEqual(judge(law, given, known, asOf, before));
      expect(JSON.stringify([law, given, known])).toBe(image);
    }),
    runs,
  );
});

test('with less known, every verdict stays as it was or becomes unknown: never better, never worse', () => {
  const cut = fc.tuple(
    fc.array(fc.nat(20), { maxLength: 6 }),
    fc.array(fc.constantFrom('commune_class', 'unit_path', 'kind'), { maxLength: 2 }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(anyRuleset, single, attributes, earlier, cut, (law, given, known, before, [gone, hidden, forget]) => {
      const full = everyVerdict(judge(law, given, known, asOf, before));
      const lessValues = given.filter((_, index) => !gone.includes(index));
      const lessKnown = Object.fromEntries(
        Object.entries(known).filter(([name]) => !(hidden as readonly string[]).includes(name)),
      );
      for (const [code, verdict] of everyVerdict(judge(law, lessValues, lessKnown, asOf, forget ? {} : before))) {
        expect([full.get(code), 'unknown'], code).toContain(verdict);
      }
    }),
    { numRuns: 1500 },
  );
});

test('the trace alone, also when stored as JSON, gives the same verdict, and its numbers keep their sources', () => {
  fc.assert(
    fc.property(anyRuleset, facts, attributes, earlier, (law, given, known, before) => {
      for (const { trace, verdict } of requirementsUnder(judge(law, given, known, asOf, before))) {
        expect(recheckFromTrace(JSON.parse(JSON.stringify(trace)))).toBe(verdict);
        for (const number of trace.numbers) expect(given).toContain(number);
        expect(verdict === 'unknown').toBe(trace.reason !== undefined || trace.earlier === 'unknown');
      }
    }),
    runs,
  );
});

test('more of what a rule asks for never makes it worse', () => {
  const goodRule = {
    '8.0.0': { kind: 'ratio', numerator: 'n0', denominator: 'n1', op: '>=', threshold: { unit: '%', value: 60 } },
    '8.0.1': { kind: 'threshold', element: 'n2', op: '>', threshold: { unit: 'điểm', value: 5 } },
    '8.0.2': { kind: 'k_of_n', of: answers, threshold: { unit: 'điều kiện', value: 2 } },
  };
  const requirements = Object.entries(goodRule).map(([code, made]) => ({
    code,
    name: 'Yêu cầu',
    certainty: 'full',
    rule: made,
  }));
  const parsed = parseRuleset({
    code: 'thu',
    kind: 'criteria',
    name: 'B',
    standard: 'ntm',
    criteria: [{ code: '8', name: 'T', subcriteria: [{ code: '8.0', name: 'C', certainty: 'full', requirements }] }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const rank = { unmet: 0, unknown: 1, met: 2, exempt: 2 };
  const better = ({ element, value: held }: Value) =>
    typeof held === 'number' && element !== 'n1' ? held + 3 : held === false ? true : held;
  fc.assert(
    fc.property(single, (given) => {
      const before = everyVerdict(judge(parsed.ruleset, given, {}, asOf));
      const raised = given.map((each) => ({ ...each, value: better(each) }));
      for (const [code, verdict] of everyVerdict(judge(parsed.ruleset, raised, {}, asOf))) {
        expect(rank[verdict]).toBeGreaterThanOrEqual(rank[before.get(code) ?? 'met']);
      }
    }),
    runs,
  );
});

test('nothing known at all is never met', () => {
  fc.assert(
    fc.property(anyRuleset, (law) => {
      expect(judge(law, [], {}, asOf).verdict).not.toBe('met');
    }),
    runs,
  );
});

test.each<[Verdict[], Verdict]>([
  [['met', 'met'], 'met'],
  [['met', 'unknown'], 'unknown'],
  [['unknown', 'unmet'], 'unmet'],
  [['met', 'exempt'], 'met'],
  [['exempt', 'exempt'], 'exempt'],
  [[], 'exempt'],
])('all of %j is %s', (verdicts, whole) => expect(combineVerdicts({ kind: 'all' }, verdicts)).toBe(whole));

test.each<[number, Verdict[], Verdict]>([
  [2, ['met', 'met', 'unmet'], 'met'],
  [2, ['met', 'unmet', 'unknown'], 'unknown'],
  [2, ['met', 'unmet', 'unmet'], 'unmet'],
  [2, ['met', 'exempt', 'exempt'], 'met'],
  [1, ['met', 'unknown'], 'met'],
])('%i of %j is %s', (k, verdicts, whole) => expect(combineVerdicts({ kind: 'k_of_n', k }, verdicts)).toBe(whole));

test('units that were not judged stay in the count', () => {
  const verdicts = new Map<string, Verdict>([
    ['u1', 'met'],
    ['u2', 'unmet'],
    ['u9', 'met'],
  ]);
  expect(tallyVerdicts(['u1', 'u2', 'u3'], verdicts)).toEqual({
    met: 1,
    unmet: 1,
    unknown: 1,
    exempt: 0,
    roster: 3,
    notJudged: ['u3'],
  });
});
