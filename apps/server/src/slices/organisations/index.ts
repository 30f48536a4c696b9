import { listOrganisations } from '@thuocdo/contract/organisations';
import { query, type Route } from '../../platform/http/route.ts';
import { listAllOrganisations } from './organisations.queries.ts';

export { registerCommittees } from './committees.ts';
export { type NewOrganisation, registerOrganisations } from './organisations.queries.ts';

const listOrganisationsRoute = query({
  endpoint: listOrganisations,
  action: 'organisation.read',
  run: ({ db }, _subject, { query: asked }) => listAllOrganisations(db, asked),
});

/** Committees, departments, the institute and enterprises: a registry that everybody signed in may read. */
export const organisationRoutes: Route[] = [listOrganisationsRoute];
