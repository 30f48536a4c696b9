import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Paging, page, requiredText, text, UnitId } from './scalars.ts';

export const OrganisationKind = z.enum([
  'commune-committee',
  'district-committee',
  'department',
  'institute',
  'telecom-enterprise',
  'operator',
]);

/** A committee, department, institute or enterprise: it acts for a unit and is not one. */
export const OrganisationView = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: OrganisationKind,
  unitId: UnitId,
  unitName: z.string(),
});
export type OrganisationView = z.output<typeof OrganisationView>;

export const listOrganisations = endpoint({
  method: 'GET',
  path: '/api/organisations',
  summary: 'Organisations by kind, unit and name',
  query: Paging.extend({ q: text(100).optional(), kind: OrganisationKind.optional(), within: UnitId.optional() }),
  reply: page(OrganisationView),
});

export const createOrganisation = endpoint({
  method: 'POST',
  path: '/api/organisations',
  summary: 'Register a department, an institute or an enterprise; committees of units are there by law',
  body: z.object({
    id: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/),
    name: requiredText(200),
    shortName: text(60).optional(),
    kind: OrganisationKind,
    unitId: UnitId,
  }),
  reply: OrganisationView,
  status: 201,
});
