// biome-ignore lint/correctness/noUnresolvedImports: a CommonJS package, its whole is the default
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { makeZip } from '../testing/make-zip.ts';
import { addressOf } from './address.ts';
import { defaultSheetLimits, readSheet, type SheetLimits } from './index.ts';

const csv = (text: string) => readSheet(Buffer.from(text, 'utf8'));

async function workbook(fill: (sheet: exceljs.Worksheet) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet('Phiếu'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function contentOf(bytes: Uint8Array | Promise<Uint8Array>) {
  const reading = await readSheet(await bytes);
  if (!reading.ok) return reading.findings;
  return reading.sheets[0]?.rows.flatMap(({ cells }) =>
    cells.map(({ address, kind, value }) => [address, kind, value]),
  );
}

test.each([
  [1, 7, 'A7'],
  [2, 7, 'B7'],
  [26, 1, 'Z1'],
  [27, 1, 'AA1'],
  [702, 3, 'ZZ3'],
  [703, 3, 'AAA3'],
])('column %i, row %i is %s', (column, row, address) => {
  expect(addressOf(column, row)).toBe(address);
});

test('cells come with their addresses and kinds; formulas as their text and never their result', async () => {
  const bytes = workbook((sheet) => {
    sheet.getCell('B7').value = '29335';
    sheet.getCell('C7').value = 12.5;
    sheet.getCell('D7').value = { formula: 'SUM(A1:A3)', result: 42 };
    sheet.getCell('E7').value = new Date(Date.UTC(2023, 7, 31));
    sheet.getCell('E7').numFmt = 'dd/mm/yyyy';
    sheet.getCell('F7').value = true;
    sheet.getCell('G7').value = { richText: [{ text: 'Xã ' }, { text: 'Thông Hòa' }] };
    sheet.getCell('H7').value = { text: 'trang', hyperlink: 'http://192.0.2.1/' };
    sheet.getCell('I7').value = { error: '#N/A' };
  });
  expect(await contentOf(bytes)).toEqual([
    ['B7', 'text', '29335'],
    ['C7', 'number', 12.5],
    ['D7', 'formula', '=SUM(A1:A3)'],
    ['E7', 'day', '2023-08-31'],
    ['F7', 'boolean', true],
    ['G7', 'text', 'Xã Thông Hòa'],
    ['H7', 'text', 'trang'],
    ['I7', 'error', '#N/A'],
  ]);
});

test.each([
  [
    'semicolons and a BOM',
    '\ufeffMã;Tỷ lệ\r\n29335;12,5\r\n',
    [
      ['A1', 'Mã'],
      ['B1', 'Tỷ lệ'],
      ['A2', '29335'],
      ['B2', '12,5'],
    ],
  ],
  [
    'commas and quotes',
    'a,b\n"x, ""y""\nz",=1+1',
    [
      ['A1', 'a'],
      ['B1', 'b'],
      ['A2', 'x, "y"\nz'],
      ['B2', '=1+1'],
    ],
  ],
  [
    'empty cells and lines',
    'a;;c\n\n;;3',
    [
      ['A1', 'a'],
      ['C1', 'c'],
      ['C3', '3'],
    ],
  ],
])('CSV with %s', async (_, text, expected) => {
  const reading = await csv(text);
  expect(
    reading.ok && reading.sheets[0]?.rows.flatMap(({ cells }) => cells.map(({ address, value }) => [address, value])),
  ).toEqual(expected);
});

test.each([
  ['letters of another encoding', Buffer.from([0x58, 0xe3, 0x3b, 0x31]), 'not-utf8'],
  ['a picture', Buffer.from([0x00, 0x01, 0x02]), 'not-a-spreadsheet'],
  ['a quote that never closes', Buffer.from('a;"b'), 'unclosed-quote'],
  ['an archive that is no workbook', makeZip([{ name: 'a.txt', bytes: 'x' }]), 'not-a-spreadsheet'],
  [
    'macros',
    makeZip([
      { name: 'xl/workbook.xml', bytes: 'x' },
      { name: 'xl/vbaProject.bin', bytes: 'x' },
    ]),
    'macros',
  ],
  [
    'a workbook of broken XML',
    makeZip([
      { name: 'xl/workbook.xml', bytes: '<workbook' },
      { name: 'xl/worksheets/sheet1.xml', bytes: '<a' },
    ]),
    'not-a-spreadsheet',
  ],
])('%s is refused with its reason', async (_, bytes, code) => {
  const reading = await readSheet(bytes);
  expect(reading.ok ? [] : reading.findings.map((finding) => finding.code)).toEqual([code]);
});

test('a bomb in a sheet is refused before the parser sees it', async () => {
  const bytes = makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'xl/workbook.xml', bytes: '<workbook/>' },
    { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(120 * 1024 * 1024) },
  ]);
  const reading = await readSheet(bytes);
  expect(reading.ok ? [] : reading.findings.map(({ code }) => code)).toContain('too-large-unpacked');
});

const strict: SheetLimits = { ...defaultSheetLimits, bytes: 60_000, rows: 3, columns: 3, cells: 6 };
test.each([
  ['rows', (sheet: exceljs.Worksheet) => (sheet.getCell('A4').value = 1), 'too-many-rows'],
  ['columns', (sheet: exceljs.Worksheet) => (sheet.getCell('D1').value = 1), 'too-many-columns'],
  ['cells', (sheet: exceljs.Worksheet) => sheet.addRows([[1, 2, 3], [1, 2, 3], [1]]), 'too-many-cells'],
])('more %s than allowed are refused', async (_, fill, code) => {
  const reading = await readSheet(await workbook(fill), strict);
  expect(reading.ok ? [] : reading.findings.map((finding) => finding.code)).toEqual([code]);
});

test('a file beyond the size is refused unread', async () => {
  expect(await readSheet(Buffer.alloc(60_001), strict)).toEqual({ ok: false, findings: [{ code: 'file-too-large' }] });
});
