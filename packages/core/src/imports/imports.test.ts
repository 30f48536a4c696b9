import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { label } from '../periods/index.ts';
import { unitSearchKeys } from '../units/index.ts';
import {
  checkMapping,
  elementFinder,
  type ImportElement,
  type ImportMapping,
  type ImportSheet,
  type ImportUnit,
  proposeMapping,
  readLines,
  readPeriod,
  settleLine,
  unitFinder,
} from './index.ts';
import type { CellRange, ImportCell } from './model.ts';

const element = (code: string, name: string, rest: Partial<ImportElement> = {}): ImportElement => ({
  code,
  name,
  type: 'integer',
  scope: 'commune',
  ...rest,
});
const dictionary = [
  element('households', 'Số hộ'),
  element('docs_sent', 'Số văn bản gửi đi'),
  element('rate', 'Tỷ lệ số hoá', { type: 'decimal' }),
  element('leader', 'Người phụ trách', { type: 'text' }),
  element('monthly', 'Số báo cáo tháng', { periods: ['month'] }),
  element('province_docs', 'Văn bản của Sở', { scope: 'province' }),
  element('twin_a', 'Trùng tên'),
  element('twin_b', 'Trùng tên'),
];
const elements = elementFinder(dictionary);

const unit = (code: string, name: string, rest: Partial<ImportUnit> = {}): ImportUnit => ({
  unitId: `${code}-2023`,
  code,
  level: 'commune',
  kind: 'xa',
  name,
  fullName: `Xã ${name}`,
  path: `VN/2023/84/844/${code}`,
  validFrom: '2004-01-01',
  validTo: '2025-07-01',
  ...unitSearchKeys({ name }),
  ...rest,
});
const units = [
  unit('29335', 'Thông Hòa'),
  unit('00001', 'Mới', { validFrom: '2023-01-01' }),
  unit('29336', 'Tân An'),
  unit('29337', 'Tân An', { path: 'VN/2023/84/845/29337' }),
  unit('844', 'Cầu Kè', { level: 'district', kind: 'huyen', path: 'VN/2023/84/844' }),
  unit('845', 'Tiểu Cần', { level: 'district', kind: 'huyen', path: 'VN/2023/84/845' }),
  unit('84', 'Trà Vinh', { level: 'province', kind: 'tinh', path: 'VN/2023/84' }),
  unit('10000', 'Hải Đông', { path: 'VN/2023/30/300/10000' }),
];

type Said = string | number | null | Partial<ImportCell>;
const letters = 'ABCDEFGHIJ';
const sheetOf = (rows: readonly (readonly Said[])[], merged: readonly CellRange[] = []): ImportSheet => ({
  name: 'Trang 1',
  merged,
  rows: rows.map((cells, at) => ({
    number: at + 1,
    cells: cells.flatMap((said, index): ImportCell[] => {
      if (said === null) return [];
      const place = { address: `${letters[index]}${at + 1}`, column: index + 1 };
      if (typeof said === 'object') return [{ kind: 'text', value: '', ...said, ...place }];
      return [{ ...place, kind: typeof said === 'number' ? 'number' : 'text', value: said }];
    }),
  })),
});

const mapped = (sheet: ImportSheet, rest: Partial<ImportMapping> = {}): ImportMapping => ({
  name: '',
  ...(proposeMapping([sheet], elements) as Omit<ImportMapping, 'name'>),
  ...rest,
});
const read = (sheet: ImportSheet, mapping: ImportMapping, today = '2023-08-29') =>
  readLines(sheet, mapping, { elements, units: unitFinder(units, 'VN/2023/84'), today });
const findings = (sheet: ImportSheet, mapping = mapped(sheet, { period: '2022' })) =>
  read(sheet, mapping).lines.map(({ cell, finding }) => [cell, finding?.code ?? 'ok']);

describe('the words of a period', () => {
  test.each([
    ['tháng 5/2021', '2021-05'],
    ['Tháng 05 năm 2021', '2021-05'],
    ['5/2021', '2021-05'],
    ['năm 2022', '2022'],
    ['Năm 2022 ', '2022'],
    ['quý III năm 2022', '2022-Q3'],
    ['Quý 1/2023', '2023-Q1'],
    ['6 tháng đầu năm 2023', '2023-H1'],
    ['15/08/2023', '2023-08-15'],
    ['2022-q3', '2022-Q3'],
  ])('«%s» is %s', (said, period) => expect(readPeriod(said)).toBe(period));

  test.each(['tháng 5', 'quý II', '13/2021', '29082023', 'lũy kế', '', 'năm'])('«%s» is none', (said) =>
    expect(readPeriod(said)).toBeUndefined(),
  );

  test('what we write of a period is read back as it', () => {
    const year = fc.integer({ min: 1990, max: 2099 });
    const part = fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q4', '-01', '-12');
    fc.assert(
      fc.property(year, part, (of, rest) => {
        expect(readPeriod(label(`${of}${rest}`))).toBe(`${of}${rest}`);
      }),
    );
  });
});

