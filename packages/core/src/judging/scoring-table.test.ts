import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessRule } from './guess-rule.ts';
import {
  type ProposedLine,
  parseRuleset,
  proposeLines,
  type Rule,
  type Ruleset,
  readEvidenceText,
  tableOfRuleset,
  withLines,
} from './index.ts';
import type { TableCell } from './scoring-table.ts';

const step = (min: number | null, max: number | null, points: number) => ({
  min,
  minOpen: false,
  max,
  maxOpen: true,
  points,
});
const open: Rule = { kind: 'open' };
const yes: Rule = { kind: 'yes_no', element: '', expected: true };
const ofRatio = { numerator: '', denominator: '', zeroDenominator: 'unknown' as const };

describe('rules read from the words of scoring tables', () => {
  test.each<[string, number | null, Rule]>([
    ['Có: 10 điểm; không: 0 điểm', 10, yes],
    ['Đã có = 5 điểm, chưa có = 0 điểm', 5, yes],
    ['Có ban hành kế hoạch: điểm tối đa; Không ban hành: 0 điểm', 8, yes],
    ['Có: 10 điểm; không: 0 điểm', 20, open],
    ['Có: 10 điểm; không: 5 điểm', 10, open],
    ['a/b × điểm tối đa', 10, { kind: 'proportional', ...ofRatio, floor: 0, full: 100, decimals: 2 }],
    ['Điểm = (a/b)*Điểm tối đa', 10, { kind: 'proportional', ...ofRatio, floor: 0, full: 100, decimals: 2 }],
    [
      'Tỷ lệ a/b x điểm tối đa; dưới 20%: 0 điểm; từ 90% trở lên: điểm tối đa',
      10,
      { kind: 'proportional', ...ofRatio, floor: 20, full: 90, decimals: 2 },
    ],
    [
      '4 lần = 20 điểm, 3 lần = 15',
      20,
      { kind: 'tiers', of: { element: '' }, steps: [step(4, null, 20), step(3, 4, 15), step(null, 3, 0)] },
    ],
    [
      'Từ 85%: 10 điểm; từ 70%: 5 điểm; dưới 70%: 0 điểm',
      10,
      { kind: 'tiers', of: ofRatio, steps: [step(85, null, 10), step(70, 85, 5), step(null, 70, 0)] },
    ],
    ['Từ 85%: 10 điểm; từ 70%: 5 điểm; dưới 60%: 0 điểm', 10, open],
    ['Từ 85%: 30 điểm; từ 70%: 5 điểm', 10, open],
    ['Do hội đồng xem xét', 10, open],
    ['', null, open],
    [`${'co '.repeat(5000)}`, 10, open],
  ])('«%s» of %s', (words, max, rule) => {
    expect(guessRule(words, max)).toEqual(rule);
  });
});

test('whatever steps a table names from above, the rule read from them covers every number once', () => {
  const ends = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(ends, fc.boolean(), (given, percent) => {
      const words = given.map((at, index) => `từ ${at}${percent ? '%' : ' lần'}: ${index + 1} điểm`).join('; ');
      const rule = guessRule(words, 10);
      if (rule.kind !== 'tiers') throw new Error(words);
      const holding = (number: number) =>
        rule.steps.filter(({ min, max }) => (min === null || number >= min) && (max === null || number < max));
      for (const at of [-1, 0, 0.5, ...given, ...given.map((one) => one - 0.25), 1001]) {
        expect(holding(at)).toHaveLength(1);
        const best = Math.max(...given.filter((one) => one <= at), -1);
        const points = best === -1 ? 0 : given.indexOf(best) + 1;
        expect(holding(at)[0]).toMatchObject({ points });
      }
    }),
  );
});

test('whatever stands in a cell, reading it gives a rule and never fails', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.option(fc.double({ noNaN: true })), (words, max) => {
      expect(['yes_no', 'proportional', 'tiers', 'open']).toContain(guessRule(words, max).kind);
    }),
  );
});

type Given = string | number | { formula: string } | null;
type Row = Given[];

function cellOf(value: Given, address: string, column: number): TableCell[] {
  if (value === null || value === '') return [];
  if (typeof value === 'object') return [{ address, column, kind: 'formula', value: value.formula }];
  return [{ address, column, kind: typeof value === 'number' ? 'number' : 'text', value }];
}

