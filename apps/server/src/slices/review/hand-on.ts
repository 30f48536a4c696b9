import { forwardResponse, verifyResponse } from '@thuocdo/contract/review';
import type { Tier } from '@thuocdo/core/campaigns';
import { type CommandContext, command, type Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import {
  type AssignmentSubject,
  findAssignmentSubject,
  readAssignmentRow,
  requireOpen,
  takeStep,
} from '../campaigns/index.ts';
import { recordResponseValues } from '../values/index.ts';
import { sealedRevision } from './reviews.queries.ts';
import { requireOwnTier, requireRevision } from './tier-rights.ts';

/** Forwarding at a checking tier, verifying at the verifying one: what was not touched counts as accepted. */
export async function handOn(context: CommandContext, subject: Found<AssignmentSubject>, tier: Tier): Promise<void> {
  const { tx, actor, acting, now, today } = context;
  const { assignment } = subject.row;
  if (tier.act === 'verify') await requireOtherPerson(context, subject);
  await takeStep(tx, subject.row, tier.act === 'verify' ? 'verify' : 'forward', { now, today });
  const level = tier.act === 'verify' ? 'verified' : 'checked';
  await recordResponseValues(
    { tx, now, today, personId: actor.personId, title: acting.title },
    subject.row,
    level,
    assignment.revision,
  );
}

/** Nobody verifies what they entered themselves. @throws Problem `separate-person-required` */
async function requireOtherPerson({ tx, actor }: CommandContext, subject: Found<AssignmentSubject>): Promise<void> {
  const { assignment } = subject.row;
  const sealed = await sealedRevision(tx, { unitId: subject.unitId, assignmentId: assignment.id }, assignment.revision);
  if (sealed.submitted_by === actor.personId) throw new Problem('separate-person-required');
}

export const forwardResponseRoute = command({
  endpoint: forwardResponse,
  action: 'response.forward',
  readAction: 'response.read',
  subject: (tx, { params }) => findAssignmentSubject(tx, params, { lock: true }),
  async run(context, subject, { params, body }) {
    requireOpen(subject.row.campaign);
    const tier = requireOwnTier(context.actor, 'response.forward', subject);
    requireRevision(subject, body.revision);
    if (tier.act !== 'check') throw new Problem('wrong-step', { tier: tier.name });
    await handOn(context, subject, tier);
    context.note({ tier: tier.key, revision: body.revision, note: body.note ?? null });
    return readAssignmentRow(context.tx, params.unitId, params.assignmentId, context.today);
  },
});

export const verifyResponseRoute = command({
  endpoint: verifyResponse,
  action: 'response.verify',
  readAction: 'response.read',
  subject: (tx, { params }) => findAssignmentSubject(tx, params, { lock: true }),
  async run(context, subject, { params, body }) {
    requireOpen(subject.row.campaign);
    const tier = requireOwnTier(context.actor, 'response.verify', subject);
    requireRevision(subject, body.revision);
    if (tier.act !== 'verify') throw new Problem('wrong-step', { tier: tier.name });
    await handOn(context, subject, tier);
    context.note({ tier: tier.key, revision: body.revision, note: body.note ?? null });
    return readAssignmentRow(context.tx, params.unitId, params.assignmentId, context.today);
  },
});
