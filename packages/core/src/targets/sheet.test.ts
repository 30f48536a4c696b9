import { describe, expect, test } from 'vitest';
import { collectTargets, readTargetSheet, type SheetCell, type SheetLine, type TargetItem } from './index.ts';

const items: TargetItem[] = [
  { subject: 'element:households', name: 'Số hộ dùng Internet', measure: 'count', unit: 'hộ', max: null },
  { subject: 'element:cashless', name: 'Tỷ lệ không dùng tiền mặt', measure: 'percent', unit: '%', max: 100 },
  { subject: 'ruleset:chi_so:I', name: 'Nhận thức số', measure: 'points', unit: 'điểm', max: 20 },
  { subject: 'registration', name: 'Đăng ký', measure: 'yes_no', unit: null, max: null },
  { subject: 'element:a', name: 'Trùng tên', measure: 'count', unit: null, max: null },
  { subject: 'element:b', name: 'Trùng tên', measure: 'count', unit: null, max: null },
];
const communes = [
  { unitId: '15607-2023', code: '15607', fullName: 'Xã Bát Mọt', districtName: 'Huyện Thường Xuân' },
  { unitId: '15646-2023', code: '15646', fullName: 'Thị trấn Thường Xuân', districtName: 'Huyện Thường Xuân' },
  { unitId: '1-2023', code: '00001', fullName: 'Xã Tân Thành', districtName: 'Huyện Thường Xuân' },
  { unitId: '2-2023', code: '00002', fullName: 'Xã Tân Thành', districtName: 'Huyện Nga Sơn' },
];

/** Rows of texts and numbers as lines with addresses. */
const linesOf = (rows: (string | number)[][]): SheetLine[] =>
  rows.map((row, at) => ({
    number: at + 1,
    cells: row.flatMap((value, column): SheetCell[] =>
      value === ''
        ? []
        : [
            {
              address: `${String.fromCharCode(65 + column)}${at + 1}`,
              column: column + 1,
              kind: typeof value === 'number' ? 'number' : String(value).startsWith('=') ? 'formula' : 'text',
              value,
            },
          ],
    ),
  }));

function collect(rows: (string | number)[][], choices = {}, year = 2023) {
  const sheet = readTargetSheet(linesOf(rows), items);
  if (sheet === undefined) throw new Error('no table');
  return collectTargets(sheet, { communes, items, year, choices });
}
const faults = (rows: (string | number)[][], choices = {}) =>
  collect(rows, choices).findings.map(({ address, fault }) => `${address} ${fault}`);

