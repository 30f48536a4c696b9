import type { RosterRow } from '@thuocdo/contract/campaigns';
import { foldMarks, withoutKind } from '@thuocdo/core/text';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { CampaignRecord } from './campaign-record.ts';
import { type ScopedUnit, scopedUnits } from './scope.ts';

interface Asked {
  on?: 'true' | 'false' | undefined;
  q?: string | undefined;
  limit: number;
  offset: number;
}

interface RosterReply {
  items: RosterRow[];
  total: number;
  frozenAt: string | null;
  on: number;
  off: number;
}

/** What the roster would be if the campaign were opened now. */
export async function rosterPreview(
  db: Reader,
  scope: CampaignRecord['draft']['scope'],
  asked: Asked,
): Promise<RosterReply> {
  const units = await scopedUnits(db, scope);
  const key = asked.q ? withoutKind(foldMarks(asked.q)) : undefined;
  const found = units
    .filter((one) => asked.on === undefined || one.isOn === (asked.on === 'true'))
    .filter((one) => key === undefined || one.unit.search_key.includes(key) || one.unit.code === key)
    .sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
  const on = units.filter((one) => one.isOn).length;
  return {
    items: found.slice(asked.offset, asked.offset + asked.limit).map(presentScoped),
    total: found.length,
    frozenAt: null,
    on,
    off: units.length - on,
  };
}

const orderKey = ({ district, unit }: ScopedUnit) => `${district?.sort_key ?? ''}\u0000${unit.sort_key}`;

function presentScoped({ unit, district, isOn, reason, note }: ScopedUnit): RosterRow {
  return {
    unitId: unit.id,
    code: unit.code,
    fullName: unit.full_name,
    kind: unit.kind,
    districtName: district?.full_name ?? null,
    on: isOn,
    reason,
    note,
  };
}

/** The frozen roster, a page at a time. */
export async function rosterPage(db: Reader, campaign: CampaignRecord, asked: Asked): Promise<RosterReply> {
  const all = db.selectFrom('roster_units').where('campaign_id', '=', campaign.id);
  let found = all;
  if (asked.on !== undefined) found = found.where('is_on', '=', asked.on === 'true');
  if (asked.q) {
    const key = withoutKind(foldMarks(asked.q)).replace(/[%_\\]/g, '');
    found = found.where((eb) => eb.or([eb('search_key', 'like', `%${key}%`), eb('code', '=', key)]));
  }
  const counts = await all
    .select([
      sql<number>`count(*) filter (where is_on)::int`.as('on'),
      sql<number>`count(*) filter (where not is_on)::int`.as('off'),
    ])
    .executeTakeFirstOrThrow();
  const total = await found.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('district_sort_key')
    .orderBy('sort_key')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return {
    items: rows.map((row) => ({
      unitId: row.unit_id,
      code: row.code,
      fullName: row.full_name,
      kind: row.kind,
      districtName: row.district_name,
      on: row.is_on,
      reason: row.reason as RosterRow['reason'],
      note: row.note,
    })),
    total: Number(total.n),
    frozenAt: campaign.openedAt,
    on: Number(counts.on),
    off: Number(counts.off),
  };
}

const chunk = 1000;

/** Freezes the roster: from now on it is the denominator of everything. */
export async function freezeRoster(tx: Tx, campaignId: string, units: readonly ScopedUnit[]): Promise<void> {
  for (let at = 0; at < units.length; at += chunk) {
    await tx
      .insertInto('roster_units')
      .values(
        units.slice(at, at + chunk).map(({ unit, district, isOn, reason, note }) => ({
          unit_id: unit.id,
          campaign_id: campaignId,
          is_on: isOn,
          reason,
          note,
          code: unit.code,
          kind: unit.kind,
          full_name: unit.full_name,
          path: unit.path,
          sort_key: unit.sort_key,
          search_key: unit.search_key,
          district_id: district?.id ?? null,
          district_name: district?.full_name ?? null,
          district_sort_key: district?.sort_key ?? null,
        })),
      )
      .execute();
  }
}
