import type { ImportCounts } from '@thuocdo/contract/imports';
import type { ImportMapping } from '@thuocdo/core/imports';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';

export interface ImportRow {
  id: string;
  unitId: string;
  organisationId: string;
  state: 'received' | 'examined' | 'imported' | 'undone';
  fileName: string;
  fileSha256: string;
  fileSize: number;
  /** The cells that were read when the file was brought; none of files that came before they were kept. */
  cellsSha256: string | null;
  sheets: string[];
  mapping: ImportMapping | null;
  linesSha256: string | null;
  counts: ImportCounts | null;
  findings: { code: string; count: number }[];
  received: Deed;
  imported: Deed | null;
  undone: (Deed & { reason: string }) | null;
}

interface Deed {
  at: string;
  by: string;
}

export interface Doer extends Deed {
  personId: string;
}

/** One import of a unit; `lock`: until the end of the transaction, so that a second click waits for the first. */
export async function importById(
  db: Reader,
  { unitId, importId }: { unitId: string; importId: string },
  { lock }: { lock: boolean },
): Promise<ImportRow | undefined> {
  const one = db.selectFrom('imports').selectAll().where('unit_id', '=', unitId).where('id', '=', importId);
  const row = await (lock ? one.forUpdate() : one).executeTakeFirst();
  return row && rowFrom(row);
}

export async function importsOf(
  db: Reader,
  unitId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: ImportRow[]; total: number }> {
  const all = db.selectFrom('imports').where('unit_id', '=', unitId);
  const rows = await all
    .selectAll()
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await all.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  return { rows: rows.map(rowFrom), total };
}

type Stored = Awaited<ReturnType<typeof storedRow>>;
const storedRow = (db: Reader) => db.selectFrom('imports').selectAll().executeTakeFirstOrThrow();

function rowFrom(row: Stored): ImportRow {
  const deed = (at: string | null, by: string | null): Deed | null => (at === null ? null : { at, by: by ?? '' });
  const undone = deed(row.undone_at, row.undone_by_title);
  return {
    id: row.id,
    unitId: row.unit_id,
    organisationId: row.organisation_id,
    state: row.state as ImportRow['state'],
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    fileSize: row.file_size,
    cellsSha256: row.cells_sha256,
    sheets: row.sheets as unknown as string[],
    mapping: row.mapping as unknown as ImportMapping | null,
    linesSha256: row.lines_sha256,
    counts: row.counts as unknown as ImportCounts | null,
    findings: row.findings as unknown as ImportRow['findings'],
    received: { at: row.received_at, by: row.received_by_title },
    imported: deed(row.imported_at, row.imported_by_title),
    undone: undone && { ...undone, reason: row.undo_reason ?? '' },
  };
}

export async function insertImport(
  tx: Tx,
  made: Pick<
    ImportRow,
    'id' | 'unitId' | 'organisationId' | 'fileName' | 'fileSha256' | 'fileSize' | 'cellsSha256' | 'sheets'
  >,
  by: Doer,
): Promise<void> {
  await tx
    .insertInto('imports')
    .values({
      unit_id: made.unitId,
      id: made.id,
      organisation_id: made.organisationId,
      state: 'received',
      file_name: made.fileName,
      file_sha256: made.fileSha256,
      file_size: made.fileSize,
      cells_sha256: made.cellsSha256,
      sheets: JSON.stringify(made.sheets),
      findings: '[]',
      received_at: by.at,
      received_by: by.personId,
      received_by_title: by.by,
    })
    .execute();
}

export async function saveExamination(
  tx: Tx,
  row: ImportRow,
  found: { mapping: ImportMapping; linesSha256: string; counts: ImportCounts; findings: ImportRow['findings'] },
): Promise<void> {
  await one(tx, row)
    .set({
      state: 'examined',
      mapping: JSON.stringify(found.mapping),
      lines_sha256: found.linesSha256,
      counts: JSON.stringify(found.counts),
      findings: JSON.stringify(found.findings),
    })
    .execute();
}

export async function markImported(tx: Tx, row: ImportRow, by: Doer): Promise<void> {
  await one(tx, row)
    .set({ state: 'imported', imported_at: by.at, imported_by: by.personId, imported_by_title: by.by })
    .execute();
}

export async function markUndone(tx: Tx, row: ImportRow, by: Doer, reason: string): Promise<void> {
  await one(tx, row)
    .set({
      state: 'undone',
      undone_at: by.at,
      undone_by: by.personId,
      undone_by_title: by.by,
      undo_reason: reason,
    })
    .execute();
}

const one = (tx: Tx, { unitId, id }: ImportRow) =>
  tx.updateTable('imports').where('unit_id', '=', unitId).where('id', '=', id);
