import type { Points } from '@thuocdo/contract/scores';
import type { Verdict } from '@thuocdo/core/judging';
import type { Link } from '@thuocdo/core/ranking';
import { type Level, rankOf } from '@thuocdo/core/values';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

/** A commune of the frozen roster; `seen`: the viewer may see its row. */
export interface RosterRow {
  unitId: string;
  code: string;
  name: string;
  districtId: string | null;
  districtName: string | null;
  seen: boolean;
}

const anyOf = (texts: readonly string[]) => sql<string>`any(${sql.val([...texts])}::text[])`;

/** The whole roster, districts and communes in Vietnamese order: ranks are of all, whoever looks. */
export async function rosterRows(db: Reader, campaignId: string, seen: Expression<SqlBool>): Promise<RosterRow[]> {
  return db
    .selectFrom('roster_units as r')
    .select([
      'r.unit_id as unitId',
      'r.code',
      'r.full_name as name',
      'r.district_id as districtId',
      'r.district_name as districtName',
      sql<boolean>`${seen}`.as('seen'),
    ])
    .where('r.campaign_id', '=', campaignId)
    .where('r.is_on', '=', true)
    .orderBy('r.district_sort_key', (order) => order.asc().nullsFirst())
    .orderBy('r.district_id')
    .orderBy('r.sort_key')
    .orderBy('r.code')
    .execute();
}

/** A commune's result without its why. */
export interface StoredScore {
  unitId: string;
  level: Level;
  verdict: Verdict;
  verdicts: Readonly<Record<string, Verdict>>;
  /** By code of pillar, sub-criterion and requirement; empty where the ruleset gives no points. */
  scores: Readonly<Record<string, Points>>;
  total: Points | null;
}

/** Results of a campaign under a ruleset, each commune at the highest of these levels that it has. */
export async function readScores(
  db: Reader,
  campaignId: string,
  ruleset: string,
  levels: readonly Level[],
): Promise<Map<string, StoredScore>> {
  const rows = await db
    .selectFrom('judgements')
    .select(['unit_id', 'level', 'verdict', 'verdicts', 'scores', 'score_low', 'score_high', 'score_max'])
    .where('campaign_id', '=', campaignId)
    .where('ruleset', '=', ruleset)
    .where('level', '=', anyOf(levels))
    .execute();
  const byUnit = new Map<string, StoredScore>();
  for (const row of rows) {
    const before = byUnit.get(row.unit_id);
    if (before && rankOf(before.level) > rankOf(row.level as Level)) continue;
    byUnit.set(row.unit_id, {
      unitId: row.unit_id,
      level: row.level as Level,
      verdict: row.verdict as Verdict,
      verdicts: row.verdicts as StoredScore['verdicts'],
      scores: (row.scores ?? {}) as StoredScore['scores'],
      total: row.score_low === null || row.score_high === null ? null : [row.score_low, row.score_high, row.score_max],
    });
  }
  return byUnit;
}

/** What became of communes after one day and until another: merged, divided, renamed under a new code. */
export async function linksBetween(db: Reader, after: string, until: string): Promise<Link[]> {
  const rows = await db
    .selectFrom('unit_successions')
    .select(['from_unit_id as from', 'to_unit_id as to', 'kind'])
    .where('day', '>', after)
    .where('day', '<=', until)
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Link['kind'] }));
}

export interface OpenedCampaign {
  id: string;
  title: string;
  period: string;
  unitPath: string;
  rulesets: readonly string[];
  asOf: string;
}

/** Campaigns that were opened, the latest first; with `before` those that look at an earlier day than it does. */
export async function openedCampaigns(db: Reader, before?: { id: string; asOf: string }): Promise<OpenedCampaign[]> {
  const earlier =
    before === undefined ? sql`true` : sql`c.id <> ${before.id} and c.draft -> 'scope' ->> 'asOf' < ${before.asOf}`;
  const { rows } = await sql<OpenedCampaign>`
    select c.id, c.title, c.period, c.draft -> 'rulesets' as rulesets, c.draft -> 'scope' ->> 'asOf' as "asOf",
      (select v.path from unit_versions v where v.unit_id = c.unit_id order by v.valid_from desc limit 1) as "unitPath"
    from campaigns c
    where c.state <> 'draft' and ${earlier}
    order by c.draft -> 'scope' ->> 'asOf' desc, c.id`.execute(db);
  return rows;
}
