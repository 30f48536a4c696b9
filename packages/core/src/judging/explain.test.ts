import { expect, test } from 'vitest';
import type { ElementValue, Value } from '../values/index.ts';
import { applyOverlay, dependsOn, explain, gapOf, judge, parseOverlay, parseRuleset, type Ruleset } from './index.ts';

const requirement = (code: string, rule: object, more: object = {}) => ({
  code,
  name: `Yêu cầu ${code}`,
  rule,
  certainty: 'excerpt',
  ...more,
});
const percent = (value: number | null) => ({ unit: '%', value });
const source = {
  code: 'thu',
  kind: 'criteria',
  name: 'Bộ thử',
  standard: 'ntm',
  validFrom: '2022-03-08',
  validTo: '2026-01-01',
  legalBasis: [
    { kind: 'Quyết định', number: '318/QĐ-TTg', date: '2022-03-08' },
    { kind: 'Quyết định', number: '1127/QĐ-BTTTT', date: '2022-06-22' },
  ],
  criteria: [
    {
      code: '8',
      name: 'Thông tin và Truyền thông',
      subcriteria: [
        {
          code: '8.2',
          name: 'Viễn thông',
          certainty: 'excerpt',
          requirements: [
            requirement(
              '8.2.b',
              { kind: 'ratio', numerator: 'net', denominator: 'all', op: '>=', threshold: percent(100) },
              { counted: 'thôn có Internet' },
            ),
            requirement('8.2.c', { kind: 'yes_no', element: 'quality' }),
            requirement(
              '8.2.d',
              { kind: 'ratio', numerator: 'phones', denominator: 'people', op: '>', threshold: percent(70) },
              { counted: 'người có điện thoại' },
            ),
            requirement('8.2.e', {
              kind: 'threshold',
              element: 'hours',
              op: '>=',
              threshold: { unit: 'giờ/ngày', value: 4 },
            }),
            requirement('8.2.f', {
              kind: 'k_of_n',
              of: ['one', 'two', 'three'],
              threshold: { unit: 'điều kiện', value: 2 },
            }),
            requirement(
              '8.2.g',
              { kind: 'ratio', numerator: 'speakers', denominator: 'all', op: '>=', threshold: percent(null) },
              { counted: 'thôn có loa', normative: false },
            ),
            requirement('8.2.h', {
              kind: 'cel',
              source: 'waste <= 5 && all > 0',
              variables: { waste: 'number', all: 'number' },
            }),
            requirement(
              '8.2.i',
              { kind: 'yes_no', element: 'island_link' },
              { exempt: { attribute: 'commune_class', in: ['con_lai'], reason: 'chỉ xét xã hải đảo' } },
            ),
            requirement('8.2.j', {
              kind: 'ratio',
              numerator: 'sold',
              denominator: 'goods',
              op: '>=',
              threshold: percent(50),
              zeroDenominator: 'exempt',
            }),
          ],
        },
      ],
    },
  ],
};

function parsed(json: unknown): Ruleset {
  const found = parseRuleset(json);
  if (!found.ok) throw new Error(JSON.stringify(found.findings));
  return found.ruleset;
}
const ruleset = parsed(source);
const names = {
  net: 'Số thôn có Internet',
  all: 'Tổng số thôn',
  quality: 'Đúng quy chuẩn',
  hours: 'Số giờ mở cửa',
  speakers: 'Số thôn có loa',
  goods: 'Số sản phẩm',
};
const values = (answers: Record<string, ElementValue>): Value[] =>
  Object.entries(answers).map(([element, value]) => ({
    unitId: 'x',
    element,
    period: '2023',
    level: 'self',
    value,
    source: { kind: 'import', importId: 'i' },
  }));
const answers = {
  net: 9,
  all: 11,
  quality: false,
  phones: 7000,
  people: 10_000,
  hours: 3.5,
  one: true,
  two: false,
  three: false,
  waste: 6,
  sold: 0,
  goods: 0,
};
const basis = 'Quyết định 1127/QĐ-BTTTT ngày 22/6/2022, chỉ tiêu 8.2';
const judgement = judge(ruleset, values(answers), { commune_class: 'con_lai' }, '2023-08-31');

