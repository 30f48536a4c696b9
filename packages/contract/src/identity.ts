import { roles } from '@thuocdo/core/access';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Action, Day, Id, Instant, page, requiredText, text, UnitId } from './scalars.ts';

export const Role = z.enum(roles);

/** A position that the signed-in person holds today. */
export const HeldPosition = z.object({
  appointmentId: z.string(),
  title: z.string(),
  role: Role,
  organisationId: z.string(),
  organisationName: z.string(),
  unitId: UnitId,
  unitName: z.string(),
  unitPath: z.string(),
});
export type HeldPosition = z.output<typeof HeldPosition>;

/** Who is signed in. `now` is the server's clock; `illustrative` marks a demonstration installation. */
export const SessionView = z.object({
  person: z.object({ id: z.string(), displayName: z.string(), username: z.string() }),
  positions: z.array(HeldPosition),
  can: z.array(Action),
  mustChangePassword: z.boolean(),
  csrf: z.string(),
  now: Instant,
  illustrative: z.boolean(),
});
export type SessionView = z.output<typeof SessionView>;

/** What anybody may know before signing in. `signIns` only in a demonstration installation. */
export const InstallationView = z.object({
  name: z.string(),
  version: z.string(),
  illustrative: z.boolean(),
  now: Instant,
  signIns: z.array(z.object({ username: z.string(), title: z.string(), organisation: z.string() })),
});
export type InstallationView = z.output<typeof InstallationView>;

export const getInstallation = endpoint({
  method: 'GET',
  path: '/api/installation',
  summary: 'What this installation is',
  reply: InstallationView,
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with a password',
  body: z.object({ username: text(100), password: z.string().min(1).max(128) }),
  reply: SessionView,
});

export const getSession = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in',
  reply: SessionView,
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out',
  reply: z.object({ signedOut: z.literal(true) }),
});

export const changePassword = endpoint({
  method: 'PUT',
  path: '/api/session/password',
  summary: 'Change one’s own password; ends all other sessions',
  body: z.object({ currentPassword: z.string().max(128), newPassword: z.string().min(12).max(128) }),
  reply: SessionView,
});

export const PersonView = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  phone: z.string().nullable(),
  mustChangePassword: z.boolean(),
  appointments: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      role: Role,
      organisationId: z.string(),
      organisationName: z.string(),
      validFrom: Day,
      validTo: Day.nullable(),
    }),
  ),
});
export type PersonView = z.output<typeof PersonView>;

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  summary: 'People and the positions they hold',
  query: z.object({
    q: text(100).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  reply: page(PersonView),
});

export const createPerson = endpoint({
  method: 'POST',
  path: '/api/people',
  summary: 'Register a person with a first position; answers the first password once',
  body: z.object({
    username: z.string().regex(/^[a-z0-9][a-z0-9._-]{2,59}$/),
    displayName: requiredText(200),
    phone: text(30).optional(),
    organisationId: z.string(),
    title: requiredText(200),
    role: Role,
    validFrom: Day,
  }),
  reply: z.object({ person: PersonView, firstPassword: z.string() }),
  status: 201,
});

export const resetPassword = endpoint({
  method: 'POST',
  path: '/api/people/:personId/password-reset',
  summary: 'Give a person a new first password, shown once; ends that person’s sessions',
  params: z.object({ personId: Id }),
  reply: z.object({ firstPassword: z.string() }),
});

export const createAppointment = endpoint({
  method: 'POST',
  path: '/api/people/:personId/appointments',
  summary: 'A person takes up a position',
  params: z.object({ personId: Id }),
  body: z.object({
    organisationId: z.string(),
    title: requiredText(200),
    role: Role,
    validFrom: Day,
  }),
  reply: PersonView,
  status: 201,
});

export const endAppointment = endpoint({
  method: 'POST',
  path: '/api/appointments/:appointmentId/end',
  summary: 'A person leaves a position; its rights end with the next request',
  params: z.object({ appointmentId: Id }),
  body: z.object({ validTo: Day }),
  reply: PersonView,
});
