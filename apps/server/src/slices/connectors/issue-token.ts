import { randomBytes } from 'node:crypto';
import { issuePushToken } from '@thuocdo/contract/connectors';
import { addDays } from '@thuocdo/core/text';
import { positionOf } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/db/open.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findUnitSubject } from '../units/index.ts';
import { systemNames, unknownElements } from './systems.ts';
import { hashOfToken, insertToken, presentToken, tokenById } from './tokens.queries.ts';

const longestDays = 366;

/**
 * Issues a token: it may write figures of one system for one unit (and what lies below it) and read nothing. Its text names unit and
 * id, so that it is found without a search, and holds 256 random bits; only the hash of the whole is kept.
 */
export const issueTokenRoute = command({
  endpoint: issuePushToken,
  action: 'token.issue',
  readAction: 'token.read',
  subject: (tx, { params }, { today }) => findUnitSubject(tx, params.unitId, today),
  async run({ tx, actor, acting, now, today, installation, note }, unit, { body }) {
    await refuseFaults(tx, body, today);
    const id = installation.newId();
    const secret = `tdpush.${unit.unitId}.${id.replaceAll('-', '')}.${randomBytes(32).toString('base64url')}`;
    const { system, name, elements, expiresOn } = body;
    await insertToken(
      tx,
      { unit_id: unit.unitId, id, system, name, elements, token_hash: hashOfToken(secret), expires_on: expiresOn },
      { at: now, personId: actor.personId, title: positionOf(acting) },
    );
    note({ tokenId: id, system, name, elements, expiresOn });
    const row = await tokenById(tx, unit.unitId, id);
    if (row === undefined) throw new Problem('unexpected');
    return { secret, token: presentToken(row, await systemNames(tx), today) };
  },
});

async function refuseFaults(
  tx: Tx,
  { system, elements, expiresOn }: { system: string; elements: readonly string[] | null; expiresOn: string },
  today: string,
): Promise<void> {
  const errors = [
    ...((await systemNames(tx)).has(system) ? [] : [{ pointer: '/body/system', rule: 'unknown-system' }]),
    ...(expiresOn < today || expiresOn > addDays(today, longestDays)
      ? [{ pointer: '/body/expiresOn', rule: 'expiry-out-of-range' }]
      : []),
    ...(await unknownElements(tx, elements ?? [])).map((element) => ({
      pointer: '/body/elements',
      rule: 'unknown-element',
      params: { element },
    })),
  ];
  if (errors.length > 0) throw new Problem('token-invalid', { errors: errors.slice(0, 100) });
}
