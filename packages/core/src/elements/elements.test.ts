import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseElements, parseSystems, periodFault } from './index.ts';

const shipped = JSON.parse(
  readFileSync(new URL('../../../../data/elements/ntm-2021-2025.json', import.meta.url), 'utf8'),
);
const one = {
  code: 'a',
  name: 'A',
  unit: null,
  type: 'integer',
  scope: 'commune',
  aggregation: 'sum',
  source: 's',
  certainty: 'excerpt',
};
const mean = {
  ...one,
  code: 'thu_nhap',
  type: 'decimal',
  aggregation: 'none',
  rebase: { rule: 'weighted_mean', weight: 'nguoi' },
};
const dictionary = (...elements: object[]) => ({ code: 'd', title: 'Từ điển', elements });

describe('the dictionary of elements', () => {
  test('ships sound', () => {
    const parsed = parseElements(shipped);
    expect(parsed.ok ? [] : parsed.findings).toEqual([]);
    expect(parsed.ok && parsed.codes.has('hamlets_with_phone')).toBe(true);
  });

  test.each([
    ['a code twice', dictionary(one, one), 'code-twice'],
    ['a percentage that is added', dictionary({ ...one, type: 'percent' }), 'aggregation-of-type'],
    ['a choice that is added', dictionary({ ...one, type: 'one_of' }), 'aggregation-of-type'],
    ['a number that is counted', dictionary({ ...one, aggregation: 'count' }), 'aggregation-of-type'],
    [
      'a text that is added',
      dictionary({ ...one, type: 'text', aggregation: 'none', rebase: { rule: 'sum' } }),
      'rebase-of-type',
    ],
    ['a number that all must have', dictionary({ ...one, rebase: { rule: 'all' } }), 'rebase-of-type'],
    ['a mean without a weight', dictionary({ ...mean, rebase: { rule: 'weighted_mean' } }), 'weight-unfit'],
    ['a mean weighed by nothing known', dictionary(mean), 'weight-unfit'],
    ['a weight that is not added', dictionary(mean, { ...one, code: 'nguoi' }), 'weight-unfit'],
    ['a sum with a weight', dictionary({ ...one, rebase: { rule: 'sum', weight: 'a' } }), 'weight-unused'],
    ['a rule of re-basing that is none', dictionary({ ...one, rebase: { rule: 'median' } }), 'unknown-word'],
    ['an unknown key', dictionary({ ...one, x: 1 }), 'unknown-key'],
    ['no elements', dictionary(), 'list-length'],
  ])('refuses %s', (_name, json, code) => {
    const parsed = parseElements(json);
    expect(parsed.ok ? [] : parsed.findings).toContainEqual(expect.objectContaining({ code }));
  });

  test('a mean is weighed by a count that is added, of this dictionary or of another', () => {
    expect(parseElements(dictionary(mean, { ...one, code: 'nguoi', rebase: { rule: 'sum' } })).ok).toBe(true);
    expect(parseElements(dictionary(mean), new Set(['nguoi'])).ok).toBe(true);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), (json) => void parseElements(json)));
  });

  test('hours, incomes and other amounts that cannot be added are not added', () => {
    const parsed = parseElements(shipped);
    const added = parsed.ok ? parsed.dictionary.elements.filter((element) => element.aggregation === 'sum') : [];
    const codes = added.map((element) => element.code);
    expect(codes).toContain('dossiers_online');
    for (const code of ['income_per_capita', 'radio_hours_per_day', 'outstanding_fields'])
      expect(codes).not.toContain(code);
  });
});

describe('what reporting adds to an element', () => {
  test.each([
    ['a text added over time', { type: 'text', aggregation: 'none', overTime: 'sum' }, 'over-time-of-type'],
    ['a percentage added over time', { type: 'percent', aggregation: 'none', overTime: 'sum' }, 'over-time-of-type'],
    ['a term that ends before it begins', { validFrom: '2023-01-01', validTo: '2022-12-31' }, 'ends-before-it-begins'],
    ['a day that is none', { validFrom: '2023-02-29' }, 'not-a-day'],
    ['a target of itself', { targetOf: 'a' }, 'target-of-itself'],
    ['an unknown kind of period', { periods: ['week'] }, 'unknown-word'],
  ])('refuses %s', (_name, more, code) => {
    const parsed = parseElements(dictionary({ ...one, ...more }));
    expect(parsed.ok ? [] : parsed.findings.map((finding) => finding.code)).toContain(code);
  });

  test.each([
    ['2022', undefined],
    ['2022-05', 'period-kind'],
    ['2019', 'not-yet-in-force'],
    ['2023', 'no-longer-in-force'],
    ['năm 2022', 'not-a-period'],
  ])('an element of the years 2020 to 2022 in %s: %s', (period, fault) => {
    expect(periodFault({ periods: ['year'], validFrom: '2020-07-01', validTo: '2022-12-31' }, period)).toBe(fault);
  });
});

describe('source systems', () => {
  const owner = { code: 'vp', name: 'Văn phòng', shortName: 'VP', evidence: 'thử' };
  const system = { code: 's', name: 'Hệ thống', kind: 'system', owner: 'vp' };
  test.each([
    ['an owner nobody defines', [{ ...system, owner: 'x' }], 'unknown-owner'],
    ['a code twice', [system, system], 'code-twice'],
    ['an unknown kind', [{ ...system, kind: 'cloud' }], 'unknown-word'],
  ])('refuse %s', (_name, systems, code) => {
    const parsed = parseSystems({ title: 'Nguồn', owners: [owner], systems });
    expect(parsed.ok ? [] : parsed.findings.map((finding) => finding.code)).toContain(code);
  });

  test('never throw', () => {
    fc.assert(fc.property(fc.anything(), (json) => void parseSystems(json)));
  });
});
