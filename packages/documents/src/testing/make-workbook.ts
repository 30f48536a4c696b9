// biome-ignore lint/correctness/noUnresolvedImports: a CommonJS package, its whole is the default
import exceljs from 'exceljs';

type Cell = string | number | null | { formula: string; result: number };

/** A workbook of one sheet «Bảng» as a spreadsheet program would save it, with cells merged where told (`H1:J1`). */
export async function makeWorkbook(
  rows: readonly (readonly Cell[])[],
  merged: readonly string[] = [],
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Bảng');
  for (const row of rows) sheet.addRow([...row]);
  for (const range of merged) sheet.mergeCells(range);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
