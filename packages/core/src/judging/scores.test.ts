import { expect, test } from 'vitest';
import { isDefinite, judge, parseRuleset } from './index.ts';

// What the ranges of a total do where the law itself is not known whole.

const leaf = (code: string, max: number | null, rule: object) => ({
  code,
  name: code,
  certainty: 'excerpt',
  max,
  rule,
});
const pillar = (code: string, requirements: object[], role = 'base') => ({
  code,
  name: code,
  role,
  subcriteria: [{ code: `${code}.s`, name: code, certainty: 'excerpt', requirements }],
});

function totalOf(caps: object, scaleMax: number | null, criteria: object[]) {
  const parsed = parseRuleset({
    code: 'khung',
    kind: 'index',
    name: 'Khung chưa đọc hết',
    standard: 'dti',
    scale: {
      max: scaleMax,
      caps,
      grades: [
        { grade: 'A', min: 80 },
        { grade: 'B', min: 0 },
      ],
    },
    criteria,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const said = {
    unitId: 'x',
    element: 'plan',
    period: '2026',
    level: 'self',
    value: true,
    source: { kind: 'import', importId: 'i' },
  } as const;
  return judge(parsed.ruleset, [said], {}, '2026-12-01').score;
}

const known = pillar('I', [leaf('I.1', 40, { kind: 'yes_no', element: 'plan' })]);
const open = pillar('III', [leaf('III.1', null, { kind: 'open' })]);

test('a pillar that nobody has read may fill its role up to the cap: the total is a range, its grade two', () => {
  const total = totalOf({ base: 85 }, 100, [known, open]);
  expect(total).toMatchObject({ low: 40, high: 85, max: 100, grade: { low: 'B', high: 'A' } });
  expect(total && isDefinite(total)).toBe(false);
});

test('without a cap nobody can tell the upper end: the maximum stays open', () => {
  const total = totalOf({}, 100, [known, open]);
  expect(total).toMatchObject({ low: 40, max: null, grade: { low: 'B', high: 'A' } });
  expect(total && isDefinite(total)).toBe(false);
});

test('a law that is known whole gives a definite total', () => {
  expect(totalOf({ base: 85 }, 100, [known])).toMatchObject({
    low: 40,
    high: 40,
    max: 100,
    grade: { low: 'B', high: 'B' },
  });
});
