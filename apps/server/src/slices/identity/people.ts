import { createAppointment, createPerson, endAppointment, listPeople, resetPassword } from '@thuocdo/contract/identity';
import { command, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { firstPasswordFor } from './first-password.ts';
import {
  findOrganisationSubject,
  findPersonSubject,
  insertAppointment,
  listVisiblePeople,
  presentPerson,
} from './people.queries.ts';
import { endSessionsOf } from './sessions.queries.ts';

export const listPeopleRoute = query({
  endpoint: listPeople,
  action: 'person.read',
  run: ({ db, visible }, _subject, { query: asked }) =>
    listVisiblePeople(db, visible('person.read', { path: 'v.path', organisation: 'o.id' }), { ...asked, q: asked.q }),
});

export const createPersonRoute = command({
  endpoint: createPerson,
  action: 'person.create',
  readAction: 'organisation.read',
  subject: (tx, { body }) => findOrganisationSubject(tx, body.organisationId),
  async run({ tx, now, installation, note }, organisation, { body }) {
    const first = await firstPasswordFor(tx);
    const personId = installation.newId();
    await tx
      .insertInto('people')
      .values({
        id: personId,
        username: body.username,
        display_name: body.displayName,
        phone: body.phone ?? null,
        password_hash: first.hash,
        must_change_password: first.mustChange,
        created_at: now,
      })
      .execute();
    await insertAppointment(tx, {
      id: installation.newId(),
      personId,
      organisationId: organisation.id,
      title: body.title,
      role: body.role,
      validFrom: body.validFrom,
    });
    note({ personId, username: body.username, role: body.role, title: body.title });
    return { person: await presentPerson(tx, personId), firstPassword: first.password };
  },
});

/** The administrator starts a reset but never chooses the password (ASVS 6.4.6); it must be changed at first use. */
export const resetPasswordRoute = command({
  endpoint: resetPassword,
  action: 'person.reset-password',
  readAction: 'person.read',
  subject: (tx, { params }) => findPersonSubject(tx, params.personId),
  async run({ tx }, person) {
    const first = await firstPasswordFor(tx);
    await tx
      .updateTable('people')
      .set({ password_hash: first.hash, must_change_password: first.mustChange })
      .where('id', '=', person.id)
      .execute();
    await endSessionsOf(tx, person.id);
    return { firstPassword: first.password };
  },
});

export const createAppointmentRoute = command({
  endpoint: createAppointment,
  action: 'appointment.create',
  readAction: 'organisation.read',
  subject: (tx, { body }) => findOrganisationSubject(tx, body.organisationId),
  async run({ tx, installation, note, actor }, organisation, { params, body }) {
    const person = await findPersonSubject(tx, params.personId);
    if (person.id === actor.personId) throw new Problem('separate-person-required');
    await insertAppointment(tx, {
      id: installation.newId(),
      personId: person.id,
      organisationId: organisation.id,
      title: body.title,
      role: body.role,
      validFrom: body.validFrom,
    });
    note({ personId: person.id, role: body.role, title: body.title });
    return presentPerson(tx, person.id);
  },
});

export const endAppointmentRoute = command({
  endpoint: endAppointment,
  action: 'appointment.end',
  readAction: 'person.read',
  async subject(tx, { params }) {
    const row = await tx
      .selectFrom('appointments')
      .select(['id', 'organisation_id', 'person_id', 'valid_from'])
      .where('id', '=', params.appointmentId)
      .executeTakeFirst();
    if (row === undefined) throw new Problem('not-found');
    return { ...(await findOrganisationSubject(tx, row.organisation_id)), row };
  },
  async run({ tx, note }, { row }, { body }) {
    if (body.validTo < row.valid_from)
      throw new Problem('appointment-invalid', {
        errors: [{ pointer: '/body/validTo', rule: 'before-start', params: { validFrom: row.valid_from } }],
      });
    await tx.updateTable('appointments').set({ valid_to: body.validTo }).where('id', '=', row.id).execute();
    await endSessionsOf(tx, row.person_id);
    note({ appointmentId: row.id, validTo: body.validTo });
    return presentPerson(tx, row.person_id);
  },
});