test.each([
  ['8.2.b', `Chưa đạt 8.2.b: 9/11 thôn có Internet (81,8%), cần 100% – ${basis}`],
  ['8.2.c', `Chưa đạt 8.2.c: Đúng quy chuẩn: không – ${basis}`],
  ['8.2.d', `Chưa đạt 8.2.d: 7.000/10.000 người có điện thoại (70%), cần trên 70% – ${basis}`],
  ['8.2.e', `Chưa đạt 8.2.e: Số giờ mở cửa: 3,5 giờ/ngày, cần từ 4 – ${basis}`],
  ['8.2.f', `Chưa đạt 8.2.f: 1/3 điều kiện được đáp ứng, cần từ 2 – ${basis}`],
  ['8.2.g', `Chưa đủ quy tắc 8.2.g: «Yêu cầu 8.2.g» chưa có ngưỡng hoặc căn cứ để xét – ${basis}`],
  ['8.2.h', `Chưa đạt 8.2.h: Yêu cầu 8.2.h – ${basis}`],
  ['8.2.i', `Không xét 8.2.i: chỉ xét xã hải đảo – ${basis}`],
  ['8.2.j', `Không xét 8.2.j: không phát sinh (Số sản phẩm bằng 0) – ${basis}`],
])('%s is explained in a sentence', (code, sentence) => {
  expect(explain(judgement, code, names)).toEqual([sentence]);
});

test('what is missing is named; a criterion gives all its sentences', () => {
  const empty = judge(ruleset, [], {}, '2023-08-31');
  expect(explain(empty, '8.2.b', names)).toEqual([
    `Chưa đủ số liệu 8.2.b: thiếu «Số thôn có Internet», «Tổng số thôn» – ${basis}`,
  ]);
  expect(explain(empty, '8.2.i', names)[0]).toContain('chưa biết nhóm địa bàn của xã');
  expect(explain(empty, '8')).toHaveLength(9);
  expect(explain(empty, 'không có')).toEqual([]);
});

test('a share just below the threshold is not printed as the threshold', () => {
  const close = judge(ruleset, values({ net: 99_999, all: 100_000 }), {}, '2023-08-31');
  expect(explain(close, '8.2.b')[0]).toContain('(99,999%), cần 100%');
});

test('the text that gave a threshold is named, and illustration is never mistaken for law', () => {
  const overlay = (more: object) => {
    const found = parseOverlay(
      {
        code: 'o',
        name: 'ngưỡng minh hoạ',
        scope: 'VN',
        rulesets: { thu: { thresholds: { '8.2.g': { value: 80 } } } },
        ...more,
      },
      [ruleset],
    );
    if (!found.ok) throw new Error(JSON.stringify(found.findings));
    return judge(applyOverlay(ruleset, found.overlay), values({ ...answers, speakers: 8 }), {}, '2023-08-31');
  };
  expect(explain(overlay({ illustrative: true }), '8.2.g')).toEqual([
    `Chưa đạt 8.2.g: 8/11 thôn có loa (72,7%), cần từ 80% (theo «ngưỡng minh hoạ», không phải quy định) – ${basis}`,
  ]);
  expect(
    explain(overlay({ legalBasis: { kind: 'Quyết định', number: '7/QĐ-UBND', date: '2023-01-05' } }), '8.2.g'),
  ).toEqual([
    `Chưa đạt 8.2.g: 8/11 thôn có loa (72,7%), cần từ 80% – ${basis}, theo Quyết định 7/QĐ-UBND ngày 05/01/2023`,
  ]);
});

test('the gap says how much is missing of what, and doing it is enough', () => {
  const gap = gapOf(judgement);
  expect(gap.map(({ code, name: _, ...step }) => ({ code, ...step }))).toEqual([
    { code: '8.2.b', kind: 'raise', element: 'net', have: 9, need: 11, change: 2 },
    { code: '8.2.c', kind: 'fulfil', elements: ['quality'], count: 1 },
    { code: '8.2.d', kind: 'raise', element: 'phones', have: 7000, need: 7001, change: 1 },
    { code: '8.2.e', kind: 'raise', element: 'hours', have: 3.5, need: 4, change: 0.5 },
    { code: '8.2.f', kind: 'fulfil', elements: ['two', 'three'], count: 1 },
    { code: '8.2.g', kind: 'complete-rule' },
    { code: '8.2.h', kind: 'review', elements: ['waste', 'all'] },
  ]);
  const done = { ...answers, net: 11, quality: true, phones: 7001, hours: 4, two: true };
  const after = gapOf(judge(ruleset, values(done), { commune_class: 'con_lai' }, '2023-08-31'));
  expect(after.map(({ code }) => code)).toEqual(['8.2.g', '8.2.h']);
});

test('an element names the requirements that a change of it touches', () => {
  const readers = dependsOn(ruleset);
  expect([readers.get('all'), readers.get('waste'), readers.get('nothing')]).toEqual([
    ['8.2.b', '8.2.g', '8.2.h'],
    ['8.2.h'],
    undefined,
  ]);
});
