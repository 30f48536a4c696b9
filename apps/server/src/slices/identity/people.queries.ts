import type { PersonView } from '@thuocdo/contract/identity';
import type { Role } from '@thuocdo/core/access';
import { searchKey } from '@thuocdo/core/text';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';

export interface OrganisationSubject {
  id: string;
  name: string;
}

/** An organisation as the subject of an appointment. */
export async function findOrganisationSubject(db: Reader, id: string): Promise<Found<OrganisationSubject>> {
  const row = await db
    .selectFrom('organisations as o')
    .innerJoin('unit_versions as v', 'v.unit_id', 'o.unit_id')
    .select(['o.id', 'o.name', 'o.unit_id', 'v.path'])
    .where('o.id', '=', id)
    .orderBy('v.valid_from', 'desc')
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return { row, kind: 'organisation', id: row.id, unitId: row.unit_id, unitPath: row.path, organisationId: row.id };
}

/** A person as a subject: within reach through any position held, now or before. */
export async function findPersonSubject(db: Reader, personId: string): Promise<Found<{ id: string }>> {
  const row = await db
    .selectFrom('appointments as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .innerJoin('unit_versions as v', 'v.unit_id', 'o.unit_id')
    .select(['a.person_id', 'o.id as organisation_id', 'o.unit_id', 'v.path'])
    .where('a.person_id', '=', personId)
    .orderBy('a.valid_from', 'desc')
    .orderBy('v.valid_from', 'desc')
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return {
    row: { id: personId },
    kind: 'person',
    id: personId,
    unitId: row.unit_id,
    unitPath: row.path,
    organisationId: row.organisation_id,
  };
}

export async function insertAppointment(
  tx: Tx,
  appointment: { id: string; personId: string; organisationId: string; title: string; role: Role; validFrom: string },
): Promise<void> {
  await tx
    .insertInto('appointments')
    .values({
      id: appointment.id,
      person_id: appointment.personId,
      organisation_id: appointment.organisationId,
      title: appointment.title,
      role: appointment.role,
      valid_from: appointment.validFrom,
      valid_to: null,
    })
    .execute();
}

export async function presentPerson(db: Reader, personId: string): Promise<PersonView> {
  const [person] = await presentPeople(db, [personId]);
  if (person === undefined) throw new Problem('not-found');
  return person;
}

async function presentPeople(db: Reader, ids: readonly string[]): Promise<PersonView[]> {
  if (ids.length === 0) return [];
  const people = await db.selectFrom('people').selectAll().where('id', 'in', ids).execute();
  const appointments = await db
    .selectFrom('appointments as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select([
      'a.id',
      'a.person_id',
      'a.title',
      'a.role',
      'o.id as organisation_id',
      'o.name',
      'a.valid_from',
      'a.valid_to',
    ])
    .where('a.person_id', 'in', ids)
    .orderBy('a.valid_from')
    .execute();
  return ids.flatMap((id) => {
    const person = people.find((row) => row.id === id);
    if (person === undefined) return [];
    const held = appointments
      .filter((row) => row.person_id === id)
      .map((row) => ({
        id: row.id,
        title: row.title,
        role: row.role as Role,
        organisationId: row.organisation_id,
        organisationName: row.name,
        validFrom: row.valid_from,
        validTo: row.valid_to,
      }));
    return [
      {
        id,
        username: person.username,
        displayName: person.display_name,
        phone: person.phone,
        mustChangePassword: person.must_change_password,
        appointments: held,
      },
    ];
  });
}

/** People with a position in an organisation that the condition lets through. */
export async function listVisiblePeople(
  db: Reader,
  visible: Expression<SqlBool>,
  { q, limit, offset }: { q: string | undefined; limit: number; offset: number },
): Promise<{ items: PersonView[]; total: number }> {
  let rows = db
    .selectFrom('people as p')
    .innerJoin('appointments as a', 'a.person_id', 'p.id')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .innerJoin('unit_versions as v', 'v.unit_id', 'o.unit_id')
    .where(visible);
  if (q) {
    const key = `%${searchKey(q)}%`;
    rows = rows.where((eb) =>
      eb.or([eb('p.username', 'like', `%${q.toLowerCase()}%`), eb('o.search_key', 'like', key)]),
    );
  }
  const total = await rows.select(sql<number>`count(distinct p.id)`.as('n')).executeTakeFirstOrThrow();
  const ids = await rows
    .select(['p.id', 'p.username'])
    .distinct()
    .orderBy('p.username')
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    items: await presentPeople(
      db,
      ids.map((row) => row.id),
    ),
    total: Number(total.n),
  };
}
