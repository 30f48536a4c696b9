import type { UnitView } from '@thuocdo/contract/units';
import { foldMarks, withoutKind } from '@thuocdo/core/text';
import { rankHit } from '@thuocdo/core/units';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Db, Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';

/** Versions of units with the names of what they lie in, on the first day of the version. */
function versionRows(db: Reader) {
  const above = (level: 'district' | 'province') => sql<string | null>`(
    select p.full_name from unit_versions p join units pu on pu.id = p.unit_id
    where pu.level = ${sql.lit(level)} and v.path like p.path || '/%'
      and p.valid_from <= v.valid_from and (p.valid_to is null or p.valid_to > v.valid_from) limit 1)`;
  return db
    .selectFrom('unit_versions as v')
    .innerJoin('units as u', 'u.id', 'v.unit_id')
    .select([
      'u.id',
      'u.code',
      'u.level',
      'u.era',
      'v.kind',
      'v.name',
      'v.full_name',
      'v.parent_id',
      'v.path',
      'v.valid_from',
      'v.valid_to',
      'v.sort_key',
      'v.search_key',
      'v.tone_key',
      above('district').as('district_name'),
      above('province').as('province_name'),
    ]);
}

export type VersionRow = Awaited<ReturnType<ReturnType<typeof versionRows>['execute']>>[number];

export function presentUnit(row: VersionRow): UnitView {
  return {
    id: row.id,
    code: row.code,
    level: row.level as UnitView['level'],
    kind: row.kind,
    name: row.name,
    fullName: row.full_name,
    parentId: row.parent_id,
    path: row.path,
    districtName: row.level === 'district' ? null : row.district_name,
    provinceName: row.level === 'province' ? null : row.province_name,
    era: row.era,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

const inForceOn = (day: string): Expression<SqlBool> =>
  sql<SqlBool>`v.valid_from <= ${day} and (v.valid_to is null or v.valid_to > ${day})`;

/** The version of a unit on a day; without a day, or outside its life, its last version. @throws Problem `not-found` */
export async function unitOn(db: Reader, unitId: string, day?: string): Promise<VersionRow> {
  const versions = await versionsOf(db, unitId);
  const inForce = versions.find(
    (row) => day !== undefined && row.valid_from <= day && (row.valid_to === null || row.valid_to > day),
  );
  const found = inForce ?? versions.at(-1);
  if (found === undefined) throw new Problem('not-found');
  return found;
}

export function versionsOf(db: Reader, unitId: string): Promise<VersionRow[]> {
  return versionRows(db).where('u.id', '=', unitId).orderBy('v.valid_from').execute();
}

export function childrenOf(db: Reader, unitId: string, day: string): Promise<VersionRow[]> {
  return versionRows(db).where('v.parent_id', '=', unitId).where(inForceOn(day)).orderBy('v.sort_key').execute();
}

/** Communes at and below a unit on a day, in Vietnamese order of their names. */
export async function communesWithin(db: Reader, unitId: string, day: string): Promise<VersionRow[]> {
  const top = await unitOn(db, unitId, day);
  return versionRows(db)
    .where('u.level', '=', 'commune')
    .where(inForceOn(day))
    .where((eb) => eb.or([eb('v.path', '=', top.path), eb('v.path', 'like', `${top.path}/%`)]))
    .orderBy('v.sort_key')
    .execute();
}

/** Districts of a province on a day (none after 30/06/2025). */
export async function districtsWithin(db: Reader, unitId: string, day: string): Promise<VersionRow[]> {
  const top = await unitOn(db, unitId, day);
  return versionRows(db)
    .where('u.level', '=', 'district')
    .where(inForceOn(day))
    .where('v.path', 'like', `${top.path}/%`)
    .orderBy('v.sort_key')
    .execute();
}

export async function successions(db: Db, unitId: string): Promise<{ predecessors: Heir[]; successors: Heir[] }> {
  const from = await db.selectFrom('unit_successions').selectAll().where('to_unit_id', '=', unitId).execute();
  const to = await db.selectFrom('unit_successions').selectAll().where('from_unit_id', '=', unitId).execute();
  const heir = async (id: string, kind: string): Promise<Heir> => ({
    unit: presentUnit(await unitOn(db, id)),
    kind: kind as Heir['kind'],
  });
  return {
    predecessors: await Promise.all(from.map((row) => heir(row.from_unit_id, row.kind))),
    successors: await Promise.all(to.map((row) => heir(row.to_unit_id, row.kind))),
  };
}

export interface Heir {
  unit: UnitView;
  kind: 'whole' | 'part';
}

export interface UnitSearch {
  q: string;
  asOf?: string | undefined;
  level?: string | undefined;
  within?: string | undefined;
  limit: number;
}

const candidates = 400;

/**
 * Units by name or code, best first. SQL narrows by the folded key, then the same ranking as in the browser orders:
 * «Hiếu Từ» finds Xã Hiếu Tử, since only its tone differs. When nothing folds alike, near misses are looked for.
 */
export async function searchUnitRows(db: Reader, asked: UnitSearch): Promise<VersionRow[]> {
  const key = withoutKind(foldMarks(asked.q)).replace(/[%_\\]/g, '');
  if (key === '') return [];
  const digits = /^\d{2,5}$/.test(key);
  const condition = digits ? sql<SqlBool>`u.code = ${key}` : sql<SqlBool>`v.search_key like ${`%${key}%`}`;
  const close = await ranked(db, asked, condition);
  if (close.length > 0 || digits || key.length < 5) return close;
  // One wrong letter: keep those that share the beginning or the end of the name.
  const half = Math.ceil(key.length / 2);
  return ranked(
    db,
    asked,
    sql<SqlBool>`(v.search_key like ${`%${key.slice(0, half)}%`} or v.search_key like ${`%${key.slice(-half)}`})`,
  );
}

async function ranked(db: Reader, asked: UnitSearch, condition: Expression<SqlBool>): Promise<VersionRow[]> {
  let rows = versionRows(db).where(condition);
  if (asked.asOf !== undefined) rows = rows.where(inForceOn(asked.asOf));
  if (asked.level !== undefined) rows = rows.where('u.level', '=', asked.level);
  if (asked.within !== undefined) {
    const top = await unitOn(db, asked.within, asked.asOf);
    rows = rows.where((eb) => eb.or([eb('v.path', '=', top.path), eb('v.path', 'like', `${top.path}/%`)]));
  }
  const found = await rows.orderBy(sql`length(v.search_key)`).orderBy('v.sort_key').limit(candidates).execute();
  return found
    .map((row) => ({ row, rank: rankHit(asked.q, keysOf(row)) }))
    .filter((hit): hit is { row: VersionRow; rank: number } => hit.rank !== undefined)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compareText(a.row.sort_key, b.row.sort_key) ||
        compareText(a.row.valid_from, b.row.valid_from),
    )
    .slice(0, asked.limit)
    .map((hit) => hit.row);
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function keysOf(row: VersionRow) {
  return {
    code: row.code,
    sortKey: row.sort_key,
    searchKey: row.search_key,
    bareKey: withoutKind(row.search_key),
    toneKey: row.tone_key,
  };
}
