import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementValue, Value } from '../values/index.ts';
import { cheapestPath, judge, parseRuleset, type Ruleset } from './index.ts';

const valuesOf = (answers: Record<string, ElementValue>): Value[] =>
  Object.entries(answers).map(([element, value]) => ({
    unitId: 'x',
    element,
    period: '2026',
    level: 'verified',
    value,
    source: { kind: 'import', importId: 'i' },
  }));
const day = '2026-12-01';

function parsed(json: unknown): Ruleset {
  const found = parseRuleset(json);
  if (!found.ok) throw new Error(JSON.stringify(found.findings));
  return found.ruleset;
}

const line = (code: string, max: number, rule: object, more: object = {}) => ({
  code,
  name: `Dòng ${code}`,
  certainty: 'full',
  max,
  rule,
  ...more,
});
const pillar = (code: string, requirements: object[], more: object = {}) => ({
  code,
  name: `Nhóm ${code}`,
  subcriteria: [{ code: `${code}.s`, name: code, certainty: 'full', requirements }],
  ...more,
});
const index = (criteria: object[], caps: object = {}) =>
  parsed({
    code: 'chi_so',
    kind: 'index',
    name: 'Bộ thử',
    standard: 'dti',
    scale: {
      max: 100,
      caps,
      grades: [
        { grade: 'A', min: 80 },
        { grade: 'B', min: 0 },
      ],
    },
    criteria,
  });
const yes = (element: string) => ({ kind: 'yes_no', element });
const meetings = {
  kind: 'tiers',
  of: { element: 'meetings' },
  steps: [
    { min: null, max: 1, points: 0 },
    { min: 1, max: 2, points: 5 },
    { min: 2, max: 3, points: 10 },
    { min: 3, max: 4, points: 15 },
    { min: 4, max: null, points: 20 },
  ],
};
const disbursed = {
  kind: 'proportional',
  numerator: 'spent',
  denominator: 'given',
  full: 85,
  floor: 60,
  decimals: 2,
};

test('criteria where all must hold: every unmet line, the easiest first; a law that is not complete blocks', () => {
  const law = parsed({
    code: 'thu',
    kind: 'criteria',
    name: 'Bộ thử',
    standard: 'ntm',
    criteria: [
      {
        code: '8',
        name: '8',
        subcriteria: [
          {
            code: '8.1',
            name: '8.1',
            certainty: 'full',
            requirements: [
              { code: '8.1.a', name: 'Loa', certainty: 'full', rule: yes('speaker') },
              { code: '8.1.b', name: 'Điểm bưu chính', certainty: 'full', rule: yes('post') },
              { code: '8.1.c', name: 'Trang thông tin', certainty: 'full', rule: yes('page') },
            ],
          },
        ],
      },
    ],
  });
  const judgement = judge(law, valuesOf({ speaker: false, post: true, page: false }), {}, day);
  const path = cheapestPath(law, judgement, { '8.1.a': 5, '8.1.c': 1 }, { kind: 'met' });
  expect(path.steps.map(({ step, effort }) => [step.code, effort])).toEqual([
    ['8.1.c', 1],
    ['8.1.a', 5],
  ]);
  expect([path.reached, path.effort]).toEqual([true, 6]);
  const unsure = cheapestPath(law, judge(law, valuesOf({ speaker: false, post: true }), {}, day), {}, { kind: 'met' });
  expect([unsure.reached, unsure.provide.map(({ code }) => code)]).toEqual([false, ['8.1.c']]);
  const open = parsed({
    ...JSON.parse(JSON.stringify(law)),
    code: 'thu2',
    series: 'thu2',
    criteria: [
      {
        code: '8',
        name: '8',
        subcriteria: [
          {
            code: '8.1',
            name: '8.1',
            certainty: 'unknown',
            requirements: [{ code: '8.1.a', name: 'Chưa đọc được', certainty: 'unknown', rule: { kind: 'open' } }],
          },
        ],
      },
    ],
  });
  const stuck = cheapestPath(open, judge(open, [], {}, day), {}, { kind: 'met' });
  expect([stuck.reached, stuck.blocked]).toEqual([
    false,
    [{ code: '8.1.a', name: 'Chưa đọc được', kind: 'complete-rule' }],
  ]);
});

test('two of three are enough: the two that are easiest, not the one that is met already again', () => {
  const law = parsed({
    code: 'hai',
    kind: 'criteria',
    name: 'Hai trong ba',
    standard: 'ntm',
    criteria: [
      {
        code: '8',
        name: '8',
        subcriteria: [
          {
            code: '8.1',
            name: '8.1',
            certainty: 'full',
            combine: { kind: 'k_of_n', k: 2 },
            requirements: ['a', 'b', 'c'].map((code) => ({ code, name: code, certainty: 'full', rule: yes(code) })),
          },
        ],
      },
    ],
  });
  const judgement = judge(law, valuesOf({ a: true, b: false, c: false }), {}, day);
  const path = cheapestPath(law, judgement, { b: 5, c: 2 }, { kind: 'met' });
  expect(path.steps.map(({ step }) => step.code)).toEqual(['c']);
});

