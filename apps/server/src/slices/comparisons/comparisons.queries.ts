import type { Origin } from '@thuocdo/core/rebasing';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { attributesOn } from '../units/index.ts';
import { groupByUnit } from '../values/index.ts';

/** A commune of the frozen roster. */
export interface RosterUnit {
  unitId: string;
  code: string;
  name: string;
  within: string | null;
  path: string;
  kind: string;
}

const anyOf = (texts: readonly string[]) => sql<string>`any(${sql.val([...texts])}::text[])`;

/** The first day of the present communes. */
export const reformDay = '2025-07-01';

/** Communes of the roster that the viewer may see, all or those `among`, districts and communes in Vietnamese order. */
export async function rosterSeen(
  db: Reader,
  campaignId: string,
  seen: Expression<SqlBool>,
  among?: readonly string[],
): Promise<RosterUnit[]> {
  let rows = db
    .selectFrom('roster_units as r')
    .select(['r.unit_id', 'r.code', 'r.full_name', 'r.district_name', 'r.path', 'r.kind'])
    .where('r.campaign_id', '=', campaignId)
    .where('r.is_on', '=', true)
    .where(seen)
    .orderBy('r.district_sort_key')
    .orderBy('r.district_id')
    .orderBy('r.sort_key')
    .orderBy('r.code');
  if (among !== undefined) rows = rows.where('r.unit_id', '=', anyOf(among));
  return (await rows.execute()).map((row) => ({
    unitId: row.unit_id,
    code: row.code,
    name: row.full_name,
    within: row.district_name,
    path: row.path,
    kind: row.kind,
  }));
}

/** All units on the roster, whoever may see them. */
export async function rosterIds(db: Reader, campaignId: string, among: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('roster_units')
    .select('unit_id')
    .where('campaign_id', '=', campaignId)
    .where('is_on', '=', true)
    .where('unit_id', '=', anyOf(among))
    .execute();
  return new Set(rows.map((row) => row.unit_id));
}

/** The communes that these have become, as they were on the day of the reform, province by province. */
export async function heirsOf(db: Reader, unitIds: readonly string[]): Promise<RosterUnit[]> {
  const targets = await db
    .selectFrom('unit_successions')
    .select('to_unit_id')
    .distinct()
    .where('from_unit_id', '=', anyOf(unitIds))
    .execute();
  const rows = await db
    .selectFrom('unit_versions as v')
    .innerJoin('units as u', 'u.id', 'v.unit_id')
    .leftJoin('unit_versions as p', (join) =>
      join
        .onRef('p.unit_id', '=', 'v.parent_id')
        .on('p.valid_from', '<=', reformDay)
        .on((eb) => eb.or([eb('p.valid_to', 'is', null), eb('p.valid_to', '>', reformDay)])),
    )
    .select(['v.unit_id', 'u.code', 'v.full_name', 'v.path', 'v.kind', 'p.full_name as within'])
    .where('v.unit_id', '=', anyOf(targets.map((row) => row.to_unit_id)))
    .where('u.level', '=', 'commune')
    .where('v.valid_from', '<=', reformDay)
    .where((eb) => eb.or([eb('v.valid_to', 'is', null), eb('v.valid_to', '>', reformDay)]))
    .orderBy('p.sort_key')
    .orderBy('v.sort_key')
    .orderBy('u.code')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    code: row.code,
    name: row.full_name,
    within: row.within,
    path: row.path,
    kind: row.kind,
  }));
}

/** What each of these communes was made of, by its id. */
export async function originsOf(db: Reader, unitIds: readonly string[]): Promise<Map<string, Origin[]>> {
  const rows = await db
    .selectFrom('unit_successions')
    .select(['from_unit_id', 'to_unit_id', 'kind'])
    .where('to_unit_id', '=', anyOf(unitIds))
    .orderBy('from_unit_id')
    .execute();
  const named = rows.map((row) => ({
    unitId: row.to_unit_id,
    origin: { unitId: row.from_unit_id, kind: row.kind as 'whole' | 'part' },
  }));
  return new Map([...groupByUnit(named)].map(([unitId, group]) => [unitId, group.map(({ origin }) => origin)]));
}

/** A unit before the reform, on the day of the data. */
export interface Before {
  unitId: string;
  name: string;
  path: string;
  kind: string;
  parentId: string | null;
}

/** Units as they were on a day; one that did not hold then as it was first. */
export async function unitsBefore(db: Reader, unitIds: readonly string[], day: string): Promise<Map<string, Before>> {
  const rows = await db
    .selectFrom('unit_versions')
    .distinctOn('unit_id')
    .select(['unit_id', 'full_name', 'path', 'kind', 'parent_id'])
    .where('unit_id', '=', anyOf(unitIds))
    .orderBy('unit_id')
    .orderBy(sql`(valid_from <= ${day}::date)`, 'desc')
    .orderBy(sql`case when valid_from <= ${day}::date then valid_from end`, 'desc')
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map((row) => [row.unit_id, presentBefore(row)]));
}

/**
 * Communes that held on the day of the data, ceased before the reform, and whose heir no source names: most likely one
 * of the communes beside them, so that whatever came out of their district may hold them.
 */
export async function lostWithin(db: Reader, parentIds: readonly string[], day: string): Promise<Before[]> {
  const rows = await db
    .selectFrom('unit_versions as v')
    .innerJoin('units as u', 'u.id', 'v.unit_id')
    .select(['v.unit_id', 'v.full_name', 'v.path', 'v.kind', 'v.parent_id'])
    .where('u.level', '=', 'commune')
    .where('v.parent_id', '=', anyOf(parentIds))
    .where('v.valid_from', '<=', day)
    .where((eb) => eb.or([eb('v.valid_to', 'is', null), eb('v.valid_to', '>', day)]))
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('unit_successions as s').select('s.day').whereRef('s.from_unit_id', '=', 'u.id'))),
    )
    .orderBy('v.sort_key')
    .execute();
  return rows.map(presentBefore);
}

function presentBefore(row: {
  unit_id: string;
  full_name: string;
  path: string;
  kind: string;
  parent_id: string | null;
}): Before {
  return { unitId: row.unit_id, name: row.full_name, path: row.path, kind: row.kind, parentId: row.parent_id };
}

/** Declared attributes of units, as of each of some days. */
export async function attributesByDay(
  db: Reader,
  unitIds: readonly string[],
  days: readonly string[],
): Promise<Map<string, Map<string, Record<string, string>>>> {
  const byDay = new Map<string, Map<string, Record<string, string>>>();
  for (const day of new Set(days)) byDay.set(day, await attributesOn(db, unitIds, day));
  return byDay;
}
