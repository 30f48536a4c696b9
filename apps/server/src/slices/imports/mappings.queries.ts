import type { ImportMapping } from '@thuocdo/core/imports';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { newId } from '../../platform/ids.ts';
import type { Doer } from './imports.queries.ts';

export interface SavedMapping {
  id: string;
  organisationId: string;
  mapping: ImportMapping;
  saved: { at: string; by: string };
}

const stored = (db: Reader) =>
  db.selectFrom('import_mappings').select(['id', 'organisation_id', 'mapping', 'saved_at', 'saved_by_title']);

type Stored = Awaited<ReturnType<ReturnType<typeof stored>['executeTakeFirstOrThrow']>>;

const mappingFrom = (row: Stored): SavedMapping => ({
  id: row.id,
  organisationId: row.organisation_id,
  mapping: row.mapping as unknown as ImportMapping,
  saved: { at: row.saved_at, by: row.saved_by_title },
});

/** What these organisations saved, in the order of the names. */
export async function savedMappingsOf(db: Reader, organisationIds: readonly string[]): Promise<SavedMapping[]> {
  if (organisationIds.length === 0) return [];
  const rows = await stored(db).where('organisation_id', 'in', organisationIds).orderBy('name').orderBy('id').execute();
  return rows.map(mappingFrom);
}

/** A saved mapping until the end of the transaction; undefined when there is none. */
export async function lockMapping(tx: Tx, id: string): Promise<SavedMapping | undefined> {
  const row = await stored(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && mappingFrom(row);
}

/** The name stands in the mapping as well, which is what an import is tried by. A name that is taken is refused by the key. */
export async function renameMapping(tx: Tx, { id, mapping }: SavedMapping, name: string): Promise<void> {
  await tx
    .updateTable('import_mappings')
    .set({ name, mapping: JSON.stringify({ ...mapping, name }) })
    .where('id', '=', id)
    .execute();
}

export async function deleteMapping(tx: Tx, { id }: SavedMapping): Promise<void> {
  await tx.deleteFrom('import_mappings').where('id', '=', id).execute();
}

/** Keeps a mapping under its name, in the place of one of that name. */
export async function saveMapping(tx: Tx, organisationId: string, mapping: ImportMapping, by: Doer): Promise<void> {
  const said = { mapping: JSON.stringify(mapping), saved_at: by.at, saved_by_title: by.by };
  await tx
    .insertInto('import_mappings')
    .values({ organisation_id: organisationId, name: mapping.name, id: newId(), ...said })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doUpdateSet(said))
    .execute();
}
