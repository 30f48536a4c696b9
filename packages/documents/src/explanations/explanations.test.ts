import { expect, test } from 'vitest';
import { readDocx } from '../testing/read-docx.ts';
import { readPdf } from '../testing/read-pdf.ts';
import {
  type ExplanationAnnex,
  evidenceNames,
  explanationDocx,
  explanationPdf,
  factLines,
  resultText,
} from './index.ts';

const origin = {
  sourceName: 'UBND xã Thông Hòa',
  text: '8',
  level: 'verified' as const,
  said: { kind: 'response' as const, question: 'C01', revision: 1, sheet: null, cell: null },
  recordedAt: '2023-08-31T09:42:07.000Z',
  recordedBy: 'Cán bộ xã Thông Hòa',
  response: { unitId: '29335-2023', assignmentId: '00000000-0000-4000-8000-000000000001' },
  evidence: [{ id: '00000000-0000-4000-8000-000000000002', name: 'Biên bản kiểm tra.pdf' }],
};
const value = {
  kind: 'value' as const,
  element: 'hamlets_with_internet',
  name: 'Số thôn có Internet',
  unitOfMeasure: 'thôn',
  period: '2023',
  value: 8,
  text: '8',
  level: 'verified' as const,
  origins: [origin],
};
const leaf = {
  code: '8.2.b',
  name: 'Thôn có Internet',
  verdict: 'unmet' as const,
  sentence: 'Chưa đạt 8.2.b: 8/9 thôn có Internet (88,9%), cần 100%',
  informational: false,
  rule: '«Số thôn có Internet» / «Tổng số thôn», cần từ 100%',
  clause: { place: 'chỉ tiêu 8.2', text: 'Quyết định 1127/QĐ-BTTTT ngày 22/6/2022' },
  threshold: { wanted: 'cần từ 100%', from: { text: 'ngưỡng minh hoạ', illustrative: true } },
  evidence: [],
  facts: [value, { kind: 'missing' as const, element: 'hamlets_total', name: 'Tổng số thôn', unitOfMeasure: 'thôn' }],
};
const sub = { code: '8.2', name: 'Viễn thông', verdict: 'unmet' as const, sentence: '', requirements: [leaf] };
const results = {
  '8': { verdict: 'unmet' as const },
  '8.2': { verdict: 'unmet' as const },
  total: { verdict: 'unmet' as const },
};
const annex: ExplanationAnnex = {
  parentOrg: 'UBND tỉnh Trà Vinh',
  issuer: 'Sở Thông tin và Truyền thông',
  unit: { id: '29335-2023', code: '29335', name: 'Xã Thông Hòa', districtName: 'Huyện Cầu Kè' },
  campaign: { title: 'Khảo sát năm 2023', period: '2023', illustrative: true },
  level: 'verified',
  tree: {
    code: 'ntm_2021_2025',
    name: 'Tiêu chí 8 xã nông thôn mới',
    verdict: 'unmet',
    sentence: 'Chưa đạt «Tiêu chí 8»: 0/1 tiêu chí đạt; chưa đạt 8',
    kind: 'criteria',
    asOf: '2023-08-01',
    inForce: true,
    illustrative: true,
    preconditions: [],
    criteria: [{ code: '8', name: 'Thông tin và Truyền thông', verdict: 'unmet', sentence: '', subcriteria: [sub] }],
  },
  levels: [
    { level: 'self', results: { ...results, '8.2': { verdict: 'met' } }, values: {} },
    { level: 'verified', results, values: {} },
  ],
  madeAt: '2023-09-05T09:42:07.000Z',
};

const expected = [
  'GIẢI TRÌNH KẾT QUẢ',
  'Xã Thông Hòa, Huyện Cầu Kè',
  'Tự đánh giá',
  'Chưa đạt 8.2.b: 8/9 thôn có Internet (88,9%), cần 100%',
  'cần từ 100% – theo ngưỡng minh hoạ (minh hoạ, không phải quy định)',
  'Số thôn có Internet: 8 thôn – UBND xã Thông Hòa, câu C01, lần nộp 1, mức đã thẩm định; ghi bởi Cán bộ xã Thông Hòa, 16:42:07 31/08/2023',
  'Tổng số thôn: chưa có số liệu',
  'Biên bản kiểm tra.pdf',
  'SỐ LIỆU MINH HỌA',
];

test('the annex carries the result to the last number with person, moment and file, as PDF and as DOCX', async () => {
  const pdf = (await readPdf(explanationPdf(annex))).map(({ text }) => text).join(' ');
  const docx = JSON.stringify(await readDocx(await explanationDocx(annex)));
  for (const part of expected) {
    expect(pdf.replaceAll(/\s+/gu, '')).toContain(part.replaceAll(/\s+/gu, ''));
    if (part !== 'SỐ LIỆU MINH HỌA') expect(docx.replaceAll(/\\n|\s+/gu, '')).toContain(part.replaceAll(/\s+/gu, ''));
  }
});

test('a sum names every source with its part; a file that proves two values is named once', () => {
  const other = { ...origin, sourceName: 'VNPT', text: '5', said: { ...origin.said, question: 'P01' } };
  const [line] = factLines({ facts: [{ ...value, text: '13', origins: [origin, other] }] });
  expect(line).toMatch(/^Số thôn có Internet: 13 thôn, cộng từ 2 nguồn – 8: UBND xã Thông Hòa.*; 5: VNPT, câu P01/);
  expect(evidenceNames({ facts: [value, value] })).toEqual(['Biên bản kiểm tra.pdf']);
});

test.each([
  [{ verdict: 'unmet' as const, score: { low: 7.5, high: 7.5, max: 10 } }, '7,5/10'],
  [{ verdict: 'unknown' as const, score: { low: 6, high: 16, max: 20 } }, '6–16/20'],
  [{ verdict: 'unknown' as const, score: { low: 8, high: 8, max: null } }, 'từ 8'],
  [{ verdict: 'exempt' as const, score: { low: 0, high: 0, max: 0 } }, 'Không xét'],
  [{ verdict: 'met' as const }, 'Đạt'],
])('%j is printed as %s', (result, text) => {
  expect(resultText(result)).toBe(text);
});
