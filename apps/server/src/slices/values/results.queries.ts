import { sql } from 'kysely';
import type { Tx } from '../../platform/db/open.ts';
import type { CompactResult } from './compact-result.ts';
import type { JudgedLevel } from './judge-known.ts';

export interface UnitResult extends CompactResult {
  unitId: string;
  level: JudgedLevel;
}

/** What was judged together: these communes under these rulesets, at every level. */
export interface JudgedTogether {
  campaignId: string;
  unitIds: readonly string[];
  rulesets: readonly string[];
  now: string;
}

const anyOf = (texts: readonly string[]) => sql<string>`any(${sql.val([...texts])}::text[])`;

/**
 * Keeps results in place of those before. A result that is as it was keeps its moment, so judging twice changes nothing.
 * @returns how many results are new, other or gone
 */
export async function saveResults(tx: Tx, together: JudgedTogether, results: readonly UnitResult[]): Promise<number> {
  return (await deleteGone(tx, together, results)) + (await upsertResults(tx, together, results));
}

/** A level that a commune no longer reaches has no result. */
async function deleteGone(
  tx: Tx,
  { campaignId, unitIds, rulesets }: JudgedTogether,
  results: readonly UnitResult[],
): Promise<number> {
  const keys = JSON.stringify(results.map(({ unitId, ruleset, level }) => ({ unitId, ruleset, level })));
  const gone = await tx
    .deleteFrom('judgements as j')
    .where('j.campaign_id', '=', campaignId)
    .where('j.unit_id', '=', anyOf(unitIds))
    .where('j.ruleset', '=', anyOf(rulesets))
    .where(
      sql<boolean>`(j.unit_id, j.ruleset, j.level) not in (select k."unitId", k.ruleset, k.level
        from jsonb_to_recordset(${keys}::jsonb) as k("unitId" text, ruleset text, level text))`,
    )
    .returning('j.unit_id')
    .execute();
  return gone.length;
}

async function upsertResults(
  tx: Tx,
  { campaignId, now }: JudgedTogether,
  results: readonly UnitResult[],
): Promise<number> {
  const rows = JSON.stringify(results.map(rowOf));
  const { rows: changed } = await sql<{ n: number }>`
    with changed as (
      insert into judgements as j (unit_id, campaign_id, ruleset, level, verdict, verdicts, scores, score_low, score_high,
        score_max, judged_at)
      select g.unit_id, ${campaignId}::uuid, g.ruleset, g.level, g.verdict, g.verdicts, g.scores, g.score_low,
        g.score_high, g.score_max, ${now}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb) as g(unit_id text, ruleset text, level text, verdict text,
        verdicts jsonb, scores jsonb, score_low numeric, score_high numeric, score_max numeric)
      on conflict (unit_id, campaign_id, ruleset, level) do update set
        verdict = excluded.verdict, verdicts = excluded.verdicts, scores = excluded.scores,
        score_low = excluded.score_low, score_high = excluded.score_high, score_max = excluded.score_max,
        judged_at = excluded.judged_at
      where (j.verdict, j.verdicts, j.scores, j.score_low, j.score_high, j.score_max) is distinct from
        (excluded.verdict, excluded.verdicts, excluded.scores, excluded.score_low, excluded.score_high, excluded.score_max)
      returning 1)
    select count(*)::int as n from changed`.execute(tx);
  return Number(changed[0]?.n ?? 0);
}

function rowOf({ unitId, ruleset, level, verdict, verdicts, scores, score }: UnitResult) {
  const [low, high, max] = score ?? [null, null, null];
  return {
    unit_id: unitId,
    ruleset,
    level,
    verdict,
    verdicts,
    // An SQL null, not a JSON one: without points there is nothing to read.
    ...(scores === null ? {} : { scores }),
    score_low: low,
    score_high: high,
    score_max: max,
  };
}
