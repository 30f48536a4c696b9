import { recordOutsideStep, takeIncomingStep } from '@thuocdo/contract/dispatch';
import { isForward, type RecipientState, stepsUpTo } from '@thuocdo/core/dispatches';
import { positionOf } from '../../platform/access/actor.ts';
import { type CommandContext, command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findDispatchSubject } from './dispatches.queries.ts';
import { findIncomingSubject, outsideRecipient, writeStep } from './incoming.queries.ts';
import { presentIncoming } from './list-incoming.ts';
import { presentOutgoing } from './present-outgoing.ts';
import type { Steps } from './recipients.queries.ts';

interface Standing {
  unit_id: string;
  id: string;
  state: string;
  steps: unknown;
}
interface Asked {
  state: RecipientState;
  note?: string | undefined;
}

/** Forward only; a step already taken (a second click, a page left open) changes nothing. */
async function step({ tx, actor, acting, now, note, skipAudit }: CommandContext, row: Standing, asked: Asked) {
  if (asked.state === 'done' && !asked.note) throw new Problem('note-required');
  if (!isForward(row.state as RecipientState, asked.state)) return skipAudit();
  const here = { at: now, personId: actor.personId, by: positionOf(acting) };
  await writeStep(tx, row, {
    state: asked.state,
    steps: stepsUpTo(asked.state, here, row.steps as Steps),
    note: asked.state === 'done' ? asked.note : undefined,
  });
  note({ recipient: row.id, from: row.state, to: asked.state, ...(asked.note ? { result: asked.note } : {}) });
}

/** «Đã nhận», «Đã thực hiện»; opening the document is the step `read`. */
export const takeIncomingStepRoute = command({
  endpoint: takeIncomingStep,
  action: 'incoming.handle',
  readAction: 'incoming.read',
  subject: (tx, { params }) => findIncomingSubject(tx, params, { lock: true }),
  async run(context, { row }, { params, body }) {
    await step(context, row, body);
    const { row: after } = await findIncomingSubject(context.tx, params);
    return presentIncoming(context.tx, after, context.actor.grants);
  },
});

/** Who is not in the registry answers by post or mail: the sender writes down what was heard. */
export const recordOutsideStepRoute = command({
  endpoint: recordOutsideStep,
  action: 'outgoing.send',
  readAction: 'outgoing.read',
  subject: (tx, { params }) => findDispatchSubject(tx, params.dispatchId),
  async run(context, { id }, { params, body }) {
    await step(context, await outsideRecipient(context.tx, id, params.unitId, params.recipientId), body);
    return presentOutgoing(context.tx, id, context);
  },
});
