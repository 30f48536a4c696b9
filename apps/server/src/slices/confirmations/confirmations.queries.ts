import type { ConfirmationView } from '@thuocdo/contract/results';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Reader } from '../../platform/db/open.ts';

type Confirmation = z.output<typeof ConfirmationView>;

/** Confirmations of a campaign by district and name, those that the viewer may see. */
export async function listedConfirmations(
  db: Reader,
  campaignId: string,
  seen: Expression<SqlBool> | undefined,
  asked: { limit: number; offset: number; id?: string },
): Promise<{ items: Confirmation[]; total: number }> {
  let rows = db
    .selectFrom('confirmations as c')
    .innerJoin('roster_units as r', (join) =>
      join.onRef('r.unit_id', '=', 'c.unit_id').onRef('r.campaign_id', '=', 'c.campaign_id'),
    )
    .innerJoin('rulesets as s', 's.code', 'c.ruleset')
    .where('c.campaign_id', '=', campaignId);
  if (seen !== undefined) rows = rows.where(seen);
  if (asked.id !== undefined) rows = rows.where('c.id', '=', asked.id);
  const total = await rows.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const found = await rows
    .select([
      'c.id',
      'c.unit_id',
      'r.full_name',
      'r.district_name',
      'c.ruleset',
      's.name as ruleset_name',
      'c.kind',
      'c.period',
    ])
    .select(['c.document_number', 'c.document_date', 'c.at', 'c.by_title'])
    .orderBy('r.district_sort_key')
    .orderBy('r.sort_key')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  const items = found.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unitName: row.full_name,
    districtName: row.district_name,
    ruleset: row.ruleset,
    rulesetName: row.ruleset_name,
    kind: row.kind as Confirmation['kind'],
    period: row.period,
    documentNumber: row.document_number,
    documentDate: row.document_date,
    at: row.at,
    by: row.by_title,
  }));
  return { items, total: Number(total.n) };
}
