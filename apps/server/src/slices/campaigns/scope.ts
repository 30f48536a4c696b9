import type { CampaignDraft } from '@thuocdo/contract/campaigns';
import type { Reader } from '../../platform/db/open.ts';
import { communesWithin, districtsWithin, type VersionRow } from '../units/index.ts';
import type { CampaignRecord } from './campaign-record.ts';

export type RosterReason = 'kind-in-scope' | 'kind-out-of-scope' | 'excluded';

/** One commune below the campaign's unit, and why it is on or off the roster. */
export interface ScopedUnit {
  unit: VersionRow;
  district: VersionRow | undefined;
  isOn: boolean;
  reason: RosterReason;
  note: string | null;
}

/** Every commune of the scope's unit on the scope's day: none is left out, those off the list say why. */
export async function scopedUnits(db: Reader, scope: CampaignDraft['scope']): Promise<ScopedUnit[]> {
  const communes = await communesWithin(db, scope.unitId, scope.asOf);
  const districts = new Map(
    (await districtsWithin(db, scope.unitId, scope.asOf)).map((district) => [district.id, district]),
  );
  const excluded = new Map(scope.exclude.map((one) => [one.unitId, one.reason]));
  const kinds: readonly string[] = scope.kinds;
  return communes.map((unit) => {
    const district = unit.parent_id === null ? undefined : districts.get(unit.parent_id);
    const why = excluded.get(unit.id);
    const inKind = kinds.includes(unit.kind);
    const reason = !inKind ? 'kind-out-of-scope' : why === undefined ? 'kind-in-scope' : 'excluded';
    return { unit, district, isOn: reason === 'kind-in-scope', reason, note: inKind ? (why ?? null) : null };
  });
}

/** The roster as frozen; while the campaign is a draft, as it would be. */
export async function rosterOf(
  db: Reader,
  campaign: CampaignRecord,
): Promise<{ unitId: string; kind: string; on: boolean; reason: string }[]> {
  if (campaign.state === 'draft') {
    const units = await scopedUnits(db, campaign.draft.scope);
    return units.map(({ unit, isOn, reason }) => ({ unitId: unit.id, kind: unit.kind, on: isOn, reason }));
  }
  return db
    .selectFrom('roster_units')
    .select(['unit_id as unitId', 'kind', 'is_on as on', 'reason'])
    .where('campaign_id', '=', campaign.id)
    .execute();
}

/** Districts of the scope's unit on its day; they answer the form of their own class. */
export function scopedDistricts(db: Reader, scope: CampaignDraft['scope']): Promise<VersionRow[]> {
  return districtsWithin(db, scope.unitId, scope.asOf);
}