function sheet(rows: readonly Row[], first = 1) {
  return rows.map((row, r) => ({
    number: first + r,
    cells: row.flatMap((value, c) => cellOf(value, `${String.fromCharCode(65 + c)}${first + r}`, c + 1)),
  }));
}

const header: Row = [
  'STT',
  'Chỉ số',
  'Điểm tối đa',
  'Cách xác định và tính điểm',
  'Tài liệu kiểm chứng',
  'Nguồn thu thập',
  'Đơn vị phối hợp xác minh',
];

function linesOf(rows: Row[], head = header): ProposedLine[] {
  const proposal = proposeLines(sheet([['BỘ CHỈ SỐ CHUYỂN ĐỔI SỐ CẤP XÃ'], head, ...rows], 3));
  if (!proposal.ok) throw new Error(JSON.stringify(proposal.faults));
  return proposal.lines;
}

const faultsOf = (rows: Row[], head = header) => {
  const proposal = proposeLines(sheet([head, ...rows]));
  return proposal.ok ? [] : proposal.faults;
};

describe('lines proposed from a table', () => {
  test('levels come from the marks, codes from the places, rules from the words', () => {
    const lines = linesOf([
      ['I', 'Nhận thức số', 20],
      ['1', 'Lãnh đạo', 20],
      ['1.1', 'Có kế hoạch', 10, 'Có: 10 điểm; không: 0 điểm', 'Kế hoạch', 'UBND xã', 'Phòng VHTT'],
      ['1.2', 'Số lần họp', '10', 'Do tổ thẩm định xem xét'],
      ['II', 'Điểm thưởng', 5],
      ['1', 'Sáng kiến', 5],
      ['1.1', 'Sáng kiến số', 5, 'a/b × điểm tối đa'],
    ]);
    expect(lines.map(({ level, code }) => [level, code])).toEqual([
      ['criterion', 'I'],
      ['subcriterion', 'I.1'],
      ['requirement', 'I.1.1'],
      ['requirement', 'I.1.2'],
      ['criterion', 'II'],
      ['subcriterion', 'II.1'],
      ['requirement', 'II.1.1'],
    ]);
    expect(lines[2]).toMatchObject({
      address: 'B7',
      name: 'Có kế hoạch',
      max: 10,
      rule: { kind: 'yes_no' },
      evidence: 'Kế hoạch',
      dataSource: 'UBND xã',
      verifier: 'Phòng VHTT',
      doubts: [],
    });
    expect(lines[3]).toMatchObject({ max: 10, rule: open, doubts: ['rule-open'] });
    expect(lines[4]).toMatchObject({ role: 'bonus' });
  });

  test('with four depths the third is a heading to be dropped; with one, every line is a leaf', () => {
    const levels = (rows: Row[]) => linesOf(rows).map(({ level }) => level);
    expect(
      levels([
        ['I', 'a'],
        ['1', 'b'],
        ['1.1', 'c'],
        ['1.1.1', 'd', 5],
      ]),
    ).toEqual(['criterion', 'subcriterion', 'skip', 'requirement']);
    expect(
      levels([
        ['1', 'a', 5],
        ['2', 'b', 5],
      ]),
    ).toEqual(['requirement', 'requirement']);
    expect(
      levels([
        ['1', 'a'],
        ['1.1', 'b', 5],
      ]),
    ).toEqual(['criterion', 'requirement']);
  });

  test('a line without a mark, and points that are no number, are doubted and never guessed', () => {
    const [, total, wrong] = linesOf([
      ['1', 'a', 5],
      [null, 'Tổng cộng', 100],
      ['2', 'b', 'mười'],
    ]);
    expect(total).toMatchObject({ level: 'skip', code: '', doubts: ['no-mark'] });
    expect(wrong).toMatchObject({ max: null, doubts: ['max-unread', 'rule-open'] });
  });

  test('a table that cannot be read is refused with every place', () => {
    expect(
      faultsOf([
        ['1', 'a', { formula: '=SUM(C3:C9)' }],
        ['2', { formula: '=B1' }],
      ]),
    ).toEqual([
      { code: 'formula-cell', where: 'C2' },
      { code: 'formula-cell', where: 'B3' },
    ]);
    expect(faultsOf([[null, null, null, null, null, null, null, 'Ghi chú']])).toEqual([
      { code: 'merged-header', where: 'H2' },
    ]);
    expect(faultsOf([['1', 'a']], ['cột lạ', 'cột khác'])).toEqual([{ code: 'no-header', where: 'A1' }]);
    expect(faultsOf([])).toEqual([{ code: 'no-lines', where: 'A1' }]);
    expect(proposeLines([])).toEqual({ ok: false, faults: [{ code: 'no-header', where: 'A1' }] });
  });
});

