import { expect, test } from 'vitest';
import { type Rule, ruleText } from './index.ts';

const names = {
  a: 'hộ có Internet',
  b: 'tổng số hộ',
  q: 'chất lượng đạt quy chuẩn',
  hai_dao: 'xã đảo',
  con_lai: 'xã còn lại',
};
const percent = (value: number | null) => ({ unit: '%', value });
const ratio = (threshold: object): Rule => ({
  kind: 'ratio',
  numerator: 'a',
  denominator: 'b',
  op: '>=',
  threshold: threshold as { unit: string },
  zeroDenominator: 'unknown',
});

test.each<[string, Rule, string]>([
  ['yes', { kind: 'yes_no', element: 'q', expected: true }, 'có: chất lượng đạt quy chuẩn'],
  ['no', { kind: 'yes_no', element: 'q', expected: false }, 'không có: chất lượng đạt quy chuẩn'],
  [
    'number',
    { kind: 'threshold', element: 'b', op: '>', threshold: { unit: 'hộ', value: 1062 } },
    'tổng số hộ trên 1.062 hộ',
  ],
  ['ratio', ratio(percent(80)), 'tỷ lệ hộ có Internet / tổng số hộ từ 80% trở lên'],
  [
    'classes',
    ratio({ unit: '%', valueByClass: { con_lai: 80, hai_dao: 50, khac: null } }),
    'tỷ lệ hộ có Internet / tổng số hộ xã còn lại từ 80% trở lên; xã đảo từ 50% trở lên; khac từ (chưa có ngưỡng) trở lên',
  ],
  [
    'dates',
    ratio({
      unit: '%',
      dated: [
        { value: 70, validFrom: null, validTo: '2024-01-01' },
        { value: 80, validFrom: '2024-01-01', validTo: null },
      ],
    }),
    'tỷ lệ hộ có Internet / tổng số hộ [trước ngày 01/01/2024] từ 70% trở lên; [từ ngày 01/01/2024] từ 80% trở lên',
  ],
  ['open threshold', ratio(percent(null)), 'tỷ lệ hộ có Internet / tổng số hộ từ (chưa có ngưỡng) trở lên'],
  [
    'count',
    { kind: 'k_of_n', of: ['a', 'q'], threshold: { unit: 'điều kiện', value: 1 } },
    'từ 1 điều kiện trở lên trong 2 điều kiện: hộ có Internet; chất lượng đạt quy chuẩn',
  ],
  ['ruleset', { kind: 'requires', ruleset: 'ntm' }, 'đạt bộ ntm'],
  ['part of a ruleset', { kind: 'requires', ruleset: 'ntm', code: '8.1' }, 'đạt mã 8.1 của bộ ntm'],
  [
    'rows',
    {
      kind: 'rows',
      element: 'a',
      where: 'row.n > 3.0',
      columns: { n: 'number' },
      quantifier: 'share',
      threshold: percent(90),
      empty: 'unknown',
    },
    'từ 90% trở lên số dòng của hộ có Internet thỏa: row.n > 3.0',
  ],
  ['open', { kind: 'open' }, 'chưa có cách xét'],
  ['expression', { kind: 'cel', source: 'a > b', variables: { a: 'number', b: 'number' } }, 'biểu thức: a > b'],
  [
    'steps',
    {
      kind: 'tiers',
      of: { numerator: 'a', denominator: 'b', zeroDenominator: 'unknown' },
      steps: [
        { min: null, minOpen: false, max: 70, maxOpen: true, points: 0 },
        { min: 70, minOpen: false, max: 85, maxOpen: true, points: 2.5 },
        { min: 85, minOpen: false, max: null, maxOpen: true, points: 10 },
      ],
    },
    'bậc theo tỷ lệ hộ có Internet / tổng số hộ: từ 85%: 10 điểm; từ 70% đến dưới 85%: 2,5 điểm; dưới 70%: 0 điểm',
  ],
  [
    'proportion',
    {
      kind: 'proportional',
      numerator: 'a',
      denominator: 'b',
      zeroDenominator: 'unknown',
      full: 90,
      floor: 20,
      decimals: 2,
    },
    'tỷ lệ hộ có Internet / tổng số hộ × điểm tối đa; từ 90% được điểm tối đa; dưới 20% không có điểm',
  ],
  [
    'choice',
    { kind: 'choice', element: 'q', points: { truong: 3, pho: 1.5 }, exempt: ['khong_co'] },
    'theo chất lượng đạt quy chuẩn: truong: 3 điểm; pho: 1,5 điểm; khong_co: không xét',
  ],
  ['each', { kind: 'each', element: 'a', points: 2 }, 'hộ có Internet: mỗi đơn vị 2 điểm, không quá điểm tối đa'],
  ['expert', { kind: 'expert', element: 'a', reason: 'b' }, 'chấm trực tiếp: hộ có Internet, kèm lý do: tổng số hộ'],
  [
    'branch',
    { kind: 'branch', element: 'q', yes: { kind: 'each', element: 'a', points: 1 }, no: { kind: 'open' } },
    'nếu chất lượng đạt quy chuẩn: hộ có Internet: mỗi đơn vị 1 điểm, không quá điểm tối đa; nếu không: chưa có cách xét',
  ],
  ['no element yet', { kind: 'yes_no', element: '', expected: true }, 'có: (chưa chọn số liệu)'],
])('%s in words', (_name, rule, words) => {
  expect(ruleText(rule, names)).toBe(words);
});
