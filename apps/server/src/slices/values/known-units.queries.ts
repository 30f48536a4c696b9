import type { Attributes } from '@thuocdo/core/judging';
import type { Level } from '@thuocdo/core/values';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { attributesOn } from '../units/index.ts';
import { groupByUnit } from './group-by-unit.ts';
import { type StoredValue, storedValues } from './values.queries.ts';

/** All that a judgement of a commune rests on. */
export interface KnownUnit {
  id: string;
  attributes: Attributes;
  values: readonly StoredValue[];
}

/** What is known of communes of the roster, every value with its source: enough to explain. Others are absent. */
export async function unitsToExplain(
  db: Reader,
  campaign: CampaignRecord,
  unitIds: readonly string[],
): Promise<KnownUnit[]> {
  const units = await onRoster(db, campaign.id, unitIds).execute();
  const values = groupByUnit(await storedValues(db, idsOf(units), campaign.period));
  return withAttributes(db, campaign, units, values);
}

/** What is known of communes of the roster, values without their sources: enough to decide. */
export async function unitsToDecide(
  db: Reader,
  campaign: CampaignRecord,
  unitIds: readonly string[],
): Promise<KnownUnit[]> {
  const units = await onRoster(db, campaign.id, unitIds).execute();
  return withAttributes(db, campaign, units, await decidingValues(db, idsOf(units), campaign.period));
}

/**
 * The same for writing results. The rows of the roster stay locked: who changes another value of the same commune judges
 * after us and sees what we wrote.
 */
export async function unitsToJudge(tx: Tx, campaign: CampaignRecord, unitIds: readonly string[]): Promise<KnownUnit[]> {
  const units = await onRoster(tx, campaign.id, unitIds).orderBy('unit_id').forUpdate().execute();
  return withAttributes(tx, campaign, units, await decidingValues(tx, idsOf(units), campaign.period));
}

interface RosterUnit {
  unit_id: string;
  path: string;
  kind: string;
}

const idsOf = (units: readonly RosterUnit[]) => units.map((unit) => unit.unit_id);
const anyOf = (texts: readonly string[]) => sql<string>`any(${sql.val([...texts])}::text[])`;

function onRoster(db: Reader, campaignId: string, unitIds: readonly string[]) {
  return db
    .selectFrom('roster_units')
    .select(['unit_id', 'path', 'kind'])
    .where('campaign_id', '=', campaignId)
    .where('is_on', '=', true)
    .where('unit_id', '=', anyOf(unitIds));
}

async function withAttributes(
  db: Reader,
  campaign: CampaignRecord,
  units: readonly RosterUnit[],
  values: ReadonlyMap<string, readonly StoredValue[]>,
): Promise<KnownUnit[]> {
  const attributes = await attributesOn(db, idsOf(units), campaign.draft.scope.asOf);
  return units.map((unit) => ({
    id: unit.unit_id,
    attributes: { ...attributes.get(unit.unit_id), unit_path: unit.path, unit_kind: unit.kind },
    values: values.get(unit.unit_id) ?? [],
  }));
}

const unsourced = { kind: 'response', assignmentId: '', revision: 0, question: '' } as const;

/**
 * Values by unit without their sources, one row a unit: a whole country comes in a few thousand rows and not in a
 * million. Unit by unit, because a database without statistics would read the whole period for each chunk of communes.
 */
export async function decidingValues(
  db: Reader,
  unitIds: readonly string[],
  period: string,
): Promise<Map<string, StoredValue[]>> {
  if (unitIds.length === 0) return new Map();
  const { rows } = await sql<DecidingRow>`
    select u.unit_id, said.* from unnest(${sql.val([...unitIds])}::text[]) as u(unit_id)
    cross join lateral (
      select string_agg(concat_ws(E'\t', v.element, v.level, v.source, v.provenance ->> 'combine'), E'\n') as keys,
        json_agg(v.value) as values
      from unit_values v where v.unit_id = u.unit_id and v.period = ${period}) as said`.execute(db);
  return new Map(rows.map((row) => [row.unit_id, valuesIn(row, period)]));
}

/** Element, level, source and how it is added up, a line a value: far cheaper to build and to read than JSON of all. */
interface DecidingRow {
  unit_id: string;
  keys: string | null;
  values: StoredValue['value'][] | null;
}

function valuesIn({ unit_id: unitId, keys, values }: DecidingRow, period: string): StoredValue[] {
  if (keys === null || values === null) return [];
  return keys.split('\n').map((key, at) => {
    const [element = '', level = 'self', source = '', combine] = key.split('\t');
    return {
      unitId,
      element,
      period,
      level: level as Level,
      source,
      value: values[at] as StoredValue['value'],
      provenance: combine === 'sum' ? { ...unsourced, combine } : unsourced,
      recordedAt: '',
      recordedBy: '',
    };
  });
}

/** Communes of the roster that have said something themselves; others have no level to be judged at. */
export async function unitsWithOwnValues(db: Reader, campaign: CampaignRecord): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select r.unit_id from roster_units r
    where r.campaign_id = ${campaign.id} and r.is_on and exists (select from unit_values v
      where v.unit_id = r.unit_id and v.period = ${campaign.period} and v.source = 'ubnd-' || r.unit_id)
    order by r.unit_id`.execute(db);
  return rows.map((row) => row.unit_id);
}
