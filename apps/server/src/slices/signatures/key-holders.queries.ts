import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

/** Departments and institutes, which issue papers, and whoever else has a key file; those with a file first. */
export async function keyHolders(
  db: Reader,
  seen: Expression<SqlBool>,
  placed: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const hasFile = sql<boolean>`o.id = any(${sql.val([...placed])}::text[])`;
  return db
    .selectFrom('organisations as o')
    .innerJoin('unit_versions as v', (join) =>
      join
        .onRef('v.unit_id', '=', 'o.unit_id')
        .on(sql<boolean>`v.valid_from = (select max(w.valid_from) from unit_versions w where w.unit_id = o.unit_id)`),
    )
    .select(['o.id', 'o.name'])
    .where(seen)
    .where((eb) => eb.or([eb('o.kind', 'in', ['department', 'institute']), hasFile]))
    .orderBy(hasFile, 'desc')
    .orderBy('o.sort_key')
    .execute();
}

/** Which of the ids are organisations at all. */
export async function knownOrganisations(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('organisations')
    .select('id')
    .where(sql<boolean>`id = any(${sql.val([...ids])}::text[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
