import type { UnitView } from '@thuocdo/contract/units';
import {
  chooseHits,
  countryId,
  rankHit,
  readUnitQuery,
  searchPatterns,
  type UnitKind,
  type UnitLevel,
  type UnitSearchKeys,
  type UnitVersion,
} from '@thuocdo/core/units';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Db, Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';

const columns = [
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
] as const;

/** Versions of units; the names of what they lie in are those of `day`, or of the version's last day. */
function versionRows(db: Reader, day?: string) {
  const at = sql`least(coalesce(${day ?? null}::date, 'infinity'), coalesce(v.valid_to - 1, 'infinity'))`;
  // A path is VN/era/province[/district[/commune]]: what lies above is found by its own path, through the index.
  const provincePath = sql`split_part(v.path, '/', 1) || '/' || split_part(v.path, '/', 2) || '/' || split_part(v.path, '/', 3)`;
  const districtPath = sql`${provincePath} || '/' || split_part(v.path, '/', 4)`;
  const above = (level: 'district' | 'province') => sql<string | null>`(
    select p.full_name from unit_versions p join units pu on pu.id = p.unit_id
    where p.path = ${level === 'district' ? districtPath : provincePath} and pu.level = ${sql.lit(level)}
      and p.path <> v.path and p.valid_from <= ${at}
    order by p.valid_from desc limit 1)`;
  return db
    .selectFrom('unit_versions as v')
    .innerJoin('units as u', 'u.id', 'v.unit_id')
    .select(columns)
    .select([above('district').as('district_name'), above('province').as('province_name')]);
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
  const versions = await versionsOf(db, unitId, day);
  const inForce = versions.find(
    (row) => day !== undefined && row.valid_from <= day && (row.valid_to === null || row.valid_to > day),
  );
  const found = inForce ?? versions.at(-1);
  if (found === undefined) throw new Problem('not-found');
  return found;
}

export function versionsOf(db: Reader, unitId: string, day?: string): Promise<VersionRow[]> {
  return versionRows(db, day).where('u.id', '=', unitId).orderBy('v.valid_from').execute();
}

export function childrenOf(db: Reader, unitId: string, day: string): Promise<VersionRow[]> {
  return versionRows(db).where('v.parent_id', '=', unitId).where(inForceOn(day)).orderBy('v.sort_key').execute();
}

/** Communes at and below a unit on a day, in Vietnamese order of their names. */
export async function communesWithin(db: Reader, unitId: string, day: string): Promise<VersionRow[]> {
  const top = await unitOn(db, unitId, day);
  return versionRows(db, day)
    .where('u.level', '=', 'commune')
    .where(inForceOn(day))
    .where((eb) => eb.or([eb('v.path', '=', top.path), eb('v.path', 'like', `${top.path}/%`)]))
    .orderBy('v.sort_key')
    .execute();
}

/** Districts of a province on a day (none after 30/06/2025). */
export async function districtsWithin(db: Reader, unitId: string, day: string): Promise<VersionRow[]> {
  const top = await unitOn(db, unitId, day);
  return versionRows(db, day)
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

/**
 * Units by name or code, best first. SQL narrows by the patterns of the core, then the same ranking as in the browser
 * orders: «Hiếu Từ» finds Xã Hiếu Tử, since only its tone differs.
 */
export async function searchUnitRows(db: Reader, asked: UnitSearch): Promise<VersionRow[]> {
  const typed = readUnitQuery(asked.q);
  const patterns = searchPatterns(typed);
  if (patterns.code.length + patterns.searchKey.length === 0) return [];
  const any = (column: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [sql<SqlBool>`${sql.ref(column)} like any(${sql.val([...texts])}::text[])`];
  const conditions = [...any('u.code', patterns.code), ...any('v.search_key', patterns.searchKey)];
  let rows = db
    .selectFrom('unit_versions as v')
    .innerJoin('units as u', 'u.id', 'v.unit_id')
    .select(columns)
    .where(sql<SqlBool>`(${sql.join(conditions, sql` or `)})`);
  if (asked.asOf !== undefined) rows = rows.where(inForceOn(asked.asOf));
  if (asked.level !== undefined) rows = rows.where('u.level', '=', asked.level);
  if (asked.within !== undefined) {
    const top = await unitOn(db, asked.within, asked.asOf);
    rows = rows.where((eb) => eb.or([eb('v.path', '=', top.path), eb('v.path', 'like', `${top.path}/%`)]));
  }
  const found = (await rows.execute()).flatMap((row) => {
    const match = rankHit(typed, {
      code: row.code,
      kind: row.kind as UnitKind,
      searchKey: row.search_key,
      toneKey: row.tone_key,
    });
    return match === undefined
      ? []
      : [
          {
            match,
            row: {
              ...row,
              unitId: row.id,
              level: row.level as UnitLevel,
              sortKey: row.sort_key,
              validFrom: row.valid_from,
            },
          },
        ];
  });
  return withNamesAbove(
    db,
    chooseHits(found, asked.limit).map((hit) => hit.row),
    asked.asOf,
  );
}

/** The few rows that are shown, with the names of their district and province, in the order given. */
async function withNamesAbove(
  db: Reader,
  chosen: readonly { id: string; valid_from: string }[],
  day?: string,
): Promise<VersionRow[]> {
  if (chosen.length === 0) return [];
  const rows = await versionRows(db, day)
    .where(
      'u.id',
      'in',
      chosen.map((row) => row.id),
    )
    .execute();
  return chosen.flatMap(({ id, valid_from }) => rows.filter((row) => row.id === id && row.valid_from === valid_from));
}

/** The id of the unit whose path this is or was; undefined when there is none. */
export async function unitAtPath(db: Reader, path: string): Promise<string | undefined> {
  const row = await db.selectFrom('unit_versions').select('unit_id').where('path', '=', path).executeTakeFirst();
  return row?.unit_id;
}

/** Every version of every unit, or of one unit and the country, as imports look names up in them. */
export async function versionsForLookup(db: Reader, unitId?: string): Promise<LookupVersion[]> {
  const all = db.selectFrom('unit_versions as v').innerJoin('units as u', 'u.id', 'v.unit_id').select(columns);
  const rows = await (unitId === undefined ? all : all.where('u.id', 'in', [unitId, countryId])).execute();
  return rows.map((row) => ({
    unitId: row.id,
    code: row.code,
    level: row.level as UnitLevel,
    kind: row.kind as UnitKind,
    name: row.name,
    fullName: row.full_name,
    path: row.path,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    searchKey: row.search_key,
    toneKey: row.tone_key,
  }));
}

type LookupVersion = Omit<UnitVersion, 'era' | 'parentId'> & UnitSearchKeys;
