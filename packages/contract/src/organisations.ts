import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Action, Instant, Paging, page, requiredText, text, UnitId } from './scalars.ts';

export const OrganisationId = z.string().regex(/^[a-z][a-z0-9-]{2,59}$/);

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
    id: OrganisationId,
    name: requiredText(200),
    shortName: text(60).optional(),
    kind: OrganisationKind,
    unitId: UnitId,
  }),
  reply: OrganisationView,
  status: 201,
});

export const EmailAddress = z.email().max(200);
/** Decision 20/2020/QĐ-TTg: groups of capitals and digits between dots, at most 35 characters; the older form fits too. */
export const OrganId = z
  .string()
  .max(35)
  .regex(/^[0-9A-Z]+(\.[0-9A-Z]+)*$/);

export const ContactView = z.object({
  organisationId: z.string(),
  organisationName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  organId: z.string().nullable(),
  organIdOld: z.string().nullable(),
  updatedAt: Instant.nullable(),
  by: z.string().nullable(),
  can: z.array(Action),
});
export type ContactView = z.output<typeof ContactView>;

const ByOrganisation = z.object({ organisationId: OrganisationId });
export const getOrganisationContact = endpoint({
  method: 'GET',
  path: '/api/organisations/:organisationId/contact',
  summary: 'Where an organisation is reached: e-mail, telephone, ids on the document axis',
  params: ByOrganisation,
  reply: ContactView,
});
export const editOrganisationContact = endpoint({
  method: 'PUT',
  path: '/api/organisations/:organisationId/contact',
  summary: 'Say where an organisation is reached; by its own people or its administrator',
  params: ByOrganisation,
  body: z.object({
    email: EmailAddress.nullable(),
    phone: text(40).nullable(),
    organId: OrganId.nullable(),
    organIdOld: OrganId.nullable(),
  }),
  reply: ContactView,
});
