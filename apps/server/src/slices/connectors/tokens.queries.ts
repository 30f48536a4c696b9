import { createHash, timingSafeEqual } from 'node:crypto';
import type { PushToken } from '@thuocdo/contract/connectors';
import type { Selectable } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { PushTokensTable } from '../../platform/db/tables.ts';

export type TokenRow = Selectable<PushTokensTable>;

export const hashOfToken = (text: string) => createHash('sha256').update(text).digest('hex');

/** True when the text is the token that was issued; takes the same time for a near miss as for any other. */
export function opens(row: TokenRow, text: string): boolean {
  return timingSafeEqual(Buffer.from(row.token_hash, 'hex'), Buffer.from(hashOfToken(text), 'hex'));
}

export async function insertToken(
  tx: Tx,
  token: Pick<TokenRow, 'unit_id' | 'id' | 'system' | 'name' | 'token_hash' | 'expires_on'> & {
    elements: readonly string[] | null;
  },
  by: { at: string; personId: string; title: string },
): Promise<void> {
  await tx
    .insertInto('push_tokens')
    .values({
      ...token,
      elements: token.elements === null ? null : JSON.stringify(token.elements),
      issued_at: by.at,
      issued_by: by.personId,
      issued_by_title: by.title,
      last_used_at: null,
      revoked_at: null,
      revoked_by_title: null,
    })
    .execute();
}

export function tokenById(db: Reader, unitId: string, id: string): Promise<TokenRow | undefined> {
  return db.selectFrom('push_tokens').selectAll().where('unit_id', '=', unitId).where('id', '=', id).executeTakeFirst();
}

export function tokensOf(db: Reader, unitId: string): Promise<TokenRow[]> {
  return db
    .selectFrom('push_tokens')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

export async function touchToken(db: Reader, { unit_id, id }: TokenRow, at: string): Promise<void> {
  await db
    .updateTable('push_tokens')
    .set({ last_used_at: at })
    .where('unit_id', '=', unit_id)
    .where('id', '=', id)
    .execute();
}

/** Revokes a token; one that is revoked already stays as it was. */
export async function markRevoked(tx: Tx, { unit_id, id }: TokenRow, by: { at: string; title: string }): Promise<void> {
  await tx
    .updateTable('push_tokens')
    .set({ revoked_at: by.at, revoked_by_title: by.title })
    .where('unit_id', '=', unit_id)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

export function presentToken(row: TokenRow, systems: ReadonlyMap<string, string>, today: string): PushToken {
  return {
    id: row.id,
    system: row.system,
    systemName: systems.get(row.system) ?? row.system,
    name: row.name,
    elements: row.elements as string[] | null,
    state: row.revoked_at !== null ? 'revoked' : row.expires_on < today ? 'expired' : 'valid',
    issuedAt: row.issued_at,
    issuedBy: row.issued_by_title,
    expiresOn: row.expires_on,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by_title,
  };
}
