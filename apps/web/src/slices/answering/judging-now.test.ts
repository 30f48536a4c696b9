import { readFileSync } from 'node:fs';
import { compileForm, type Form } from '@thuocdo/core/forms';
import { expect, test } from 'vitest';
import { asOfDay, elementNames, judgedLines, judgedPillars, judgeNow, rulesetsOf } from './judging-now.ts';

const data = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../../../data/${path}`, import.meta.url), 'utf8')) as unknown;
const compiled = compileForm(data('forms/phieu-xa-2023.json') as Form);
const rulesets = [data('rulesets/ntm-nang-cao-2021-2025.json'), data('rulesets/ntm-2021-2025.json')];
const subject = {
  assignment: { id: 'a', unitId: '29335-2023', revision: 0 },
  campaign: { period: '2023' },
  context: { unit_name: 'Xã A', unit_code: '29335' },
  attributes: { commune_class: 'con_lai', unit_path: 'VN/2023/84/844/29335' },
  now: '2023-08-20T02:00:00Z',
} as never;
const hamlet = (name: string, internet: boolean) => ({
  hamlet: name,
  households: 100,
  fixed_phone: false,
  mobile_phone: true,
  fixed_bb: internet,
  mobile_bb: internet,
  weak: null,
});

test('typing decides: a hamlet without Internet makes 8.2 unmet, with the sentence and what is to be done', () => {
  const laid = rulesetsOf({ rulesets, overlays: [] });
  expect(laid.map((ruleset) => ruleset.requires.length > 0)).toEqual(
    [...laid.map((r) => r.requires.length > 0)].sort(),
  );
  const answers = { A08: 2, C01: [hamlet('Ấp 1', true), hamlet('Ấp 2', false)], C03: true };
  const [ntm] = judgeNow(compiled, answers, laid, subject);
  if (ntm === undefined) throw new Error('no ruleset was read');
  const names = elementNames(compiled, [{ code: 'hamlets_with_internet', name: 'Số thôn có Internet' }]);
  const line = judgedLines(ntm, names).find((one) => one.code.endsWith('8.2'));
  expect(line?.verdict).toBe('unmet');
  expect(line?.sentences.some((sentence) => sentence.includes('1/2') && sentence.startsWith('Chưa đạt'))).toBe(true);
  expect(line?.steps).toContainEqual(expect.objectContaining({ kind: 'raise', have: 1, need: 2, change: 1 }));
  const missing = judgedLines(ntm, names).find((one) => one.code.endsWith('8.1'));
  expect(missing?.verdict).toBe('unknown');
});

test('the law of the surveyed period holds, never of a later day than today', () => {
  const at = (now: string, context = {}) => asOfDay({ context, campaign: { period: '2023' } as never, now });
  expect(at('2026-11-20T02:00:00Z')).toBe('2023-12-31');
  expect(at('2023-08-20T02:00:00Z')).toBe('2023-08-20');
  expect(at('2026-11-20T02:00:00Z', { as_of: '2023-07-25' })).toBe('2023-07-25');
});

test('an index while typing: points by pillar as ranges that only narrow when more is answered', () => {
  const form = compileForm(data('forms/phieu-chi-so-xa-2026.json') as Form);
  const index = rulesetsOf({ rulesets: [data('rulesets/dti-khanh-hoa-2026.json')], overlays: [] });
  const open = judgeNow(form, {}, index, subject)[0];
  if (open?.score === undefined) throw new Error('no index was read');
  const pillars = judgedPillars(open, {});
  expect(pillars.map(({ lines }) => lines.length)).toEqual(open.criteria.map(({ subcriteria }) => subcriteria.length));
  expect(pillars.every(({ score }) => score !== undefined)).toBe(true);
  expect(open.score.high - open.score.low).toBeGreaterThan(50);
  const numbers = [...form.questions.values()].filter(({ question }) => question.type === 'integer');
  expect(numbers.length).toBeGreaterThan(3);
  const answers = Object.fromEntries(numbers.map(({ question }) => [question.code, 0]));
  const [after] = judgeNow(form, answers, index, subject);
  const widths = (judged: typeof open) =>
    judgedPillars(judged, {}).map(({ score }) => Number(score?.high) - Number(score?.low));
  const [before, now] = [widths(open), widths(after ?? open)];
  expect(now.every((width, at) => width <= Number(before[at]))).toBe(true);
  expect(now.some((width, at) => width < Number(before[at]))).toBe(true);
});
