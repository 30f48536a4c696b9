import type { ProgressRow } from '@thuocdo/contract/review';
import { type AssignmentState, isLate, type Respondent, stepStates, type Tier } from '@thuocdo/core/campaigns';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { assignmentRows, type CampaignRecord, presentAssignment, type StepMoments } from '../campaigns/index.ts';
import { campaignRulesets, keptPoints } from '../values/index.ts';
import type { MatrixRow } from './progress-matrix.ts';

/** All assignments of a class that the viewer sees, light enough for a whole country. */
export async function matrixRows(
  db: Reader,
  campaignId: string,
  respondent: Respondent,
  seen: Expression<SqlBool>,
  chain: readonly Tier[],
  today: string,
): Promise<MatrixRow[]> {
  const rows = await db
    .selectFrom('assignments as a')
    .innerJoin('units as u', 'u.id', 'a.unit_id')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .leftJoin('roster_units as r', (join) =>
      join.onRef('r.unit_id', '=', 'a.unit_id').onRef('r.campaign_id', '=', 'a.campaign_id'),
    )
    .select(['a.id', 'a.unit_id', 'a.state', 'a.tier', 'a.dues', 'u.code', 'r.district_id', 'r.district_name'])
    .select([
      sql<string>`coalesce(r.district_sort_key, '')`.as('district_sort_key'),
      sql<string>`coalesce(r.sort_key, o.sort_key)`.as('sort_key'),
      sql<string>`coalesce(r.search_key, o.search_key)`.as('search_key'),
    ])
    .where('a.campaign_id', '=', campaignId)
    .where('a.respondent', '=', respondent)
    .where(seen)
    .execute();
  return rows.map((row) => {
    const at = { state: row.state as AssignmentState, tier: row.tier };
    const tier = chain[row.tier];
    return {
      id: row.id,
      unitId: row.unit_id,
      ...at,
      late: isLate(at, row.dues, chain, today),
      dueDay: tier === undefined ? null : (row.dues[tier.key]?.day ?? tier.due?.day ?? null),
      districtId: row.district_id,
      districtName: row.district_name,
      districtSortKey: row.district_sort_key,
      sortKey: row.sort_key,
      searchKey: row.search_key,
      code: row.code,
    };
  });
}

/** One page of the matrix, whole rows in the order given. */
export async function pageOfProgress(
  db: Reader,
  campaign: CampaignRecord,
  page: readonly MatrixRow[],
  chain: readonly Tier[],
  today: string,
): Promise<ProgressRow[]> {
  if (page.length === 0) return [];
  const unitIds = page.map((row) => row.unitId);
  const ids = page.map((row) => row.id);
  const rows = await assignmentRows(db).where('a.unit_id', 'in', unitIds).where('a.id', 'in', ids).execute();
  const results = await resultsOf(db, campaign, unitIds);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap((asked) => {
    const row = byId.get(asked.id);
    if (row === undefined) return [];
    return [
      {
        ...presentAssignment(row, today),
        steps: stepsOf(asked, row.steps, chain),
        warnings: row.warnings,
        ...(results.get(asked.unitId) ?? { verdicts: {}, points: {} }),
        lastReminderAt: row.last_reminder_at,
      },
    ];
  });
}

function stepsOf(row: MatrixRow, moments: StepMoments, chain: readonly Tier[]): ProgressRow['steps'] {
  const states = stepStates(row, chain);
  return chain.map((tier, at) => {
    const state = states[at] ?? 'not_started';
    const moment = state === 'done' ? moments[tier.key] : undefined;
    const isLateNow = at === row.tier && row.late;
    return { tier: tier.key, state, late: moment?.late ?? isLateNow, at: moment?.at ?? null };
  });
}

const rank = sql<number>`case level when 'verified' then 3 when 'checked' then 2 else 1 end`;

type Results = Pick<ProgressRow, 'verdicts' | 'points'>;

/** Verdicts and points by `<ruleset>:<sub-criterion>`, at the highest level judged; `<ruleset>` is the total of an index. */
async function resultsOf(
  db: Reader,
  campaign: CampaignRecord,
  unitIds: readonly string[],
): Promise<Map<string, Results>> {
  const rulesets = new Map((await campaignRulesets(db, campaign)).map((ruleset) => [ruleset.code, ruleset]));
  const rows = await db
    .selectFrom('judgements')
    .select(['unit_id', 'ruleset', 'verdicts', 'scores', 'score_low', 'score_high', 'score_max'])
    .where('campaign_id', '=', campaign.id)
    .where('unit_id', 'in', unitIds)
    .orderBy(rank)
    .execute();
  const byUnit = new Map<string, Results>();
  for (const row of rows) {
    const ruleset = rulesets.get(row.ruleset);
    if (ruleset === undefined) continue;
    const { verdicts, points } = byUnit.get(row.unit_id) ?? { verdicts: {}, points: {} };
    const kept = row.verdicts as Results['verdicts'];
    for (const { subcriteria } of ruleset.criteria)
      for (const { code } of subcriteria) verdicts[`${ruleset.code}:${code}`] = kept[code] ?? 'unknown';
    byUnit.set(row.unit_id, { verdicts, points: { ...points, ...keptPoints(ruleset, row) } });
  }
  return byUnit;
}
