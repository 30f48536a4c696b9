import { sendDispatch } from '@thuocdo/contract/dispatch';
import type { BodyOf } from '@thuocdo/contract/endpoint';
import { searchKey, sortKey } from '@thuocdo/core/text';
import { positionOf } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/db/open.ts';
import { type CommandContext, command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type Dispatch, findDispatchSubject, isNumberTaken, markSent } from './dispatches.queries.ts';
import { putMails } from './mails.queries.ts';
import { boundariesOf, documentIdFor, presentOutgoing } from './present-outgoing.ts';
import { type Addressee, chosenOrganisations, groupMembers } from './recipient-groups.queries.ts';
import { insertRecipients, type NewRecipient } from './recipients.queries.ts';

type Order = BodyOf<typeof sendDispatch>;

/** Sends a letter: from now on it is frozen, stands among each recipient's incoming documents, and goes out by mail. */
export const sendDispatchRoute = command({
  endpoint: sendDispatch,
  action: 'outgoing.send',
  readAction: 'outgoing.read',
  subject: (tx, { params }) => findDispatchSubject(tx, params.dispatchId, { lock: true }),
  async run(context, { row: dispatch }, { body }) {
    const { tx, actor, acting, now, installation, note, skipAudit } = context;
    if (dispatch.sentAt !== null) {
      if (dispatch.sendingId !== body.sendingId) throw new Problem('dispatch-sent', { sentAt: dispatch.sentAt });
      skipAudit();
      return presentOutgoing(tx, dispatch.id, context);
    }
    await requireSendable(context, dispatch, body);
    const recipients = await recipientsFor(context, dispatch, body);
    if (recipients.length === 0) throw new Problem('recipients-empty');
    const by = positionOf(acting);
    const dueDay = body.dueDay ?? null;
    await markSent(tx, dispatch, {
      number: body.number,
      date: body.date,
      dueDay,
      sendingId: body.sendingId,
      documentId: await documentIdFor(tx, { ...dispatch, number: body.number, date: body.date }),
      at: now,
      personId: actor.personId,
      by,
    });
    await insertRecipients(tx, { id: dispatch.id, dueDay, sentAt: now }, recipients);
    const mailed = recipients.filter(({ mail }) => mail === 'waiting');
    await putMails(tx, installation, dispatch.id, actor.personId, mailed);
    note({ dispatch: dispatch.id, number: body.number, recipients: recipients.length, mailed: mailed.length });
    return presentOutgoing(tx, dispatch.id, context);
  },
});

async function requireSendable({ tx, today }: CommandContext, dispatch: Dispatch, order: Order): Promise<void> {
  if (order.date > today)
    throw new Problem('input-invalid', { errors: [{ pointer: '/body/date', rule: 'day-ahead', params: {} }] });
  if (order.dueDay !== undefined && order.dueDay < today) throw new Problem('due-day-past', { day: order.dueDay });
  if (await isNumberTaken(tx, dispatch, order)) throw new Problem('number-taken', { number: order.number });
}

async function recipientsFor(
  { tx, actor, acting, now, today, installation }: CommandContext,
  dispatch: Dispatch,
  order: Order,
): Promise<NewRecipient[]> {
  const mailOn = installation.mail !== undefined;
  const step = { at: now, personId: actor.personId, by: positionOf(acting) };
  const fresh = (one: Omit<NewRecipient, 'id' | 'state' | 'steps' | 'mail'>): NewRecipient => ({
    ...one,
    id: installation.newId(),
    state: 'sent',
    steps: { sent: step },
    mail: mailOn && one.email !== null ? 'waiting' : 'none',
  });
  const known = await addressed(tx, dispatch, order, today);
  return [
    ...known.map((one) =>
      fresh({
        unitId: one.unit_id,
        organisationId: one.id,
        name: one.name,
        sortKey: one.sort_key,
        searchKey: one.search_key,
        organId: one.organ_id,
        email: one.email,
      }),
    ),
    ...order.outside.map(({ name, email, organId }) =>
      fresh({
        unitId: dispatch.unitId,
        organisationId: null,
        name,
        sortKey: sortKey(name),
        searchKey: searchKey(name),
        organId: organId ?? null,
        email: email ?? null,
      }),
    ),
  ];
}

/** Who is in several groups gets one letter. */
async function addressed(tx: Tx, dispatch: Dispatch, order: Order, today: string): Promise<Addressee[]> {
  const day = await boundariesOf(tx, dispatch, today);
  const found = new Map<string, Addressee>();
  for (const group of order.groups)
    for (const one of await groupMembers(tx, dispatch, group, day)) found.set(one.id, one);
  const chosen = await chosenOrganisations(tx, dispatch.organisationId, order.organisationIds);
  const missing = order.organisationIds.filter((id) => !chosen.some((one) => one.id === id));
  if (missing.length > 0)
    throw new Problem('input-invalid', {
      errors: missing.map((id) => ({ pointer: '/body/organisationIds', rule: 'unknown-organisation', params: { id } })),
    });
  for (const one of chosen) found.set(one.id, one);
  return [...found.values()];
}
