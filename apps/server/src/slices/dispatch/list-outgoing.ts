import { getOutgoing, listOutgoing, listRecipients } from '@thuocdo/contract/dispatch';
import type { Action } from '@thuocdo/core/access';
import { reachOf } from '@thuocdo/core/access';
import type { Actor } from '../../platform/access/actor.ts';
import { query } from '../../platform/http/route.ts';
import { findDispatchSubject } from './dispatches.queries.ts';
import { outgoingRows } from './outgoing.queries.ts';
import { presentOutgoing } from './present-outgoing.ts';
import { recipientsOf } from './recipients.queries.ts';

/** «Văn bản đi» */
export const listOutgoingRoute = query({
  endpoint: listOutgoing,
  action: 'outgoing.read',
  async run({ db, visible, today, actor, installation }, _subject, { query: asked }) {
    const own = visible('outgoing.read', { path: 'v.path', organisation: 'd.organisation_id' });
    return {
      ...(await outgoingRows(db, own, asked, today)),
      mailOn: installation.mail !== undefined,
      organisations: organisationsWith(actor, 'outgoing.write'),
    };
  },
});

export const getOutgoingRoute = query({
  endpoint: getOutgoing,
  action: 'outgoing.read',
  subject: (db, { params }) => findDispatchSubject(db, params.dispatchId),
  run: (context, { id }) => presentOutgoing(context.db, id, context),
});

export const listRecipientsRoute = query({
  endpoint: listRecipients,
  action: 'outgoing.read',
  subject: (db, { params }) => findDispatchSubject(db, params.dispatchId),
  run: ({ db, today }, { id }, { query: asked }) => recipientsOf(db, id, asked, today),
});

/** The viewer's own organisations for which a position gives the right. */
export function organisationsWith(actor: Actor, action: Action): { id: string; name: string }[] {
  const held = actor.grants.filter((grant) => reachOf(grant.role, action) === 'own');
  return [...new Map(held.map((grant) => [grant.organisationId, grant.organisationName]))].map(([id, name]) => ({
    id,
    name,
  }));
}
