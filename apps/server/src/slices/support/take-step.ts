import { takeSupportStep } from '@thuocdo/contract/support';
import { afterStep, offerFaults } from '@thuocdo/core/support';
import { positionOf } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/db/open.ts';
import { command, type Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findPlan } from './plan-subject.ts';
import { presentPlan, rightOf } from './present-plan.ts';
import { saveResults } from './results.ts';
import { type By, evidenceOf, insertMessage, movePlan, type PlanRow } from './support.queries.ts';

/** One step of a plan: who may is the table of rights, when it may is core `afterStep`. */
export const takeSupportStepRoute = command({
  endpoint: takeSupportStep,
  action: ({ body }) => rightOf[body.step],
  readAction: 'support.read',
  subject: (tx, { params }) => findPlan(tx, params, { lock: true }),
  async run({ tx, actor, acting, now, today, note, installation }, subject, { params, body }) {
    const plan = subject.row;
    if (plan.version !== body.version) throw new Problem('stale-version', { version: plan.version });
    const after = afterStep(plan.state, body.step);
    if (!after.ok) throw new Problem(`support-${after.fault}`, { state: plan.state });
    requireWords(body);
    const by = { at: now, personId: actor.personId, title: positionOf(acting) };
    const offer = offerAfter(plan, body, today);
    if (body.step === 'report') await report(tx, subject, body.results ?? [], by);
    await movePlan(tx, plan, { state: after.state, offer }, now);
    await insertMessage(tx, plan, { id: installation.newId(), step: body.step, text: body.text }, by);
    note({ step: body.step, from: plan.state, to: after.state, ...(body.text ? { text: body.text } : {}) });
    return presentPlan(tx, await findPlan(tx, params), { actor, today });
  },
});

type Body = { step: string; text: string; offer?: PlanRow['offer'] | undefined };

/** Who refuses, sends back or gives up says why. */
function requireWords({ step, text }: Body): void {
  if (text === '' && ['decline', 'send_back', 'reject', 'withdraw'].includes(step))
    throw new Problem('reason-required');
}

function offerAfter(plan: PlanRow, { step, offer }: Body, today: string): PlanRow['offer'] {
  if (step !== 'answer') return plan.offer;
  if (!offer)
    throw new Problem('input-invalid', { errors: [{ pointer: '/body/offer', rule: 'required', params: {} }] });
  const faults = offerFaults(offer, today);
  if (faults.length > 0)
    throw new Problem('input-invalid', {
      errors: faults.map(({ field, rule }) => ({ pointer: `/body/offer/${field}`, rule, params: { today } })),
    });
  return offer;
}

/** A result needs evidence: without a file nothing is reported. */
async function report(
  tx: Tx,
  { row: plan }: Found<PlanRow>,
  results: Parameters<typeof saveResults>[2],
  by: By,
): Promise<void> {
  if ((await evidenceOf(tx, plan)).length === 0) throw new Problem('support-evidence-missing');
  await saveResults(tx, plan, results, by);
}
