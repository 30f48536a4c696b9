import { createOrganisation, listOrganisations } from '@thuocdo/contract/organisations';
import { command, query, type Route } from '../../platform/http/route.ts';
import { findUnitSubject } from '../units/index.ts';
import { editContactRoute, getContactRoute } from './contacts.ts';
import { listAllOrganisations, organisationRow, readOrganisation } from './organisations.queries.ts';

export { registerCommittees } from './committees.ts';
export { organIdsOf } from './contacts.queries.ts';
export { findOrganisationSubject } from './contacts.ts';
export {
  type NewOrganisation,
  organisationNames,
  readOrganisation,
  registerOrganisations,
  telecomEnterprises,
} from './organisations.queries.ts';

const listOrganisationsRoute = query({
  endpoint: listOrganisations,
  action: 'organisation.read',
  run: ({ db }, _subject, { query: asked }) => listAllOrganisations(db, asked),
});

const createOrganisationRoute = command({
  endpoint: createOrganisation,
  action: 'organisation.create',
  readAction: 'organisation.read',
  subject: (tx, { body }, { today }) => findUnitSubject(tx, body.unitId, today),
  async run({ tx, note }, unit, { body }) {
    const { shortName, ...organisation } = body;
    await tx
      .insertInto('organisations')
      .values(organisationRow({ ...organisation, shortName: shortName ?? null }))
      .execute();
    note({ id: body.id, name: body.name, kind: body.kind, unitId: unit.id });
    return readOrganisation(tx, body.id);
  },
});

/** Committees, departments, the institute and enterprises: a registry that everybody signed in may read. */
export const organisationRoutes: Route[] = [
  listOrganisationsRoute,
  createOrganisationRoute,
  getContactRoute,
  editContactRoute,
];
