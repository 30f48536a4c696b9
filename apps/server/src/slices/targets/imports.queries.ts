import type { TargetImport } from '@thuocdo/contract/targets';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';

function imports(db: Reader, unitId: string) {
  return db.selectFrom('target_imports').where('unit_id', '=', unitId);
}

const columns = ['unit_id', 'id', 'year', 'file_name', 'sheet', 'targets', 'communes', 'at', 'by_title'] as const;
const undone = ['undone_at', 'undone_by_title', 'undone_reason'] as const;

const selected = (db: Reader, unitId: string) => imports(db, unitId).select(columns).select(undone);
type Row = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>;

function present(row: Row): TargetImport {
  return {
    id: row.id,
    unitId: row.unit_id,
    year: row.year,
    fileName: row.file_name,
    sheet: row.sheet,
    targets: row.targets,
    communes: row.communes,
    at: row.at,
    by: row.by_title,
    undone:
      row.undone_at === null
        ? null
        : { at: row.undone_at, by: row.undone_by_title ?? '', reason: row.undone_reason ?? '' },
  };
}

export async function findImport(db: Reader, unitId: string, id: string): Promise<TargetImport | undefined> {
  const row = await selected(db, unitId).where('id', '=', id).executeTakeFirst();
  return row && present(row);
}

/** @throws Problem `not-found` */
export async function readImport(db: Reader, unitId: string, id: string): Promise<TargetImport> {
  const found = await findImport(db, unitId, id);
  if (found === undefined) throw new Problem('not-found');
  return found;
}

export async function listImports(db: Reader, unitId: string, { limit, offset }: { limit: number; offset: number }) {
  const rows = await selected(db, unitId).orderBy('at', 'desc').orderBy('id').limit(limit).offset(offset).execute();
  const { n } = await imports(db, unitId).select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  return { items: rows.map(present), total: Number(n) };
}

export async function insertImport(
  tx: Tx,
  made: Omit<TargetImport, 'undone'> & { sha256: string; personId: string },
): Promise<void> {
  await tx
    .insertInto('target_imports')
    .values({
      unit_id: made.unitId,
      id: made.id,
      year: made.year,
      file_name: made.fileName,
      sheet: made.sheet,
      sha256: made.sha256,
      targets: made.targets,
      communes: made.communes,
      at: made.at,
      person_id: made.personId,
      by_title: made.by,
    })
    .execute();
}

export async function markUndone(
  tx: Tx,
  { unitId, id }: { unitId: string; id: string },
  by: { at: string; personId: string; title: string; reason: string },
): Promise<void> {
  await tx
    .updateTable('target_imports')
    .set({ undone_at: by.at, undone_by: by.personId, undone_by_title: by.title, undone_reason: by.reason })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

/** Names of the files that imports came from. */
export async function fileNames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('target_imports').select(['id', 'file_name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.file_name]));
}
