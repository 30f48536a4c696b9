import { revokePushToken } from '@thuocdo/contract/connectors';
import { positionOf } from '../../platform/access/actor.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findUnitSubject } from '../units/index.ts';
import { systemNames } from './systems.ts';
import { markRevoked, presentToken, tokenById } from './tokens.queries.ts';

/** Ends a token at once. A second click finds it revoked and changes nothing. */
export const revokeTokenRoute = command({
  endpoint: revokePushToken,
  action: 'token.revoke',
  readAction: 'token.read',
  subject: (tx, { params }, { today }) => findUnitSubject(tx, params.unitId, today),
  async run({ tx, acting, now, today, note, skipAudit }, unit, { params }) {
    const row = await tokenById(tx, unit.unitId, params.tokenId);
    if (row === undefined) throw new Problem('not-found');
    const by = { at: now, title: positionOf(acting) };
    await markRevoked(tx, row, by);
    if (row.revoked_at === null) note({ tokenId: row.id, system: row.system, name: row.name });
    else skipAudit();
    const revoked = { revoked_at: row.revoked_at ?? by.at, revoked_by_title: row.revoked_by_title ?? by.title };
    return presentToken({ ...row, ...revoked }, await systemNames(tx), today);
  },
});
