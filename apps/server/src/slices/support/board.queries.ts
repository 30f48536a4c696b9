import type { Result, Verdict } from '@thuocdo/core/judging';
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { CompactScore } from '../values/index.ts';

const within = (column: string, path: string) =>
  sql<SqlBool>`(${sql.ref(column)} = ${path} or ${sql.ref(column)} like ${`${path}/%`})`;

/** Campaigns with rules that hold communes of a unit, the latest first; drafts are nobody's business. */
export async function campaignsWithin(
  db: Reader,
  path: string,
): Promise<{ id: string; title: string; period: string }[]> {
  return db
    .selectFrom('campaigns as c')
    .select(['c.id', 'c.title', 'c.period'])
    .where('c.state', '<>', 'draft')
    .where(sql<SqlBool>`jsonb_array_length(c.draft -> 'rulesets') > 0`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('roster_units as r')
          .select('r.unit_id')
          .whereRef('r.campaign_id', '=', 'c.id')
          .where('r.is_on', '=', true)
          .where(within('r.path', path)),
      ),
    )
    .orderBy('c.opened_at', 'desc')
    .execute();
}

/** A commune of a board. */
export interface BoardCommune {
  unitId: string;
  code: string;
  name: string;
  districtName: string | null;
}

/** Communes of a unit on the frozen roster of a campaign, by district and name. */
export async function rosterWithin(db: Reader, campaignId: string, path: string): Promise<BoardCommune[]> {
  return db
    .selectFrom('roster_units as r')
    .select(['r.unit_id as unitId', 'r.code', 'r.full_name as name', 'r.district_name as districtName'])
    .where('r.campaign_id', '=', campaignId)
    .where('r.is_on', '=', true)
    .where(within('r.path', path))
    .orderBy('r.district_sort_key', (order) => order.asc().nullsFirst())
    .orderBy('r.sort_key')
    .orderBy('r.code')
    .execute();
}

/** Kept results by code of each commune under a ruleset, at the highest level that it has reached. */
export async function keptResults(
  db: Reader,
  asked: { campaignId: string; ruleset: string; unitIds: readonly string[] },
): Promise<Map<string, Map<string, Result>>> {
  const rows = await db
    .selectFrom('judgements as j')
    .distinctOn('j.unit_id')
    .select(['j.unit_id', 'j.verdicts', 'j.scores'])
    .where('j.campaign_id', '=', asked.campaignId)
    .where('j.ruleset', '=', asked.ruleset)
    .where('j.unit_id', '=', sql<string>`any(${sql.val([...asked.unitIds])}::text[])`)
    .orderBy('j.unit_id')
    .orderBy(sql`array_position(array['verified', 'checked', 'self'], j.level)`)
    .execute();
  return new Map(rows.map((row) => [row.unit_id, resultsByCode(row)]));
}

function resultsByCode(row: { verdicts: unknown; scores: unknown }): Map<string, Result> {
  const verdicts = row.verdicts as Readonly<Record<string, Verdict>>;
  const scores = (row.scores ?? {}) as Readonly<Record<string, CompactScore>>;
  return new Map(
    Object.entries(verdicts).map(([code, verdict]) => {
      const score = scores[code];
      return [code, score ? { verdict, score: { low: score[0], high: score[1], max: score[2] } } : { verdict }];
    }),
  );
}

/** Plans of communes within a unit that are about lines of a ruleset; without one, all of them. */
export const plansAbout = (path: string, ruleset: string | undefined) =>
  sql<SqlBool>`${within('p.unit_path', path)}
    and (${ruleset ?? null}::text is null or p.ruleset is null or p.ruleset = ${ruleset ?? null})`;
