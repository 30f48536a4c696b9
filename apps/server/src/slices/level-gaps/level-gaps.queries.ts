import type { LevelChange, LevelGaps } from '@thuocdo/contract/level-gaps';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

/** What is laid side by side: one ruleset of a campaign at two levels, over the communes that the viewer sees. */
export interface Comparison {
  campaignId: string;
  ruleset: string;
  kind: 'criteria' | 'index';
  subcriteria: readonly string[];
  from: 'self' | 'checked';
  to: 'checked' | 'verified';
  seen: Expression<SqlBool>;
}

export interface ChangeFilter {
  subcriterion?: string | undefined;
  area?: string | undefined;
  checker?: string | undefined;
  direction?: LevelChange['direction'] | undefined;
}

const concludedBy = { checked: 'response.forward', verified: 'response.verify' } as const;

/** Communes of the roster with the area that they are counted in: the district, or the province where there is none. */
function rosterOf({ campaignId, seen }: Comparison): RawBuilder<unknown> {
  return sql`
    roster as materialized (
      select r.unit_id, r.code, r.full_name, r.sort_key, coalesce(r.district_sort_key, '') as area_sort_key,
        coalesce(r.district_id, split_part(r.path, '/', 3) || '-' || split_part(r.path, '/', 2)) as area
      from roster_units r where r.campaign_id = ${campaignId}::uuid and r.is_on and ${seen})`;
}

/** Who last concluded the second level of a commune's own form, from the audit chain of the commune. */
function concludedOf({ campaignId, to }: Comparison): RawBuilder<unknown> {
  return sql`
    forms as materialized (
      select a.unit_id, a.id from assignments a join roster r on r.unit_id = a.unit_id
      where a.campaign_id = ${campaignId}::uuid and a.respondent = 'commune'),
    concluded as materialized (
      select distinct on (e.unit_id) e.unit_id, e.actor_title as title, e.organisation_name,
        md5(coalesce(e.person_id::text, '') || e.actor_title || coalesce(e.organisation_name, '')) as checker
      from audit_entries e join forms f on f.unit_id = e.unit_id and f.id::text = e.subject_id
      where e.subject_kind = 'assignment' and e.action = ${concludedBy[to]}
      order by e.unit_id, e.seq desc)`;
}

const rankOf = (verdict: RawBuilder<unknown>) =>
  sql<number>`case ${verdict} when 'met' then 2 when 'unknown' then 1 else 0 end`;

/** One row a commune and sub-criterion that has results at both levels, with the way that it went (null: none). */
function comparedOf(comparison: Comparison): RawBuilder<unknown> {
  const { campaignId, ruleset, subcriteria, from, to } = comparison;
  const at = (level: string) => sql`
    select j.unit_id, j.verdicts, j.scores from judgements j
    where j.campaign_id = ${campaignId}::uuid and j.ruleset = ${ruleset} and j.level = ${level}`;
  const moved = sql`case when s.low_to <> s.low_from then sign(s.low_to - s.low_from)
    else sign(coalesce(s.high_to, 0) - coalesce(s.high_from, 0)) end`;
  return sql`
    compared as materialized (
      select s.*, case
        when s.was = 'exempt' and s.became = 'exempt' then null
        when s.was = 'exempt' or s.became = 'exempt' then 'other'
        when s.low_from is not null and s.low_to is not null then
          case ${moved} when 1 then 'raised' when -1 then 'lowered' end
        when ${rankOf(sql`s.became`)} > ${rankOf(sql`s.was`)} then 'raised'
        when ${rankOf(sql`s.became`)} < ${rankOf(sql`s.was`)} then 'lowered' end as direction
      from (
        select r.unit_id, r.area, c.checker, part.code,
          coalesce(f.verdicts ->> part.code, 'unknown') as was, coalesce(t.verdicts ->> part.code, 'unknown') as became,
          (f.scores -> part.code ->> 0)::numeric as low_from, (f.scores -> part.code ->> 1)::numeric as high_from,
          (t.scores -> part.code ->> 0)::numeric as low_to, (t.scores -> part.code ->> 1)::numeric as high_to
        from roster r
          join (${at(from)}) f on f.unit_id = r.unit_id
          join (${at(to)}) t on t.unit_id = r.unit_id
          left join concluded c on c.unit_id = r.unit_id
          cross join unnest(${sql.val([...subcriteria])}::text[]) as part(code)) s)`;
}

const withAll = (comparison: Comparison) =>
  sql`with ${rosterOf(comparison)}, ${concludedOf(comparison)}, ${comparedOf(comparison)}`;

type Counts = LevelGaps['total'];
interface CountedRow extends Counts {
  code: string | null;
  area: string | null;
  checker: string | null;
  grouped: number;
  with_both: number;
}

export interface Counted {
  total: Counts & { withBoth: number };
  bySubcriterion: Map<string, Counts>;
  byArea: Map<string, Counts & { withBoth: number }>;
  byChecker: Map<string, Counts & { withBoth: number }>;
}

