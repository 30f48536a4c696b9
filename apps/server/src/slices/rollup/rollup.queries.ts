import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { Provenance, StoredValue } from '../values/index.ts';

export interface RosterEntry {
  unitId: string;
  code: string;
  name: string;
  districtId: string;
  districtName: string;
  assignmentId: string;
  state: string;
}

/** Every commune on the roster that the viewer sees, in the order of the register: district, then name. */
export async function rosterEntries(db: Reader, campaignId: string, seen: Expression<SqlBool>): Promise<RosterEntry[]> {
  const rows = await db
    .selectFrom('roster_units as r')
    .innerJoin('assignments as a', (join) =>
      join.onRef('a.unit_id', '=', 'r.unit_id').onRef('a.campaign_id', '=', 'r.campaign_id'),
    )
    .select(['r.unit_id', 'r.code', 'r.full_name', 'r.district_id', 'r.district_name', 'a.id', 'a.state'])
    .where('r.campaign_id', '=', campaignId)
    .where('r.is_on', '=', true)
    .where('a.respondent', '=', 'commune')
    .where(seen)
    .orderBy('r.district_sort_key')
    .orderBy('r.sort_key')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    code: row.code,
    name: row.full_name,
    // A province without districts is one group of its own.
    districtId: row.district_id ?? 'VN',
    districtName: row.district_name ?? '',
    assignmentId: row.id,
    state: row.state,
  }));
}

/** Values of some elements of the roster in a period, all levels and sources. */
export async function valuesOfElements(
  db: Reader,
  campaignId: string,
  period: string,
  elements: readonly string[],
): Promise<StoredValue[]> {
  const rows = await db
    .selectFrom('unit_values as v')
    .innerJoin('roster_units as r', 'r.unit_id', 'v.unit_id')
    .select([
      'v.unit_id',
      'v.element',
      'v.period',
      'v.level',
      'v.source',
      'v.value',
      'v.provenance',
      'v.recorded_at',
      'v.recorded_by_title',
    ])
    .where('r.campaign_id', '=', campaignId)
    .where('r.is_on', '=', true)
    .where('v.period', '=', period)
    .where('v.element', '=', sql<string>`any(${sql.val([...elements])}::text[])`)
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    element: row.element,
    period: row.period,
    level: row.level as StoredValue['level'],
    source: row.source,
    value: row.value as StoredValue['value'],
    provenance: row.provenance as Provenance,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_title,
  }));
}

export interface VerdictRow {
  unit_id: string;
  ruleset: string;
  level: 'self' | 'checked' | 'verified';
  verdicts: Record<string, 'met' | 'unmet' | 'unknown' | 'exempt'>;
}

export async function verdictRows(db: Reader, campaignId: string): Promise<VerdictRow[]> {
  const rows = await db
    .selectFrom('judgements')
    .select(['unit_id', 'ruleset', 'level', 'verdicts'])
    .where('campaign_id', '=', campaignId)
    .execute();
  return rows.map((row) => ({
    ...row,
    level: row.level as VerdictRow['level'],
    verdicts: row.verdicts as VerdictRow['verdicts'],
  }));
}

/** Rulesets confirmed by unit. */
export async function confirmedRulesets(db: Reader, campaignId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('confirmations')
    .select(['unit_id', 'ruleset'])
    .where('campaign_id', '=', campaignId)
    .execute();
  const byUnit = new Map<string, string[]>();
  for (const row of rows) byUnit.set(row.unit_id, [...(byUnit.get(row.unit_id) ?? []), row.ruleset]);
  return byUnit;
}
