import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circularRequires, parseOverlay, parseRuleset, type Ruleset } from './index.ts';

const rule = { kind: 'ratio', numerator: 'a', denominator: 'b', op: '>=', threshold: { unit: '%', value: 80 } };
const base = (requirements: object[], more: object = {}) => ({
  code: 'thu',
  kind: 'criteria',
  name: 'Bộ thử',
  standard: 'ntm',
  validFrom: '2022-03-08',
  validTo: '2026-01-01',
  legalBasis: [{ kind: 'Quyết định', number: '318/QĐ-TTg', date: '2022-03-08' }],
  criteria: [
    { code: '8', name: 'Tiêu chí', subcriteria: [{ code: '8.1', name: 'Chỉ tiêu', certainty: 'full', requirements }] },
  ],
  ...more,
});
const requirement = (changed: object = {}, more: object = {}) => ({
  code: '8.1.a',
  name: 'Yêu cầu',
  certainty: 'full',
  rule: { ...rule, ...changed },
  ...more,
});
const dated = (...periods: [string | null, string | null][]) => ({
  threshold: { unit: '%', dated: periods.map(([validFrom, validTo]) => ({ validFrom, validTo, value: 80 })) },
});

function codes(json: unknown, elements?: string[]): string[] {
  return parseRuleset(json, elements).findings.map(({ code, place }) => `${code} @ ${place}`);
}

test('a legal basis keeps how a paper printed it beside what is right', () => {
  const text = { kind: 'Quyết định', number: '1829/QĐ-UBND', date: '2023-05-30' };
  const asPrinted = { number: '1829/QĐ-UBND', date: '2022-05-30' };
  const parsed = parseRuleset(base([requirement()], { legalBasis: [{ ...text, asPrinted }] }));
  expect(parsed.ok && parsed.ruleset.legalBasis).toEqual([{ ...text, asPrinted }]);
  const slipped = base([requirement()], { legalBasis: [{ ...text, asPrinted: { ...asPrinted, date: '30/5/2022' } }] });
  expect(codes(slipped)).toEqual(['not-a-day @ legalBasis[0].asPrinted.date']);
});

const at = 'criteria[0].subcriteria[0].requirements[0]';
describe('a ruleset is refused on saving, with the place', () => {
  test.each<[string, unknown, string]>([
    ['text that is not an object', 'xin chào', 'not-an-object @ (gốc)'],
    ['a rule of no known kind', base([requirement({ kind: 'magic' })]), `not-a-choice @ ${at}.rule.kind`],
    ['an operator that does not exist', base([requirement({ op: '≥' })]), `not-a-choice @ ${at}.rule.op`],
    [
      'a threshold that is text',
      base([requirement({ threshold: { unit: '%', value: '80' } })]),
      `not-a-number @ ${at}.rule.threshold.value`,
    ],
    [
      'a negative share',
      base([requirement({ threshold: { unit: '%', value: -1 } })]),
      `percent-negative @ ${at}.rule.threshold`,
    ],
    [
      'two ways of giving a threshold',
      base([requirement({ threshold: { unit: '%', value: 1, valueByClass: { con_lai: 2 } } })]),
      `threshold-mixed @ ${at}.rule.threshold`,
    ],
    [
      'a tie decided by a part that is not there',
      base([requirement({}, { max: 10 })], {
        kind: 'index',
        scale: { max: 10, decimals: 1, grades: [], ties: ['base', '8.1', '9'] },
      }),
      'tie-unknown @ scale.ties[2]',
    ],
    [
      'a tie decided twice by the same part',
      base([requirement({}, { max: 10 })], {
        kind: 'index',
        scale: { max: 10, decimals: 1, grades: [], ties: ['8', '8'] },
      }),
      'tie-unknown @ scale.ties[1]',
    ],
    [
      'a gap between dated thresholds',
      base([requirement(dated([null, '2023-01-01'], ['2023-02-01', null]))]),
      `threshold-gap @ ${at}.rule.threshold.dated`,
    ],
    [
      'dated thresholds that overlap',
      base([requirement(dated([null, '2023-02-01'], ['2023-01-01', null]))]),
      `threshold-overlap @ ${at}.rule.threshold.dated`,
    ],
    [
      'an endless threshold and another after it',
      base([requirement(dated(['2022-01-01', null], ['2023-01-01', null]))]),
      `threshold-overlap @ ${at}.rule.threshold.dated`,
    ],
    ['a day that no calendar has', base([requirement()], { validFrom: '2023-02-29' }), 'not-a-day @ validFrom'],
    [
      'a validity that ends before it begins',
      base([requirement()], { validTo: '2022-03-08' }),
      'validity-empty @ (gốc)',
    ],
    [
      'a code used twice',
      base([requirement(), requirement()]),
      'code-duplicate @ criteria[0].subcriteria[0].requirements[1].code',
    ],
    [
      'more conditions asked than there are',
      base([requirement({ kind: 'k_of_n', of: ['a', 'b'], threshold: { unit: 'điều kiện', value: 3 } })]),
      `count-out-of-range @ ${at}.rule.threshold`,
    ],
    [
      'an expression that gives no yes or no',
      base([requirement({ kind: 'cel', source: 'a + 1.0', variables: { a: 'number' } })]),
      `expression-refused @ ${at}.rule.source`,
    ],
    [
      'an expression with an unknown name',
      base([requirement({ kind: 'cel', source: 'b > 1', variables: { a: 'number' } })]),
      `expression-refused @ ${at}.rule.source`,
    ],
    [
      'matches() in an expression',
      base([requirement({ kind: 'cel', source: 's.matches("(a+)+$")', variables: { s: 'string' } })]),
      `expression-refused @ ${at}.rule.source`,
    ],
    ['a ruleset that requires itself', base([requirement()], { requires: ['thu'] }), 'requires-circular @ requires'],
    [
      'a clause of a text that is not listed',
      base([requirement({}, { clause: { text: '9/QĐ' } })]),
      `clause-unknown @ ${at}.clause`,
    ],
    ['no requirement at all', base([]), 'ruleset-empty @ criteria'],
    [
      'a code with the name of a built-in',
      base([requirement({ numerator: 'constructor' })]),
      `code-shape @ ${at}.rule.numerator`,
    ],
  ])('%s', (_, json, expected) => {
    expect(codes(json)).toContain(expected);
    expect(parseRuleset(json).ok).toBe(false);
  });

  test('an element that the dictionary does not have, with the mend in Vietnamese', () => {
    const found = parseRuleset(base([requirement()]), ['a']);
    expect(found.findings).toEqual([
      expect.objectContaining({ code: 'element-unknown', place: '8.1.a', params: { element: 'b' } }),
    ]);
    expect(found.findings[0]?.mend).toContain('«b»');
  });

  test('all faults are told at once', () => {
    expect(codes(base([requirement({ op: '≥', threshold: { unit: '', value: -1 } })])).length).toBe(3);
  });
});

