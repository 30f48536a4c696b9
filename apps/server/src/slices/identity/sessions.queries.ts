import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@thuocdo/core/access';
import { dayOf } from '@thuocdo/core/text';
import { countryId } from '@thuocdo/core/units';
import { sql } from 'kysely';
import type { Actor, HeldGrant } from '../../platform/access/actor.ts';
import type { Installation } from '../../platform/context.ts';
import type { Reader, Tx } from '../../platform/db/open.ts';

const idleMs = 30 * 60_000;
const absoluteMs = 12 * 3_600_000;
const touchEveryMs = 60_000;

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** Begins a session; the token is told once, to the cookie. */
export async function beginSession(
  tx: Tx,
  session: { personId: string; now: Date; address: string; agent: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = session.now.toISOString();
  await tx
    .insertInto('sessions')
    .values({
      token_hash: hashToken(token),
      person_id: session.personId,
      csrf: randomBytes(24).toString('base64url'),
      created_at: now,
      seen_at: now,
      expires_at: new Date(session.now.getTime() + absoluteMs).toISOString(),
      address: session.address,
      agent: session.agent,
    })
    .execute();
  return token;
}

/** The person of a living session, with the positions held today; rights changed a moment ago count at once. */
export async function findActor(installation: Installation, token: string): Promise<Actor | undefined> {
  const tokenHash = hashToken(token);
  const row = await installation.db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['people.id', 'username', 'display_name', 'must_change_password', 'csrf', 'seen_at', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const now = installation.clock(row.id);
  const idle = now.getTime() - Date.parse(row.seen_at);
  if (Date.parse(row.expires_at) <= now.getTime() || idle > idleMs) return undefined;
  if (idle > touchEveryMs) {
    await installation.db
      .updateTable('sessions')
      .set({ seen_at: now.toISOString() })
      .where('token_hash', '=', tokenHash)
      .execute();
  }
  return {
    personId: row.id,
    username: row.username,
    displayName: row.display_name,
    mustChangePassword: row.must_change_password,
    csrf: row.csrf,
    tokenHash,
    grants: await grantsOf(installation.db, row.id, dayOf(now.toISOString())),
  };
}

/**
 * The positions that a person holds on a day. The unit is read as it stands that day, or as it last stood; before the day from which
 * the country itself is known its first state is carried back, as imports do (`unitFinder`), or nobody would have a right then.
 */
export async function grantsOf(db: Reader, personId: string, day: string): Promise<HeldGrant[]> {
  const rows = await db
    .selectFrom('appointments as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .innerJoin('units as u', 'u.id', 'o.unit_id')
    .innerJoin('unit_versions as v', 'v.unit_id', 'u.id')
    .select([
      'a.id',
      'a.title',
      'a.role',
      'o.id as organisation_id',
      'o.name',
      'u.id as unit_id',
      'u.level',
      'v.full_name',
      'v.path',
    ])
    .where('a.person_id', '=', personId)
    .where('a.valid_from', '<=', day)
    .where((eb) => eb.or([eb('a.valid_to', 'is', null), eb('a.valid_to', '>=', day)]))
    .where((eb) =>
      eb(
        'v.valid_from',
        '=',
        eb
          .selectFrom('unit_versions as w')
          .select((w) => w.fn.max('w.valid_from').as('day'))
          .whereRef('w.unit_id', '=', 'u.id')
          .where('w.valid_from', '<=', sql<string>`greatest(${day}::date, ${countryKnownFrom})`),
      ),
    )
    .orderBy('a.valid_from')
    .execute();
  return rows.map((row) => ({
    appointmentId: row.id,
    title: row.title,
    role: row.role as Role,
    organisationId: row.organisation_id,
    organisationName: row.name,
    unitId: row.unit_id,
    unitLevel: row.level as HeldGrant['unitLevel'],
    unitName: row.full_name,
    unitPath: row.path,
  }));
}

const countryKnownFrom = sql`(select min(valid_from) from unit_versions where unit_id = ${countryId})`;

export async function endSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

export async function endSessionsOf(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('sessions').where('person_id', '=', personId).execute();
}