const index = (criteria: object[]): Ruleset => {
  const parsed = parseRuleset({
    code: 'dti',
    kind: 'index',
    name: 'Chỉ số',
    standard: 'dti',
    scale: { max: 30 },
    criteria,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.ruleset;
};
const leaf = (code: string, max: number, rule: object) => ({
  code,
  name: `Chỉ số ${code}`,
  max,
  rule,
  evidence: ['Kế hoạch', { kind: 'Ảnh chụp', minimum: 2, validMonths: 12 }],
  dataSource: 'UBND xã',
  verifier: 'Phòng VHTT',
  sources: ['minh hoạ'],
  certainty: 'full',
});

test('a ruleset printed as a table and read in again is the same ruleset', () => {
  const before = index([
    {
      code: 'A',
      name: 'Nhóm A',
      max: 30,
      role: 'base',
      exempted: 'share',
      subcriteria: [
        {
          code: 'A1',
          name: 'Mục A1',
          certainty: 'full',
          max: 30,
          requirements: [
            leaf('a', 10, { kind: 'yes_no', element: 'x' }),
            leaf('b', 10, { kind: 'proportional', numerator: 'x', denominator: 'y' }),
            leaf('c', 10, {
              kind: 'tiers',
              of: { numerator: 'x', denominator: 'y' },
              steps: [
                { min: 85, max: null, points: 10 },
                { min: 70, max: 85, points: 2.5 },
                { min: null, max: 70, points: 0 },
              ],
            }),
          ],
        },
      ],
    },
  ]);
  const rows = tableOfRuleset(before).map(
    (row): Row => [
      row.mark,
      row.code,
      row.name,
      row.max,
      row.method,
      row.evidence,
      row.dataSource,
      row.verifier,
      row.elements,
    ],
  );
  const head: Row = ['STT', 'Mã', ...header.slice(1), 'Mã số liệu'];
  const lines = linesOf(rows, head);
  expect(lines.flatMap(({ doubts }) => doubts)).toEqual([]);
  const after = withLines({ ...before, criteria: [] }, lines, 'bảng');
  const withoutOrigin = ({ criteria }: Ruleset) =>
    criteria.map((criterion) => ({
      ...criterion,
      subcriteria: criterion.subcriteria.map((sub) => ({
        ...sub,
        requirements: sub.requirements.map(({ method: _method, sources: _sources, ...rest }) => rest),
      })),
    }));
  expect(withoutOrigin(after)).toEqual(withoutOrigin(before));
  expect(after.criteria[0]?.subcriteria[0]?.requirements[0]?.sources).toEqual(['bảng, ô C7']);
});

test('leaves without parts above them get one of the pillar’s name; lines to skip are left out', () => {
  const lines = linesOf([
    ['1', 'Nhóm', 5],
    ['1.1', 'Chỉ số', 5],
    [null, 'Tổng', 5],
  ]);
  const { criteria } = withLines(
    {
      ...index([
        {
          code: 'z',
          name: 'z',
          max: 0,
          subcriteria: [{ code: 'y', name: 'y', certainty: 'full', requirements: [leaf('w', 0, open)] }],
        },
      ]),
      criteria: [],
    },
    lines,
    'bảng',
  );
  expect(criteria).toMatchObject([
    { code: '1', subcriteria: [{ code: '1-0', name: 'Nhóm', requirements: [{ code: '1.1', rule: open }] }] },
  ]);
});

test('evidence in words is read part by part', () => {
  expect(readEvidenceText('Kế hoạch; Biên bản (ít nhất 2, trong 12 tháng)\n- Ảnh (bản màu)')).toEqual([
    { kind: 'Kế hoạch', minimum: 1, validMonths: null },
    { kind: 'Biên bản', minimum: 2, validMonths: 12 },
    { kind: 'Ảnh (bản màu)', minimum: 1, validMonths: null },
  ]);
});
