import { type ContactView, editOrganisationContact, getOrganisationContact } from '@thuocdo/contract/organisations';
import { allowedActions } from '@thuocdo/core/access';
import { type Actor, positionOf } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { command, type Found, query } from '../../platform/http/route.ts';
import { unitOn } from '../units/index.ts';
import { contactRow, writeContact } from './contacts.queries.ts';
import { readOrganisation } from './organisations.queries.ts';

/** An organisation as the subject of an action. @throws Problem `not-found` */
export async function findOrganisationSubject(db: Reader, id: string): Promise<Found<{ id: string; name: string }>> {
  const { name, unitId } = await readOrganisation(db, id);
  const { path } = await unitOn(db, unitId);
  return { row: { id, name }, kind: 'organisation', id, unitId, unitPath: path, organisationId: id };
}

async function presentContact(
  db: Reader,
  { row: organisation, ...subject }: Found<{ id: string; name: string }>,
  actor: Actor,
): Promise<ContactView> {
  const row = await contactRow(db, organisation.id);
  return {
    organisationId: organisation.id,
    organisationName: organisation.name,
    email: row?.email ?? null,
    phone: row?.phone ?? null,
    organId: row?.organ_id ?? null,
    organIdOld: row?.organ_id_old ?? null,
    updatedAt: row?.updated_at ?? null,
    by: row?.by_title ?? null,
    can: allowedActions(actor.grants, ['contact.edit'], subject),
  };
}

export const getContactRoute = query({
  endpoint: getOrganisationContact,
  action: 'organisation.read',
  subject: (db, { params }) => findOrganisationSubject(db, params.organisationId),
  run: ({ db, actor }, subject) => presentContact(db, subject, actor),
});

export const editContactRoute = command({
  endpoint: editOrganisationContact,
  action: 'contact.edit',
  readAction: 'organisation.read',
  subject: (tx, { params }) => findOrganisationSubject(tx, params.organisationId),
  async run({ tx, actor, acting, now, note }, subject, { body }) {
    const title = positionOf(acting);
    await writeContact(tx, subject.id, body, { at: now, personId: actor.personId, title });
    note({ organisation: subject.id, ...body });
    return presentContact(tx, subject, actor);
  },
});
