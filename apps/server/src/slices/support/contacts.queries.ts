import type { SupportContact } from '@thuocdo/contract/support';
import { isWithin } from '@thuocdo/core/access';
import { sql } from 'kysely';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { readCampaign } from '../campaigns/index.ts';
import { telecomEnterprises } from '../organisations/index.ts';
import { unitOn } from '../units/index.ts';

/** Whose telephones are wanted. */
export interface AskedContacts {
  campaignIds?: readonly (string | null)[];
  enterpriseIds?: readonly string[];
  /** Units whose specialised office is meant: a district, or a province where there are no districts. */
  officeUnitIds?: readonly (string | null)[];
  communeIds?: readonly string[];
}

const anyOf = (texts: readonly string[]) => sql<string>`any(${sql.val([...texts])}::text[])`;

/**
 * «Đầu mối phối hợp»: telephones of the campaign, of enterprises, of the specialised office, of the commune's committee. People are
 * told by their position. An organisation of which no telephone is known stands there without one.
 */
export async function contactsOf(db: Reader, asked: AskedContacts): Promise<SupportContact[]> {
  const { enterpriseIds = [], communeIds = [] } = asked;
  const officeUnitIds = (asked.officeUnitIds ?? []).filter((id) => id !== null);
  const rows = await db
    .selectFrom('organisations as o')
    .leftJoin('organisation_contacts as c', 'c.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 'o.kind', 'c.phone'])
    .where((eb) =>
      eb.or([
        eb('o.id', '=', anyOf([...enterpriseIds, ...communeIds.map((id) => `ubnd-${id}`)])),
        eb.and([eb('o.unit_id', '=', anyOf(officeUnitIds)), eb('o.kind', 'in', ['district-committee', 'department'])]),
      ]),
    )
    .orderBy(sql`array_position(array['telecom-enterprise', 'department', 'district-committee'], o.kind)`)
    .orderBy('o.sort_key')
    .execute();
  const people = await peopleOf(
    db,
    rows.map(({ id }) => id),
  );
  const organisations = rows.flatMap(({ id, name, kind, phone }): SupportContact[] => {
    const line = { of: partOf(kind), organisationId: id, organisationName: name };
    const own = people.filter((person) => person.organisationId === id);
    const held = own.map(({ title, phone: its }) => ({ ...line, title, phone: its }));
    return phone === null && held.length > 0 ? held : [{ ...line, title: '', phone }, ...held];
  });
  const ofCampaigns = await campaignContacts(db, asked.campaignIds ?? []);
  // A campaign often names the same person as the organisation does: one line a telephone is enough.
  const others = ofCampaigns.filter((contact) => !organisations.some(({ phone }) => phone === contact.phone));
  return [...others, ...organisations];
}

const partOf = (kind: string): SupportContact['of'] =>
  kind === 'telecom-enterprise' ? 'enterprise' : kind === 'commune-committee' ? 'commune' : 'office';

/** Positions held now in organisations whose holder left a telephone. */
async function peopleOf(db: Reader, organisationIds: readonly string[]) {
  return db
    .selectFrom('appointments as a')
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .select(['a.organisation_id as organisationId', 'a.title', 'p.phone'])
    .where('a.organisation_id', '=', anyOf(organisationIds))
    .where('a.valid_to', 'is', null)
    .where('p.phone', 'is not', null)
    .orderBy('a.title')
    .execute();
}

async function campaignContacts(db: Reader, ids: readonly (string | null)[]): Promise<SupportContact[]> {
  const contacts: SupportContact[] = [];
  for (const id of new Set(ids.filter((one) => one !== null))) {
    const { draft } = await readCampaign(db, id);
    contacts.push(
      ...draft.contacts.map(({ name, office, phone }) => ({
        of: 'campaign' as const,
        organisationId: null,
        organisationName: office,
        title: name,
        phone,
      })),
    );
  }
  return contacts;
}

/** Telecom enterprises whose area holds a unit, by name. */
export async function enterprisesHolding(db: Reader, unitPath: string): Promise<{ id: string; name: string }[]> {
  const near = (await telecomEnterprises(db)).filter(({ path }) => isWithin(unitPath, path));
  return near.map(({ id, name }) => ({ id, name }));
}

/** Whom a viewer would call before there is a plan: the offices over the own units, and the enterprises of the area. */
export async function contactsNear(db: Reader, { grants }: Actor): Promise<AskedContacts> {
  const enterpriseIds: string[] = [];
  const officeUnitIds: (string | null)[] = [];
  for (const { unitId, unitLevel, unitPath } of grants) {
    if (unitLevel !== 'commune' && unitLevel !== 'district') continue;
    officeUnitIds.push(unitLevel === 'district' ? unitId : (await unitOn(db, unitId)).parent_id);
    enterpriseIds.push(...(await enterprisesHolding(db, unitPath)).map(({ id }) => id));
  }
  return { enterpriseIds, officeUnitIds };
}