describe('a proposed mapping', () => {
  test('knows elements by code, and by name with or without marks, under a title', () => {
    const sheet = sheetOf([['BẢNG SỐ LIỆU'], ['STT', 'Mã xã', 'Tên xã', 'households', 'so van ban gui di', 'Khác']]);
    const { headRow, columns } = mapped(sheet);
    expect(headRow).toBe(2);
    expect(columns.map(({ role, element: of }) => of ?? role)).toEqual([
      'ignore',
      'unit',
      'ignore',
      'households',
      'docs_sent',
      'ignore',
    ]);
  });

  test('knows periods in headers, and one value a row', () => {
    const wide = mapped(sheetOf([['Mã số liệu', 'Tên số liệu', 'Đơn vị tính', 'tháng 5/2021', 'Năm 2022']]));
    expect(wide.columns.map(({ role, period }) => period ?? role)).toEqual([
      'element',
      'ignore',
      'ignore',
      '2021-05',
      '2022',
    ]);
    const long = mapped(sheetOf([['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Giá trị', 'Ghi chú']]));
    expect(long.columns.map(({ role }) => role)).toEqual(['unit', 'element', 'period', 'value', 'note']);
  });

  test('leaves a name that two elements have to the person', () => {
    const { columns } = mapped(sheetOf([['Mã xã', 'Trùng tên', 'households']]));
    expect(columns[1]).toMatchObject({ role: 'ignore', element: null });
  });
});

describe('a mapping and a file that differ', () => {
  const known = new Set(dictionary.map(({ code }) => code));
  const old = mapped(sheetOf([['Mã xã', 'docs_sent']]), { period: '2022' });
  const faults = (sheet: ImportSheet, mapping = old) =>
    checkMapping(mapping, [sheet], known).map(
      ({ code, params }) => `${code} ${params['header'] ?? params['where'] ?? ''}`,
    );

  test('a renamed column is named as gone and as new', () => {
    expect(faults(sheetOf([['Mã xã', 'Số VB']]))).toEqual(['column-gone docs_sent', 'column-new Số VB']);
  });

  test('columns that changed places are the same columns', () => {
    expect(faults(sheetOf([['docs_sent', 'Mã xã']]))).toEqual([]);
  });

  test('two columns of one name, a merged head and a sheet that is gone are named', () => {
    expect(faults(sheetOf([['Mã xã', 'docs_sent', 'docs_sent']]))).toEqual(['header-twice docs_sent']);
    const merged = sheetOf([['Mã xã', 'docs_sent']], [{ top: 1, left: 2, bottom: 1, right: 3 }]);
    expect(faults(merged)).toEqual(['merged-head docs_sent']);
    expect(checkMapping({ ...old, sheet: 'Khác' }, [merged], known)[0]?.code).toBe('sheet-gone');
  });

  test('what nobody says is asked for', () => {
    const sheet = sheetOf([['Mã xã', 'docs_sent']]);
    expect(faults(sheet, { ...old, period: null })).toEqual(['needs-period docs_sent']);
    expect(
      faults(sheetOf([['docs_sent', 'Khác']]), mapped(sheetOf([['docs_sent', 'Khác']]), { period: '2022' })),
    ).toEqual(['needs-unit ']);
  });
});