test('what is right passes, and passes again after storing', () => {
  const json = base([
    requirement(dated([null, '2023-01-01'], ['2023-01-01', null]), {
      evidence: ['Ảnh'],
      candidates: [{ value: 5, origin: 'báo' }],
    }),
  ]);
  const first = parseRuleset(json, ['a', 'b']);
  expect(first).toMatchObject({ ok: true, findings: [] });
  if (first.ok) expect(parseRuleset(JSON.parse(JSON.stringify(first.ruleset)))).toEqual(first);
});

test('rulesets that require one another in a circle are found', () => {
  const made = (code: string, requires: string[]) =>
    (parseRuleset(base([requirement()], { code, requires })) as { ruleset: Ruleset }).ruleset;
  const circle = [made('a', ['b']), made('b', ['c']), made('c', ['a']), made('d', ['a'])];
  expect(circularRequires(circle).map(({ place, params }) => [place, params['path']])).toEqual([
    ['a', 'a → b → c → a'],
    ['b', 'b → c → a → b'],
    ['c', 'c → a → b → c'],
  ]);
  expect(circularRequires([made('a', ['b']), made('b', [])])).toEqual([]);
});

describe('an overlay', () => {
  const ruleset = (parseRuleset(base([requirement()])) as { ruleset: Ruleset }).ruleset;
  const overlay = (thresholds: object, more: object = {}) => ({
    code: 'o',
    name: 'O',
    scope: 'VN',
    illustrative: true,
    rulesets: { thu: { thresholds } },
    ...more,
  });

  test.each<[string, object, string]>([
    ['names a requirement that is not there', overlay({ '9.9': { value: 1 } }), 'requirement-unknown'],
    ['gives a share below 0', overlay({ '8.1.a': { value: -5 } }), 'percent-negative'],
    ['is neither law nor illustration', overlay({ '8.1.a': { value: 5 } }, { illustrative: false }), 'text-missing'],
    ['has no place where it holds', overlay({}, { scope: undefined }), 'text-missing'],
  ])('that %s is refused', (_, json, code) => {
    const found = parseOverlay(json, [ruleset]);
    expect([found.ok, found.findings.map((finding) => finding.code)]).toEqual([false, [code]]);
  });
});

test('whatever it is fed, it answers with findings and never throws', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (json) => {
      expect(parseRuleset(json).ok).toBe(false);
      expect(parseOverlay(json).ok).toBe(false);
    }),
  );
  const paths = fc.constantFrom('code', 'criteria', 'requires', 'legalBasis', 'combine', 'validFrom', 'kind');
  fc.assert(
    fc.property(paths, fc.anything(), fc.anything(), (path, odd, part) => {
      parseRuleset({ ...base([requirement()]), [path]: odd });
      parseRuleset(base([{ ...requirement(), rule: odd, exempt: part }]));
      parseRuleset(base([requirement({ threshold: odd, of: part, variables: odd, source: part })]));
      parseOverlay({
        code: 'o',
        name: 'O',
        scope: 'VN',
        illustrative: true,
        rulesets: { thu: odd, [String(path)]: part },
      });
    }),
  );
});