describe('a sheet of targets', () => {
  test('gives communes by code or by name with or without marks, items by name or code', () => {
    const {
      targets,
      findings,
      communes: count,
    } = collect([
      ['GIAO CHỈ TIÊU NĂM 2023'],
      ['STT', 'Mã xã', 'Xã, thị trấn', 'Số hộ dùng Internet', 'element:cashless', 'nhan thuc so', 'Đăng ký'],
      [1, 15607, 'Xã Bát Mọt', '1.062', '79,37%', 15, 'x'],
      [2, '', 'thi tran thuong xuan', 900, 60, '', ''],
      ['', '', 'Tổng cộng', 1962, '', '', ''],
    ]);
    expect(findings).toEqual([]);
    expect(count).toBe(2);
    expect(targets.map(({ address, unitId, subject, value }) => [address, unitId, subject, value])).toEqual([
      ['D3', '15607-2023', 'element:households', 1062],
      ['E3', '15607-2023', 'element:cashless', 79.37],
      ['F3', '15607-2023', 'ruleset:chi_so:I', 15],
      ['G3', '15607-2023', 'registration', 1],
      ['D4', '15646-2023', 'element:households', 900],
      ['E4', '15646-2023', 'element:cashless', 60],
    ]);
  });

  test('has a second head with codes, as the template of the program has', () => {
    const { targets } = collect([
      ['Mã xã', 'Trùng tên'],
      ['', 'element:b'],
      ['15607', 5],
    ]);
    expect(targets).toEqual([{ address: 'B3', unitId: '15607-2023', subject: 'element:b', value: 5 }]);
  });

  test('names every wrong cell with its address', () => {
    expect(
      faults([
        ['Xã', 'Số hộ dùng Internet', 'Tỷ lệ không dùng tiền mặt', 'Nhận thức số', 'Đăng ký'],
        ['Bát Mọt', '79,37', 120, 25, 'không'],
        ['Thường Xuân', 'nhiều', 0.8, '=1+1', ''],
        ['Không Có', 1, '', '', ''],
        ['Tân Thành', 1, '', '', ''],
        ['Bát Mọt', 7.5, '12.5', -1, ''],
      ]),
    ).toEqual([
      'B2 not-whole',
      'C2 over-max',
      'D2 over-max',
      'E2 yes-only',
      'B3 not-a-number',
      'C3 share-not-percent',
      'D3 formula',
      'A4 unknown-commune',
      'A5 ambiguous-commune',
      'B6 not-whole',
      'C6 dot-is-thousands',
      'D6 negative',
    ]);
  });

  test('two targets for one cell are refused with both addresses, in two lines as in two columns', () => {
    const head = ['Xã', 'Số hộ dùng Internet', 'households'];
    const { findings } = collect([head, ['Bát Mọt', 5, 6], ['xa bat mot', 7, '']]);
    expect(findings.map(({ address, fault, other }) => [address, fault, other])).toEqual([
      ['C2', 'twice', 'B2'],
      ['B3', 'twice', 'B2'],
    ]);
  });

  test('an ambiguous commune is chosen by district or by a person', () => {
    const rows = [
      ['Xã', 'Huyện', 'Số hộ dùng Internet'],
      ['Tân Thành', 'Nga Sơn', 1],
      ['Tân Thành', '', 2],
    ];
    const [finding] = collect(rows).findings;
    expect(finding?.choices.map(({ value }) => value)).toEqual(['1-2023', '2-2023']);
    expect(collect(rows, { A3: '1-2023' })).toMatchObject({
      findings: [],
      targets: [{ unitId: '2-2023' }, { unitId: '1-2023' }],
    });
    expect(collect(rows, { A3: '' }).targets).toHaveLength(1);
  });

  test('a word for the kind has to be right, also when it is shortened', () => {
    const head = ['Xã', 'Số hộ dùng Internet'];
    expect(collect([head, ['TT. Thường Xuân', 1]]).targets).toMatchObject([{ unitId: '15646-2023' }]);
    const [finding] = collect([head, ['Xã Thường Xuân', 1]]).findings;
    expect(finding).toMatchObject({ fault: 'unknown-commune', choices: [{ value: '15646-2023' }] });
  });

  test('a code that belongs to another commune than the name is asked about', () => {
    expect(
      faults([
        ['Mã', 'Xã', 'Số hộ dùng Internet'],
        ['15607', 'Thị trấn Thường Xuân', 5],
      ]),
    ).toEqual(['B2 code-and-name']);
  });

  test('an unknown or ambiguous item and another year are named; a column without content is not asked about', () => {
    const rows = [
      ['Xã', 'Năm', 'Số giếng nước', 'Trùng tên', 'Để trống'],
      ['Bát Mọt', 2023, 1, 2, ''],
      ['Thường Xuân', 2024, 1, 2, ''],
    ];
    expect(faults(rows)).toEqual(['C1 unknown-item', 'D1 ambiguous-item']);
    expect(faults(rows, { C1: '', D1: 'element:a' })).toEqual(['B3 year-outside']);
  });

  test('a sheet without a column of communes has no such table', () => {
    expect(
      readTargetSheet(
        linesOf([
          ['a', 'b'],
          [1, 2],
        ]),
        items,
      ),
    ).toBeUndefined();
  });
});
