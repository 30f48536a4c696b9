import { describe, expect, test } from 'vitest';
import { parseOverlay, parseRuleset, type Ruleset } from './index.ts';

// An index is refused on saving with the place and the mend; what is right is read as it was meant.

const line = (rule: object, more: object = {}) => ({
  code: 'I.1.a',
  name: 'Dòng',
  certainty: 'full',
  max: 10,
  rule,
  ...more,
});
const index = (requirements: object[], more: object = {}) => ({
  code: 'chi_so',
  kind: 'index',
  name: 'Bộ chỉ số thử',
  standard: 'dti',
  scale: {
    max: 10,
    caps: {},
    grades: [
      { grade: 'A', min: 8 },
      { grade: 'B', min: 0 },
    ],
  },
  criteria: [{ code: 'I', name: 'I', subcriteria: [{ code: 'I.1', name: 'I.1', certainty: 'full', requirements }] }],
  ...more,
});
const tiers = (steps: object[], of: object = { element: 'n' }) => ({ kind: 'tiers', of, steps });
const rise = [
  { min: null, max: 1, points: 0 },
  { min: 1, max: null, points: 10 },
];

function findingsOf(json: unknown): [string, string][] {
  return parseRuleset(json).findings.map(({ code, place }) => [code, place]);
}
function parsed(json: unknown): Ruleset {
  const found = parseRuleset(json);
  if (!found.ok) throw new Error(JSON.stringify(found.findings));
  return found.ruleset;
}
const at = 'criteria[0].subcriteria[0].requirements[0]';

describe('scoring tables', () => {
  test.each([
    [
      'a gap between two steps',
      [
        { min: null, max: 1, points: 0 },
        { min: 2, max: null, points: 10 },
      ],
      'tier-gap',
    ],
    [
      'a gap at an end that belongs to neither',
      [
        { min: null, max: 1, points: 0 },
        { min: 1, minOpen: true, max: null, points: 10 },
      ],
      'tier-gap',
    ],
    ['no step from zero', [{ min: 1, max: null, points: 10 }], 'tier-gap'],
    ['no step to the end', [{ min: 0, max: 5, points: 10 }], 'tier-gap'],
    ['no step at all', [], 'tier-gap'],
    [
      'an overlap',
      [
        { min: null, max: 5, points: 0 },
        { min: 3, max: null, points: 10 },
      ],
      'tier-overlap',
    ],
    [
      'an end that belongs to both',
      [
        { min: null, max: 5, maxOpen: false, points: 0 },
        { min: 5, max: null, points: 10 },
      ],
      'tier-overlap',
    ],
  ])('%s is refused', (_, steps, code) => {
    expect(findingsOf(index([line(tiers(steps))]))).toContainEqual([code, `${at}.rule.steps`]);
  });

  test('steps in any order that cover every number once are read', () => {
    const steps = [rise[1], rise[0]] as object[];
    expect(findingsOf(index([line(tiers(steps))]))).toEqual([]);
  });

  test.each([
    ['a step that holds nothing', tiers([{ min: 5, max: 5, points: 1 }, ...rise]), 'tier-empty', `${at}.rule.steps[0]`],
    ['a step without points', tiers([{ min: null, max: null }]), 'points-missing', `${at}.rule.steps[0].points`],
    [
      'points below zero',
      tiers([{ min: null, max: null, points: -1 }]),
      'points-negative',
      `${at}.rule.steps[0].points`,
    ],
    [
      'a division by zero',
      tiers([{ min: null, max: null, over: 0, times: 1 }]),
      'not-positive',
      `${at}.rule.steps[0].over`,
    ],
    ['more points than the line has', tiers([{ min: null, max: null, points: 11 }]), 'points-above-max', `${at}.rule`],
    ['a choice without choices', { kind: 'choice', element: 'c', points: {} }, 'choice-empty', `${at}.rule.points`],
    ['a choice beyond the line', { kind: 'choice', element: 'c', points: { x: 12 } }, 'points-above-max', `${at}.rule`],
    [
      'a floor above the full mark',
      { kind: 'proportional', numerator: 'a', denominator: 'b', full: 60, floor: 85 },
      'proportion-range',
      `${at}.rule`,
    ],
    [
      'a full mark of nothing',
      { kind: 'proportional', numerator: 'a', denominator: 'b', full: 0 },
      'proportion-range',
      `${at}.rule`,
    ],
    [
      'a branch within a branch',
      { kind: 'branch', element: 'b', yes: { kind: 'branch' }, no: { kind: 'open' } },
      'branch-kind',
      `${at}.rule.yes`,
    ],
    [
      'an expression of the wrong kind',
      { kind: 'points', source: 'n > 1', variables: { n: 'number' } },
      'expression-refused',
      `${at}.rule.source`,
    ],
    [
      'a pattern that could run for ever',
      { kind: 'points', source: "t.matches('(a+)+$') ? 1 : 0", variables: { t: 'string' } },
      'expression-refused',
      `${at}.rule.source`,
    ],
    [
      'a column that the list does not have',
      { kind: 'rows', element: 'r', where: 'row.bad', columns: { good: 'bool' }, quantifier: 'all' },
      'column-unknown',
      `${at}.rule.where`,
    ],
    [
      'a share above a hundred',
      {
        kind: 'rows',
        element: 'r',
        where: 'row.good',
        columns: { good: 'bool' },
        quantifier: 'share',
        threshold: { unit: '%', value: 120 },
      },
      'share-out-of-range',
      `${at}.rule.threshold`,
    ],
  ])('%s is refused', (_, rule, code, place) => {
    expect(findingsOf(index([line(rule)]))).toContainEqual([code, place]);
  });

  test('what goes wrong says how to mend it, in Vietnamese', () => {
    const [found] = parseRuleset(index([line(tiers([{ min: null, max: null, points: 11 }]))])).findings;
    expect(found?.mend).toBe('Cách tính cho tới 11 điểm, quá điểm tối đa 10 của dòng.');
  });
});

