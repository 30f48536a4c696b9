import { expect, test } from 'vitest';
import { unpack } from '../archives/index.ts';
import { surveyLetter } from '../letters/index.ts';
import { toPdf } from '../official/index.ts';
import { bookExample, surveyExample } from '../testing/examples.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { readSheet, type SheetCell, tableAnnex, toXlsx } from './index.ts';

const madeAt = '2023-08-31T09:42:07Z';

async function cellsOf(bytes: Uint8Array): Promise<Map<string, SheetCell>> {
  const reading = await readSheet(bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return new Map(
    reading.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell): [string, SheetCell] => [`${name}!${cell.address}`, cell])),
    ),
  );
}

test('numbers are real numbers, percentages true ratios, codes texts, and what is missing stays empty', async () => {
  const cells = await cellsOf(await toXlsx(bookExample, madeAt));
  const at = (address: string) => cells.get(`Bảng tổng hợp!${address}`);
  expect(at('A9')).toMatchObject({ kind: 'text', value: '05932' });
  expect(at('E9')).toMatchObject({ kind: 'number', value: 1062 });
  expect(at('F9')).toMatchObject({ kind: 'number', value: 12.5 });
  expect(at('G9')).toMatchObject({ kind: 'number', value: 0.8182 });
  expect(at('E10')).toBeUndefined();
  expect(at('F10')).toBeUndefined();
  expect(at('G10')).toMatchObject({ kind: 'number', value: 0 });
});

test('a text that begins like a formula stays a text', async () => {
  const bytes = await toXlsx(bookExample, madeAt);
  const cells = await cellsOf(bytes);
  expect(cells.get('Bảng tổng hợp!H9')).toMatchObject({ kind: 'text', value: '=HYPERLINK("http://192.0.2.1","x")' });
  expect(cells.get('Bảng tổng hợp!H10')).toMatchObject({ kind: 'text', value: '@SUM(A1)' });
  const parts = await unpack(bytes, (name) => name.startsWith('xl/worksheets/'), 10_000_000);
  expect([...parts.values()].some((part) => part.includes('<f>') || part.includes('<hyperlink'))).toBe(false);
});

test('heading, levels, mark, subtotals, total and the sheet of sources are in the book', async () => {
  const cells = await cellsOf(await toXlsx(bookExample, madeAt));
  const texts = [...cells.values()].map(({ value }) => value);
  for (const text of [
    'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Mức số liệu: đã thẩm định · Lập lúc 16:42:07 31/08/2023',
    'SỐ LIỆU MINH HỌA',
    'Cộng huyện Cầu Kè',
    'Toàn tỉnh',
  ]) {
    expect(texts).toContain(text);
  }
  expect(cells.get('Nguồn số liệu!C7')?.value).toBe('Câu x12, lần nộp 2');
});

test('head and first columns are frozen, groups of the head are merged, formats and print titles are set', async () => {
  const parts = await unpack(await toXlsx(bookExample, madeAt), (name) => name.endsWith('.xml'), 10_000_000);
  const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
  expect(sheet).toMatch(/<pane xSplit="2" ySplit="7"[^>]*state="frozen"/u);
  expect(sheet).toContain('<mergeCell ref="C6:D6"/>');
  expect(sheet).toContain('<mergeCell ref="A6:A7"/>');
  const styles = parts.get('xl/styles.xml')?.toString() ?? '';
  expect(styles).toMatch(/numFmtId="3"|formatCode="#,##0"/u);
  expect(styles).toMatch(/numFmtId="10"|formatCode="0.00%"/u);
  expect(parts.get('xl/workbook.xml')?.toString()).toMatch(/_xlnm.Print_Titles[^<]*<?[^<]*\$6:\$7/u);
});

test('10,600 rows are written and read back whole', async () => {
  const [sheet] = bookExample.sheets;
  if (!sheet) throw new Error('The example has a sheet');
  const rows = Array.from({ length: 10_600 }, (_, index) => ({ code: String(index).padStart(5, '0'), hamlets: index }));
  const bytes = await toXlsx({ sheets: [{ ...sheet, groups: [{ rows }] }], sources: [] }, madeAt);
  const cells = await cellsOf(bytes);
  expect(cells.get('Bảng tổng hợp!E10607')).toMatchObject({ value: 10_599 });
});

test('the same table is an annex of an official paper, numbers in Vietnamese writing', async () => {
  const [sheet] = bookExample.sheets;
  if (!sheet) throw new Error('The example has a sheet');
  const pages = await readPdf(toPdf({ ...surveyLetter(surveyExample), annexes: [tableAnnex(sheet)] }, madeAt));
  const last = pages.at(-1);
  expect(last && last.width > last.height).toBe(true);
  expect(last?.text).toContain('81,82%');
  expect(last?.text).toContain('Cộng huyện Cầu Kè 1.062 79,37%');
});

test('a shaded column is coloured from 0 to its maximum over its rows only', async () => {
  const [sheet] = bookExample.sheets;
  if (!sheet) throw new Error('The example has a sheet');
  const columns = sheet.columns.map((column, at) => (at === 4 ? { ...column, shadedTo: 2000 } : column));
  const bytes = await toXlsx({ ...bookExample, sheets: [{ ...sheet, columns }] }, madeAt);
  const parts = await unpack(bytes, (name) => name === 'xl/worksheets/sheet1.xml', 10_000_000);
  const [xml] = [...parts.values()].map(String);
  expect(xml).toMatch(/<conditionalFormatting sqref="E8:E\d+"><cfRule type="colorScale"/);
  expect(xml).toContain('val="2000"');
});