describe('the cells of a sheet', () => {
  test('become figures with their address', () => {
    const sheet = sheetOf([
      ['Mã xã', 'households', 'rate'],
      ['29335', '1.234', { kind: 'number', value: 0.7937, isPercent: true }],
      ['Xã Thông Hòa', null, 12.5],
    ]);
    const { lines, empty } = read(sheet, mapped(sheet, { period: '2022' }));
    expect(empty).toBe(1);
    expect(lines).toMatchObject([
      { cell: 'B2', unitId: '29335-2023', element: 'households', value: 1234, period: '2022', finding: null },
      { cell: 'C2', value: 79.37, printed: '79,37%' },
      { cell: 'C3', unitId: '29335-2023', value: 12.5 },
    ]);
  });

  test.each<[string, Said, string]>([
    ['a fraction', 79.37, 'fraction-in-count'],
    ['a fraction in words', '79,37', 'fraction-in-count'],
    ['a negative', -3, 'negative-count'],
    ['a formula', { kind: 'formula', value: '=A1' }, 'formula-cell'],
    ['an error', { kind: 'error', value: '#REF!' }, 'error-cell'],
    ['a day', { kind: 'day', value: '2023-05-01' }, 'date-where-number'],
    ['words', 'khoảng mười', 'not-a-number'],
    ['a percentage', { kind: 'number', value: 0.5, isPercent: true }, 'percent-in-count'],
  ])('%s in a count is refused by its reason', (_what, said, code) => {
    expect(
      findings(
        sheetOf([
          ['Mã xã', 'households'],
          ['29335', said],
        ]),
      ),
    ).toEqual([['B2', code]]);
  });

  test('units are found by code or by name as it is written, else proposed and never guessed', () => {
    const sheet = sheetOf([
      ['Xã', 'Huyện', 'households'],
      ['Xã Thông Hoa', null, 1],
      ['Tân An', null, 1],
      ['Tân An', 'Tiểu Cần', 1],
      ['Hải Đông', null, 1],
      ['Thông Hóa', null, 1],
      ['Tổng cộng', null, 1],
      [1, null, 1],
    ]);
    expect(findings(sheet).map(([, code]) => code)).toEqual([
      'unknown-unit',
      'ambiguous-unit',
      'ok',
      'outside-area',
      'unknown-unit',
      'unknown-unit',
      'unknown-unit',
    ]);
    const near = read(sheet, mapped(sheet, { period: '2022' })).lines[6]?.finding?.params['near'];
    expect(near).toBe('');
    const later = read(sheet, mapped(sheet, { period: '2023' })).lines[6]?.finding?.params['near'];
    expect(later).toBe('Xã Mới (00001)');
    expect(
      findings(
        sheetOf([
          ['Xã', 'households'],
          ['thong hoa', 1],
        ]),
      ),
    ).toEqual([['B2', 'ok']]);
  });

  test('a unit that did not exist in the period, a level or a period that does not fit are refused', () => {
    expect(
      findings(
        sheetOf([
          ['Mã xã', 'households'],
          ['00001', 1],
        ]),
      ),
    ).toEqual([['B2', 'unit-not-in-period']]);
    expect(
      findings(
        sheetOf([
          ['Mã xã', 'province_docs'],
          ['29335', 1],
        ]),
      ),
    ).toEqual([['B2', 'other-scope']]);
    expect(
      findings(
        sheetOf([
          ['Mã xã', 'monthly'],
          ['29335', 1],
        ]),
      ),
    ).toEqual([['B2', 'period-kind']]);
    const ahead = sheetOf([
      ['Mã xã', 'households'],
      ['29335', 1],
    ]);
    expect(findings(ahead, mapped(ahead, { period: '2024' }))).toEqual([['B2', 'future-period']]);
  });

  test('one value a row: unknown and ambiguous elements, and a day that may mean its month', () => {
    const sheet = sheetOf([
      ['Mã xã', 'Chỉ tiêu', 'Kỳ', 'Giá trị'],
      ['29335', 'Trùng tên', '2022', 1],
      ['29335', 'không có', '2022', 1],
      ['29335', 'households', { kind: 'day', value: '2021-05-01' }, 1],
      ['29335', 'households', 'tháng 5/2021', 1],
      ['29335', null, '2022', 1],
    ]);
    expect(findings(sheet).map(([, code]) => code)).toEqual([
      'ambiguous-element',
      'unknown-element',
      'period-unclear',
      'ok',
      'element-missing',
    ]);
  });

  test('two numbers for one cell name each other, and neither is taken', () => {
    const sheet = sheetOf([
      ['Mã xã', 'households'],
      ['29335', 1],
      ['Thông Hòa', 2],
    ]);
    const { lines } = read(sheet, mapped(sheet, { period: '2022' }));
    expect(lines.map(({ finding }) => finding)).toEqual([
      { code: 'figure-twice', params: { other: 'B3' } },
      { code: 'figure-twice', params: { other: 'B2' } },
    ]);
  });

  test('merged cells are refused, whether they hold the value or the unit', () => {
    const rows = [
      ['Mã xã', 'households'],
      ['29335', 1],
      [null, 2],
      ['29336', 3],
    ];
    const sheet = sheetOf(rows, [{ top: 2, left: 1, bottom: 3, right: 1 }]);
    expect(findings(sheet)).toEqual([
      ['B2', 'merged-cell'],
      ['B3', 'merged-cell'],
      ['B4', 'ok'],
    ]);
  });

  test('whatever they hold, every cell of a value column is a line or counted as empty', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.constantFrom('29335', 'Tân An', '=1', '1.234'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 30 }), (rows) => {
        const sheet = sheetOf([['Mã xã', 'households'], ...rows.map(([code, said]) => [code ?? 'x', said])]);
        const { lines, empty } = read(sheet, mapped(sheet, { period: '2022' }));
        const said = rows.filter(([, value]) => value !== null && String(value).trim() !== '').length;
        expect(lines).toHaveLength(said);
        expect(empty).toBeLessThanOrEqual(rows.length - said);
        for (const line of lines) expect(line.finding === null).toBe(line.value !== undefined && line.unitId !== null);
      }),
    );
  });
});

test('what is said again is unchanged, and a sheet without notes keeps the note', () => {
  expect(settleLine({ value: 1, note: null }, { value: 1, note: 'cũ' })).toBe('unchanged');
  expect(settleLine({ value: 1, note: 'mới' }, { value: 1, note: 'cũ' })).toBe('changed');
  expect(settleLine({ value: 1, note: null }, undefined)).toBe('new');
});
