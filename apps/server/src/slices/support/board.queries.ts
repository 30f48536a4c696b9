import type { Verdict } from '@thuocdo/core/judging';
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

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

/** Kept verdicts by code of each commune under a ruleset, at the highest level that it has reached. */
export async function keptVerdicts(
  db: Reader,
  asked: { campaignId: string; ruleset: string; unitIds: readonly string[] },
): Promise<Map<string, Readonly<Record<string, Verdict>>>> {
  const rows = await db
    .selectFrom('judgements as j')
    .distinctOn('j.unit_id')
    .select(['j.unit_id', 'j.verdicts'])
    .where('j.campaign_id', '=', asked.campaignId)
    .where('j.ruleset', '=', asked.ruleset)
    .where('j.unit_id', '=', sql<string>`any(${sql.val([...asked.unitIds])}::text[])`)
    .orderBy('j.unit_id')
    .orderBy(sql`array_position(array['verified', 'checked', 'self'], j.level)`)
    .execute();
  return new Map(rows.map(({ unit_id: unitId, verdicts }) => [unitId, verdicts as Readonly<Record<string, Verdict>>]));
}

/** Plans of communes within a unit that are about lines of a ruleset; without one, all of them. */
export const plansAbout = (path: string, ruleset: string | undefined) =>
  sql<SqlBool>`${within('p.unit_path', path)}
    and (${ruleset ?? null}::text is null or p.ruleset is null or p.ruleset = ${ruleset ?? null})`;