test('an index: the next meeting, not all four, when its points are enough', () => {
  const law = index([pillar('I', [line('I.1', 20, meetings), line('I.2', 80, yes('plan'))])]);
  const judgement = judge(law, valuesOf({ meetings: 1, plan: true }), {}, day);
  const path = cheapestPath(law, judgement, {}, { kind: 'points', points: 90 });
  expect(path.steps).toEqual([
    {
      step: { code: 'I.1', name: 'Dòng I.1', kind: 'raise', element: 'meetings', have: 1, need: 2, change: 1 },
      effort: 1,
      from: 5,
      to: 10,
    },
  ]);
  expect([path.before, path.after, path.reached]).toEqual([85, 90, true]);
});

test('bonus beyond its cap does not help, what a person judges is not planned, what is unknown is asked first', () => {
  const law = index(
    [
      pillar('I', [line('I.1', 60, yes('a')), line('I.2', 40, { kind: 'expert', element: 'e', reason: 'why' })]),
      pillar('IV', [line('IV.1', 10, yes('b')), line('IV.2', 10, yes('c'))], { role: 'bonus' }),
    ],
    { bonus: 10 },
  );
  const judgement = judge(law, valuesOf({ a: true, b: false, e: 0, why: 'chưa có hồ sơ' }), {}, day);
  const path = cheapestPath(law, judgement, { 'IV.1': 1 }, { kind: 'points', points: 80 });
  expect(path.steps.map(({ step }) => step.code)).toEqual(['IV.1']);
  expect([path.reached, path.after]).toEqual([false, 70]);
  expect(path.provide.map(({ code }) => code)).toEqual(['IV.2']);
  expect(path.blocked.map(({ code }) => code)).toEqual(['I.2']);
});

test('a precondition that takes everything comes first', () => {
  const law = index([
    pillar('I', [line('I.0', 0, yes('submitted'), { precondition: 'ruleset' }), line('I.1', 100, yes('a'))]),
  ]);
  const judgement = judge(law, valuesOf({ submitted: false, a: true }), {}, day);
  expect(judgement.score?.low).toBe(0);
  const path = cheapestPath(law, judgement, {}, { kind: 'points', points: 100 });
  expect([path.reached, path.steps.map(({ step }) => step.code)]).toEqual([true, ['I.0']]);
});

test('reached already: nothing to do', () => {
  const law = index([pillar('I', [line('I.1', 100, yes('a'))])]);
  const path = cheapestPath(law, judge(law, valuesOf({ a: true }), {}, day), {}, { kind: 'points', points: 50 });
  expect([path.reached, path.steps, path.effort]).toEqual([true, [], 0]);
});

test('disbursement: raised in whole numbers of the money spent, as far as the goal asks', () => {
  const law = index([pillar('I', [line('I.1', 10, disbursed), line('I.2', 90, yes('a'))])]);
  const judgement = judge(law, valuesOf({ a: true, spent: 50, given: 100 }), {}, day);
  const path = cheapestPath(law, judgement, {}, { kind: 'points', points: 97 });
  const [first] = path.steps;
  expect(first?.step).toMatchObject({ kind: 'raise', element: 'spent', have: 50, need: 60 });
  expect([path.reached, path.after]).toEqual([true, 97.06]);
});

test('no other set of lines reaches the goal with less effort (against trying all of them)', () => {
  const lines = fc.array(fc.record({ max: fc.integer({ min: 1, max: 10 }), effort: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 50 }), (made, wanted) => {
      const law = index([
        pillar(
          'I',
          made.map(({ max }, at) => line(`I.${at}`, max, yes(`e${at}`))),
        ),
      ]);
      const none = Object.fromEntries(made.map((_, at) => [`e${at}`, false]));
      const efforts = Object.fromEntries(made.map(({ effort }, at) => [`I.${at}`, effort]));
      const path = cheapestPath(law, judge(law, valuesOf(none), {}, day), efforts, { kind: 'points', points: wanted });
      let best = Number.POSITIVE_INFINITY;
      for (let set = 0; set < 2 ** made.length; set++) {
        const chosen = made.filter((_, at) => (set >> at) & 1);
        const points = chosen.reduce((sum, { max }) => sum + max, 0);
        const effort = chosen.reduce((sum, one) => sum + one.effort, 0);
        if (points >= wanted && effort < best) best = effort;
      }
      expect(path.reached).toBe(Number.isFinite(best));
      if (path.reached) expect(path.effort).toBe(best);
    }),
    { numRuns: 300 },
  );
});
