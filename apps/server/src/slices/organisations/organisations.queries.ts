import type { OrganisationView } from '@thuocdo/contract/organisations';
import { searchKey, sortKey } from '@thuocdo/core/text';
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';

export interface NewOrganisation {
  id: string;
  name: string;
  shortName: string | null;
  kind: OrganisationView['kind'];
  unitId: string;
}

export function organisationRow(organisation: NewOrganisation) {
  return {
    id: organisation.id,
    name: organisation.name,
    short_name: organisation.shortName,
    kind: organisation.kind,
    unit_id: organisation.unitId,
    sort_key: sortKey(organisation.name),
    search_key: searchKey(organisation.name),
  };
}

/** Adds organisations that are not there yet. */
export async function registerOrganisations(db: Reader, organisations: readonly NewOrganisation[]): Promise<void> {
  for (let at = 0; at < organisations.length; at += 1000) {
    const rows = organisations.slice(at, at + 1000).map(organisationRow);
    await db
      .insertInto('organisations')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}

export async function listAllOrganisations(
  db: Reader,
  asked: {
    q?: string | undefined;
    kind?: string | undefined;
    within?: string | undefined;
    limit: number;
    offset: number;
  },
): Promise<{ items: OrganisationView[]; total: number }> {
  // A unit may have several versions; its name is the last one.
  let rows = db
    .selectFrom('organisations as o')
    .innerJoin('unit_versions as v', (join) =>
      join
        .onRef('v.unit_id', '=', 'o.unit_id')
        .on(sql<boolean>`v.valid_from = (select max(w.valid_from) from unit_versions w where w.unit_id = o.unit_id)`),
    );
  if (asked.kind) rows = rows.where('o.kind', '=', asked.kind);
  if (asked.q) rows = rows.where('o.search_key', 'like', `%${searchKey(asked.q)}%`);
  if (asked.within) {
    const top = sql<string>`(select w.path from unit_versions w where w.unit_id = ${asked.within} order by w.valid_from desc limit 1)`;
    rows = rows.where(sql<boolean>`(v.path = ${top} or v.path like ${top} || '/%')`);
  }
  const total = await rows.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const items = await rows
    .select(['o.id', 'o.name', 'o.short_name', 'o.kind', 'o.unit_id', 'v.full_name'])
    .orderBy('o.sort_key')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { items: items.map(present), total: Number(total.n) };
}

function present(row: {
  id: string;
  name: string;
  short_name: string | null;
  kind: string;
  unit_id: string;
  full_name: string;
}): OrganisationView {
  return {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind as OrganisationView['kind'],
    unitId: row.unit_id,
    unitName: row.full_name,
  };
}

/** One organisation. @throws Problem `not-found` */
export async function readOrganisation(db: Reader, id: string): Promise<OrganisationView> {
  const row = await db
    .selectFrom('organisations as o')
    .innerJoin('unit_versions as v', 'v.unit_id', 'o.unit_id')
    .select(['o.id', 'o.name', 'o.short_name', 'o.kind', 'o.unit_id', 'v.full_name'])
    .where('o.id', '=', id)
    .orderBy('v.valid_from', 'desc')
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return present(row);
}

/** Names of organisations by id; what is no organisation has none. */
export async function organisationNames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${sql.val([...ids])}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Telecom enterprises by name, each with the path of its area. */
export async function telecomEnterprises(db: Reader): Promise<{ id: string; name: string; path: string }[]> {
  return db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.name'])
    .select(
      sql<string>`(select v.path from unit_versions v where v.unit_id = o.unit_id order by v.valid_from desc limit 1)`.as(
        'path',
      ),
    )
    .where('o.kind', '=', 'telecom-enterprise')
    .orderBy('o.sort_key')
    .orderBy('o.id')
    .execute();
}
