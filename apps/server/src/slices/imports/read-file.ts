import { defaultSheetLimits, readSheet, type SheetContent, type SheetLimits } from '@thuocdo/documents/tables';
import type { Installation } from '../../platform/context.ts';
import { readWhole } from '../../platform/files/accept.ts';
import type { Upload } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import type { ImportRow } from './imports.queries.ts';
import { keptCells } from './kept-cells.ts';

/** 100,000 figures one a row, or every commune with 100 columns, and no more than a server holds in memory. */
const limitsFor = (maxFileBytes: number): SheetLimits => ({
  ...defaultSheetLimits,
  bytes: maxFileBytes,
  rows: 200_000,
  cells: 1_200_000,
});

export interface BroughtFile {
  name: string;
  bytes: Uint8Array;
  sheets: SheetContent[];
}

/**
 * Reads a file that a person brings. What may carry macros is refused by its name, what would do harm or is no sheet by its content,
 * before anything parses it.
 * @throws Problem `import-file-refused` (`faults` with places), `file-missing`, `file-too-large`
 */
export async function readBrought(file: Upload | undefined, { config }: Installation): Promise<BroughtFile> {
  if (file === undefined) throw new Problem('file-missing', { field: 'file' });
  const name = (file.name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-200);
  if (!/\.(xlsx|csv)$/i.test(name))
    throw new Problem('import-file-refused', { faults: [{ code: 'file-name', where: name }] });
  const bytes = await readWhole(file.content, name, config.maxFileBytes);
  if (bytes.length === 0) throw new Problem('file-missing', { name, rule: 'empty' });
  const sheets = await readBytes(bytes, config.maxFileBytes);
  if (sheets.every(({ rows }) => rows.length === 0))
    throw new Problem('import-file-refused', { faults: [{ code: 'no-cells', where: name }] });
  return { name, bytes, sheets };
}

/** The sheets of a file that was brought; of one that came before its cells were kept as well, out of the file itself. */
export async function sheetsOf(
  { files, config }: Installation,
  { fileSha256, cellsSha256 }: ImportRow,
): Promise<SheetContent[]> {
  return cellsSha256 === null
    ? readBytes(await files.read(fileSha256), config.maxFileBytes)
    : keptCells(files, cellsSha256);
}

async function readBytes(bytes: Uint8Array, maxFileBytes: number): Promise<SheetContent[]> {
  const reading = await readSheet(bytes, limitsFor(maxFileBytes));
  if (reading.ok) return [...reading.sheets];
  const faults = reading.findings.slice(0, 50).map(({ code, where }) => ({ code, where: where ?? '' }));
  throw new Problem('import-file-refused', { faults });
}
