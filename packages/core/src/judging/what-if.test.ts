import { expect, test } from 'vitest';
import type { Value } from '../values/index.ts';
import {
  amountInForce,
  applyOverlay,
  classesOf,
  judge,
  type Overlay,
  parseRuleset,
  requirementsOf,
  withThresholds,
} from './index.ts';

const parsed = parseRuleset({
  code: 'thu',
  kind: 'criteria',
  name: 'Thử',
  standard: 'ntm',
  legalBasis: [],
  validFrom: null,
  validTo: null,
  requires: [],
  criteria: [
    {
      code: '1',
      name: 'Tiêu chí',
      subcriteria: [
        {
          code: '1.1',
          name: 'Chỉ tiêu',
          certainty: 'full',
          requirements: [
            {
              code: '1.1.a',
              name: 'Tỷ lệ',
              rule: {
                kind: 'ratio',
                numerator: 'phan',
                denominator: 'tong',
                op: '>=',
                threshold: { unit: '%', valueByClass: { mien_nui: 50, con_lai: 80 } },
                zeroDenominator: 'unknown',
              },
              normative: true,
              informational: false,
              evidence: [],
              sources: [],
              certainty: 'full',
            },
          ],
        },
      ],
    },
  ],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
const { ruleset } = parsed;

const overlay: Overlay = {
  code: 'tinh',
  name: 'Quyết định của tỉnh',
  illustrative: false,
  legalBasis: { kind: 'Quyết định', number: '1/QĐ', date: '2023-01-01' },
  validFrom: '2023-01-01',
  validTo: null,
  scope: 'VN/2023/84',
  rulesets: { thu: { thresholds: { '1.1.a': { value: 90 } }, confirms: [] } },
};
const sharpened = applyOverlay(ruleset, overlay);
const inTraVinh = 'VN/2023/84/845/29335';

const value = (element: string, number: number): Value => ({
  unitId: 'u',
  element,
  period: '2023',
  level: 'self',
  value: number,
  source: { kind: 'response', assignmentId: 'a', revision: 1, question: 'q' },
});
const verdict = (under: typeof ruleset, percent: number, unitClass: string) =>
  judge(
    under,
    [value('phan', percent), value('tong', 100)],
    { unit_path: inTraVinh, commune_class: unitClass },
    '2023-08-01',
  ).verdict;
const [leaf] = requirementsOf(sharpened);
if (!leaf) throw new Error('no requirement');

test('the threshold in force is the province’s where it speaks, else the ruleset’s own', () => {
  expect(amountInForce(leaf, 'VN/2023/84', '2023-08-01')).toMatchObject({
    amount: { value: 90 },
    layer: { text: { number: '1/QĐ' } },
  });
  const elsewhere = amountInForce(leaf, 'VN/2023/30', '2023-08-01');
  expect(elsewhere?.amount.valueByClass).toEqual({ mien_nui: 50, con_lai: 80 });
  expect(elsewhere?.layer).toBeUndefined();
  expect(classesOf(leaf)).toEqual(['mien_nui', 'con_lai']);
});

test('a tried threshold holds over every other text, the ruleset itself stays as it was', () => {
  expect(verdict(sharpened, 85, 'con_lai')).toBe('unmet');
  const lower = withThresholds(sharpened, { '1.1.a': { value: 60 } });
  expect(verdict(lower, 61, 'con_lai')).toBe('met');
  expect(verdict(lower, 59, 'mien_nui')).toBe('unmet');
  expect(verdict(sharpened, 85, 'con_lai')).toBe('unmet');
});

test('a tried threshold may differ by class', () => {
  const byClass = withThresholds(sharpened, { '1.1.a': { valueByClass: { mien_nui: 30, con_lai: 70 } } });
  expect(verdict(byClass, 40, 'mien_nui')).toBe('met');
  expect(verdict(byClass, 40, 'con_lai')).toBe('unmet');
});