/** All counts in one statement: over everything, by sub-criterion, by area, and by who concluded. */
export async function countGaps(db: Reader, comparison: Comparison): Promise<Counted> {
  const { rows } = await sql<CountedRow>`${withAll(comparison)}
    select code, area, checker, grouping(code, area, checker) as grouped,
      count(*)::int as compared, count(distinct unit_id)::int as with_both,
      (count(*) filter (where direction = 'raised'))::int as raised,
      (count(*) filter (where direction = 'lowered'))::int as lowered,
      (count(*) filter (where direction = 'other'))::int as other,
      (count(distinct unit_id) filter (where direction is not null))::int as communes,
      sum(low_to - low_from) as points
    from compared group by grouping sets ((), (code), (area), (checker))`.execute(db);
  // Bits of `grouping`: code 4, area 2, checker 1; a bit is set where the column was not grouped by.
  const of = (grouped: number) => rows.filter((row) => Number(row.grouped) === grouped);
  const keyed = (grouped: number, key: 'code' | 'area' | 'checker') =>
    new Map(of(grouped).flatMap((row) => (row[key] === null ? [] : [[row[key], countsOf(row)] as const])));
  const [total] = of(7);
  return {
    total: total === undefined ? { ...nothing, withBoth: 0 } : countsOf(total),
    bySubcriterion: keyed(3, 'code'),
    byArea: keyed(5, 'area'),
    byChecker: keyed(6, 'checker'),
  };
}

export const nothing: Counts = { compared: 0, raised: 0, lowered: 0, other: 0, communes: 0, points: null };

function countsOf({ with_both: withBoth, compared, raised, lowered, other, communes, points }: CountedRow) {
  return { withBoth, compared, raised, lowered, other, communes, points: points === null ? null : Number(points) };
}

export interface Area {
  unitId: string;
  name: string;
  roster: number;
}

/** Every area of the roster, also one in which nobody has come to the second level yet. */
export async function areasOf(db: Reader, comparison: Comparison): Promise<Area[]> {
  const { rows } = await sql<Area>`with ${rosterOf(comparison)}
    select r.area as "unitId", count(*)::int as roster, coalesce((select v.full_name from unit_versions v
      where v.unit_id = r.area order by v.valid_from desc limit 1), r.area) as name
    from roster r group by r.area order by min(r.area_sort_key), r.area`.execute(db);
  return rows;
}

export interface Checker {
  key: string;
  title: string;
  organisationName: string | null;
}

export async function checkersOf(db: Reader, comparison: Comparison): Promise<Checker[]> {
  const { rows } = await sql<Checker>`with ${rosterOf(comparison)}, ${concludedOf(comparison)}
    select distinct c.checker as key, c.title, c.organisation_name as "organisationName" from concluded c
    order by 3, 2`.execute(db);
  return rows;
}

interface ChangedRow {
  unit_id: string;
  code: string;
  direction: LevelChange['direction'];
  was: LevelChange['from'];
  became: LevelChange['to'];
  low_from: number | null;
  high_from: number | null;
  low_to: number | null;
  high_to: number | null;
  unit_code: string;
  full_name: string;
  area_name: string;
  assignment_id: string;
  title: string | null;
  organisation_name: string | null;
  total: number;
}

/** What changed in which commune, districts and communes in Vietnamese order. */
export async function changesOf(
  db: Reader,
  comparison: Comparison,
  filter: ChangeFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: LevelChange[]; total: number }> {
  const only = (column: RawBuilder<unknown>, value: string | undefined) =>
    value === undefined ? sql`` : sql`and ${column} = ${value}`;
  const { rows } = await sql<ChangedRow>`${withAll(comparison)}
    select m.*, r.code as unit_code, r.full_name, c.title, c.organisation_name, f.id as assignment_id,
      coalesce((select v.full_name from unit_versions v where v.unit_id = r.area
        order by v.valid_from desc limit 1), r.area) as area_name,
      count(*) over ()::int as total
    from compared m join roster r on r.unit_id = m.unit_id join forms f on f.unit_id = m.unit_id
      left join concluded c on c.unit_id = m.unit_id
    where m.direction is not null ${only(sql`m.code`, filter.subcriterion)} ${only(sql`m.area`, filter.area)}
      ${only(sql`m.checker`, filter.checker)} ${only(sql`m.direction`, filter.direction)}
    order by r.area_sort_key, r.area, r.sort_key, r.unit_id,
      array_position(${sql.val([...comparison.subcriteria])}::text[], m.code)
    limit ${limit} offset ${offset}`.execute(db);
  return { items: rows.map(present), total: rows[0] === undefined ? 0 : Number(rows[0].total) };
}

function present(row: ChangedRow): LevelChange {
  const score = (low: number | null, high: number | null) =>
    low === null || high === null ? null : { low: Number(low), high: Number(high) };
  return {
    unitId: row.unit_id,
    unitCode: row.unit_code,
    unitName: row.full_name,
    areaName: row.area_name,
    assignmentId: row.assignment_id,
    code: row.code,
    direction: row.direction,
    from: row.was,
    to: row.became,
    fromScore: score(row.low_from, row.high_from),
    toScore: score(row.low_to, row.high_to),
    checker: row.title === null ? null : [row.title, row.organisation_name].filter(Boolean).join(', '),
  };
}
