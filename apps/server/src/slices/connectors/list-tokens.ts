import { listPushTokens } from '@thuocdo/contract/connectors';
import { allowedActions } from '@thuocdo/core/access';
import { query } from '../../platform/http/route.ts';
import { findUnitSubject } from '../units/index.ts';
import { systemNames } from './systems.ts';
import { presentToken, tokensOf } from './tokens.queries.ts';

export const listTokensRoute = query({
  endpoint: listPushTokens,
  action: 'token.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db, actor, today }, unit) {
    const systems = await systemNames(db);
    return {
      items: (await tokensOf(db, unit.unitId)).map((row) => presentToken(row, systems, today)),
      can: allowedActions(actor.grants, ['token.issue', 'token.revoke'], unit),
    };
  },
});