describe('weights and scale', () => {
  const two = [
    line({ kind: 'yes_no', element: 'a' }, { max: 4 }),
    line({ kind: 'yes_no', element: 'b' }, { code: 'I.1.b', max: 6 }),
  ];
  const within = (sub: object, pillar: object, requirements: object[] = two) =>
    index([], {
      criteria: [
        {
          code: 'I',
          name: 'I',
          ...pillar,
          subcriteria: [{ code: 'I.1', name: 'I.1', certainty: 'full', requirements, ...sub }],
        },
      ],
    });

  test('parts that add up are read; parts that do not are refused where the whole stands', () => {
    expect(findingsOf(within({ max: 10 }, { max: 10 }))).toEqual([]);
    expect(findingsOf(within({ max: 9 }, {}))).toEqual([['points-do-not-add-up', 'criteria[0].subcriteria[0].max']]);
    expect(findingsOf(within({}, { max: 12 }))).toEqual([['points-do-not-add-up', 'criteria[0].max']]);
  });

  test('a line whose points nobody knows leaves room below the whole, never above', () => {
    const open = [...two, line({ kind: 'open' }, { code: 'I.1.c', max: null })];
    expect(findingsOf(within({}, { max: 100 }, open))).toEqual([]);
    expect(findingsOf(within({}, { max: 9 }, open))).toEqual([['points-do-not-add-up', 'criteria[0].max']]);
  });

  test.each([
    ['an index without a scale', index([line(tiers(rise))], { scale: undefined }), 'scale-missing'],
    [
      'grades that do not fall',
      index([line(tiers(rise))], {
        scale: {
          max: 10,
          grades: [
            { grade: 'A', min: 1 },
            { grade: 'B', min: 5 },
          ],
        },
      }),
      'grades-order',
    ],
    [
      'grades that leave the lowest without a name',
      index([line(tiers(rise))], { scale: { max: 10, grades: [{ grade: 'A', min: 5 }] } }),
      'grades-order',
    ],
    ['a line without points', index([line(tiers(rise), { max: undefined })]), 'points-missing'],
    [
      'criteria that give points',
      { ...index([line(tiers(rise))], { scale: undefined }), kind: 'criteria' },
      'points-outside-index',
    ],
    [
      'a version that bears the wrong code',
      index([line(tiers(rise))], { series: 'chi_so', version: 2 }),
      'version-code',
    ],
    ['a scope that is no unit', index([line(tiers(rise))], { scope: '../84' }), 'scope-shape'],
  ])('%s is refused', (_, json, code) => {
    expect(findingsOf(json).map(([found]) => found)).toContain(code);
  });

  test('an example that speaks of what is not there is refused', () => {
    const example = {
      name: 'Đạt',
      kind: 'met',
      values: { n: 3 },
      attributes: {},
      asOf: '2026-12-01',
      expect: { 'I.9': { points: 1 } },
    };
    expect(findingsOf(index([line(tiers(rise))], { examples: [example] }))).toEqual([
      ['example-code-unknown', 'examples[0].expect.I.9'],
    ]);
  });

  test('reading what was read gives the same again', () => {
    const once = parsed(
      index([line(tiers(rise), { evidence: ['Quyết định', { kind: 'Ảnh', minimum: 2, validMonths: 12 }] })]),
    );
    expect(parsed(JSON.parse(JSON.stringify(once)))).toEqual(once);
    expect(once.criteria[0]?.subcriteria[0]?.requirements[0]?.evidence).toEqual([
      { kind: 'Quyết định', minimum: 1, validMonths: null },
      { kind: 'Ảnh', minimum: 2, validMonths: 12 },
    ]);
  });
});

describe('a province fills what the law leaves open', () => {
  const law = parsed(
    index([line({ kind: 'open' }), line({ kind: 'yes_no', element: 'b' }, { code: 'I.1.b', max: 0 })]),
  );
  const overlay = (rules: object) => ({
    code: 'tinh',
    name: 'Quyết định của tỉnh',
    legalBasis: { kind: 'Quyết định', number: '7/QĐ-UBND', date: '2026-01-05' },
    scope: 'VN/2025/56',
    rulesets: { chi_so: { thresholds: {}, rules } },
  });
  const codes = (rules: object) => parseOverlay(overlay(rules), [law]).findings.map(({ code }) => code);

  test('a rule for an open line is read; one for a line that has its rule, or for none, is refused', () => {
    expect(codes({ 'I.1.a': tiers(rise) })).toEqual([]);
    expect(codes({ 'I.1.b': tiers(rise) })).toEqual(['rule-not-open']);
    expect(codes({ 'I.9': tiers(rise) })).toEqual(['requirement-unknown']);
    expect(codes({ 'I.1.a': tiers([]) })).toEqual(['tier-gap']);
  });
});
