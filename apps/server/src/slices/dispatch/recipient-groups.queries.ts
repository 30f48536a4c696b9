import type { OutgoingView } from '@thuocdo/contract/dispatch';
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { readCampaign } from '../campaigns/index.ts';
import type { Dispatch } from './dispatches.queries.ts';

export type RecipientGroup = OutgoingView['groups'][number]['group'];
export const recipientGroups: readonly RecipientGroup[] = ['communes', 'districts', 'enterprises', 'departments'];

export interface Addressee {
  id: string;
  name: string;
  unit_id: string;
  sort_key: string;
  search_key: string;
  email: string | null;
  organ_id: string | null;
}

const kinds = {
  communes: 'commune-committee',
  districts: 'district-committee',
  enterprises: 'telecom-enterprise',
  departments: 'department',
} as const;

function addressees(db: Reader, own: string) {
  return db
    .selectFrom('organisations as o')
    .leftJoin('organisation_contacts as c', 'c.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 'o.unit_id', 'o.sort_key', 'o.search_key', 'c.email'])
    .select(sql<string | null>`coalesce(c.organ_id, c.organ_id_old)`.as('organ_id'))
    .where('o.id', '<>', own)
    .orderBy('o.sort_key')
    .orderBy('o.id');
}

/**
 * Whom one click adds. Of a campaign: the communes of its frozen roster, their districts, its enterprises. Else everybody
 * of the kind within the sender's unit, by the boundaries of the day.
 */
export async function groupMembers(
  db: Reader,
  dispatch: Dispatch,
  group: RecipientGroup,
  today: string,
): Promise<Addressee[]> {
  const asked = addressees(db, dispatch.organisationId).where('o.kind', '=', kinds[group]);
  if (dispatch.campaignId !== null && group !== 'departments') {
    const { campaignId } = dispatch;
    if (group === 'enterprises') {
      const { draft } = await readCampaign(db, campaignId);
      return draft.enterpriseIds.length === 0 ? [] : asked.where('o.id', 'in', draft.enterpriseIds).execute();
    }
    const column = group === 'communes' ? sql`unit_id` : sql`district_id`;
    return asked
      .where(
        sql<boolean>`o.unit_id in (select ${column} from roster_units where campaign_id = ${campaignId} and is_on)`,
      )
      .execute();
  }
  return asked
    .where(
      sql<boolean>`exists (select 1 from unit_versions v,
        (select path from unit_versions where unit_id = ${dispatch.unitId} order by valid_from desc limit 1) top
        where v.unit_id = o.unit_id and v.valid_from <= ${today} and (v.valid_to is null or v.valid_to > ${today})
          and (v.path = top.path or v.path like top.path || '/%'))`,
    )
    .execute();
}

/** Single organisations by id; what is not in the registry is not among them. */
export async function chosenOrganisations(db: Reader, own: string, ids: readonly string[]): Promise<Addressee[]> {
  if (ids.length === 0) return [];
  return addressees(db, own)
    .where('o.id', 'in', [...ids])
    .execute();
}

/** How many each group would add; empty groups are left out. */
export async function groupCounts(db: Reader, dispatch: Dispatch, today: string): Promise<OutgoingView['groups']> {
  const counts = [];
  for (const group of recipientGroups)
    counts.push({ group, count: (await groupMembers(db, dispatch, group, today)).length });
  return counts.filter(({ count }) => count > 0);
}
