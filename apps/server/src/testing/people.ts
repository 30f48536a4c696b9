import type { Role } from '@thuocdo/core/access';
import type { Installation } from '../platform/context.ts';
import { beginSession, hashToken } from '../slices/identity/sessions.queries.ts';

/** A person with one position, ready to work (no password to change). */
export async function registerPerson(
  installation: Installation,
  role: Role,
  organisationId: string,
  title: string,
): Promise<string> {
  const id = installation.newId();
  await installation.db
    .insertInto('people')
    .values({
      id,
      username: `nguoi-${id}`,
      display_name: title,
      phone: null,
      password_hash: '-',
      must_change_password: false,
      created_at: installation.clock().toISOString(),
    })
    .execute();
  await installation.db
    .insertInto('appointments')
    .values({
      id: installation.newId(),
      person_id: id,
      organisation_id: organisationId,
      title,
      role,
      valid_from: '2021-01-01',
      valid_to: null,
    })
    .execute();
  return id;
}

/** Tests do not wait for argon2 at every sign-in; signing in itself has tests of its own. The session lasts far beyond clock changes. */
export async function beginSessionFor(
  installation: Installation,
  personId: string,
): Promise<{ token: string; csrf: string }> {
  const token = await installation.db
    .transaction()
    .execute((tx) => beginSession(tx, { personId, now: installation.clock(), address: '127.0.0.1', agent: 'test' }));
  const row = await installation.db
    .updateTable('sessions')
    .set({ seen_at: '2100-01-01T00:00:00Z', expires_at: '2100-01-01T00:00:00Z' })
    .where('token_hash', '=', hashToken(token))
    .returning('csrf')
    .executeTakeFirstOrThrow();
  return { token, csrf: row.csrf };
}
