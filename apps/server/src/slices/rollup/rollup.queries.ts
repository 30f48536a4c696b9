import type { Verdict } from '@thuocdo/core/judging';
import { LEVELS, type Level, rankOf } from '@thuocdo/core/values';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { campaignRulesets, type KeptPoints, keptPoints, type Provenance, type StoredValue } from '../values/index.ts';

/** A commune of the frozen roster and where its form lies. */
export interface RosterRow {
  unitId: string;
  code: string;
  name: string;
  districtId: string | null;
  districtName: string | null;
  assignmentId: string;
  state: string;
}

/** Levels that a view may show: the one asked for and those below it. */
export function levelsUpTo(wanted: Level | 'highest'): Level[] {
  return LEVELS.filter((level) => wanted === 'highest' || rankOf(level) <= rankOf(wanted));
}

const anyOf = (texts: readonly string[]) => sql<string>`any(${sql.val([...texts])}::text[])`;
const rank = (column: string): RawBuilder<number> =>
  sql<number>`case ${sql.ref(column)} when 'published' then 3 when 'verified' then 2 when 'checked' then 1 else 0 end`;

/** Every unit of the roster that the viewer may see, started or not, districts and communes in Vietnamese order. */
export async function rosterRows(db: Reader, campaignId: string, seen: Expression<SqlBool>): Promise<RosterRow[]> {
  const rows = await db
    .selectFrom('roster_units as r')
    .innerJoin('assignments as a', (join) =>
      join
        .onRef('a.unit_id', '=', 'r.unit_id')
        .onRef('a.campaign_id', '=', 'r.campaign_id')
        .on('a.respondent', '=', 'commune'),
    )
    .select(['r.unit_id', 'r.code', 'r.full_name', 'r.district_id', 'r.district_name', 'a.id', 'a.state'])
    .where('r.campaign_id', '=', campaignId)
    .where('r.is_on', '=', true)
    .where(seen)
    .orderBy('r.district_sort_key')
    .orderBy('r.district_id')
    .orderBy('r.sort_key')
    .orderBy('r.code')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    code: row.code,
    name: row.full_name,
    districtId: row.district_id,
    districtName: row.district_name,
    assignmentId: row.id,
    state: row.state,
  }));
}

/**
 * The highest level, not above the one asked for, that each commune's own values have reached. A commune is judged at every
 * level that they reach, so judgements tell it; a campaign without rulesets has to look at the values themselves.
 */
export async function reachedLevels(
  db: Reader,
  campaign: { id: string; period: string; isJudged: boolean },
  unitIds: readonly string[],
  levels: readonly Level[],
): Promise<Map<string, Level>> {
  const source = campaign.isJudged
    ? sql`judgements where campaign_id = ${campaign.id}`
    : sql`unit_values where period = ${campaign.period} and source = 'ubnd-' || unit_id`;
  const { rows } = await sql<{ unit_id: string; rank: number }>`
    select unit_id, max(${rank('level')}) as rank from ${source}
    and unit_id = ${anyOf(unitIds)} and level = ${anyOf(levels)} group by unit_id`.execute(db);
  return new Map(rows.map((row) => [row.unit_id, levels[Number(row.rank)] ?? 'self']));
}

/**
 * For each source of an element the value at the highest level that does not pass the commune's own level. No join: the
 * embedded database has no statistics and would choose a nested loop.
 */
export async function valuesReached(
  db: Reader,
  reached: ReadonlyMap<string, Level>,
  period: string,
  elements?: readonly string[],
): Promise<StoredValue[]> {
  const atLeast = (level: Level) =>
    anyOf([...reached].flatMap(([unitId, own]) => (rankOf(own) >= rankOf(level) ? [unitId] : [])));
  let asked = db
    .selectFrom('unit_values')
    .distinctOn(['unit_id', 'element', 'source'])
    .selectAll()
    .where('period', '=', period)
    .where((eb) => eb.or(LEVELS.map((level) => eb.and([eb('level', '=', level), eb('unit_id', '=', atLeast(level))]))));
  if (elements !== undefined) asked = asked.where('element', '=', anyOf(elements));
  const rows = await asked
    .orderBy('unit_id')
    .orderBy('element')
    .orderBy('source')
    .orderBy(rank('level'), 'desc')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    element: row.element,
    period: row.period,
    level: row.level as Level,
    source: row.source,
    value: row.value as StoredValue['value'],
    provenance: row.provenance as Provenance,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_title,
  }));
}

/** Results by unit, keyed `<ruleset>:<sub-criterion>`, and `<ruleset>` for the total of an index. */
export interface ResultsReached {
  verdicts: Record<string, Verdict>;
  points: Record<string, KeptPoints>;
}

/** Results by unit at the highest level judged that may be shown. */
export async function resultsReached(
  db: Reader,
  campaign: CampaignRecord,
  unitIds: readonly string[],
  levels: readonly Level[],
): Promise<Map<string, ResultsReached>> {
  const rulesets = new Map((await campaignRulesets(db, campaign)).map((ruleset) => [ruleset.code, ruleset]));
  const rows = await db
    .selectFrom('judgements')
    .distinctOn(['unit_id', 'ruleset'])
    .select(['unit_id', 'ruleset', 'verdict', 'verdicts', 'scores', 'score_low', 'score_high', 'score_max'])
    .where('campaign_id', '=', campaign.id)
    .where('unit_id', '=', anyOf(unitIds))
    .where('level', '=', anyOf(levels))
    .orderBy('unit_id')
    .orderBy('ruleset')
    .orderBy(rank('level'), 'desc')
    .execute();
  const byUnit = new Map<string, ResultsReached>();
  for (const row of rows) {
    const ruleset = rulesets.get(row.ruleset);
    if (ruleset === undefined) continue;
    const { verdicts, points } = byUnit.get(row.unit_id) ?? { verdicts: {}, points: {} };
    const kept = row.verdicts as Record<string, Verdict>;
    for (const { subcriteria } of ruleset.criteria)
      for (const { code } of subcriteria) verdicts[`${ruleset.code}:${code}`] = kept[code] ?? 'unknown';
    if (ruleset.kind === 'index') verdicts[ruleset.code] = row.verdict as Verdict;
    byUnit.set(row.unit_id, { verdicts, points: Object.assign(points, keptPoints(ruleset, row)) });
  }
  return byUnit;
}

/** Rulesets that the department has confirmed and not withdrawn since, by unit. */
export async function confirmedRulesets(
  db: Reader,
  campaignId: string,
  unitIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('confirmations as c')
    .leftJoin('confirmation_withdrawals as w', (join) =>
      join.onRef('w.unit_id', '=', 'c.unit_id').onRef('w.confirmation_id', '=', 'c.id'),
    )
    .select(['c.unit_id', 'c.ruleset'])
    .where('c.campaign_id', '=', campaignId)
    .where('c.unit_id', '=', anyOf(unitIds))
    .where('w.at', 'is', null)
    .orderBy('c.ruleset')
    .execute();
  const byUnit = new Map<string, string[]>();
  for (const row of rows) byUnit.set(row.unit_id, [...(byUnit.get(row.unit_id) ?? []), row.ruleset]);
  return byUnit;
}
