import { requestSupport } from '@thuocdo/contract/support';
import { positionOf } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/db/open.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { readCampaign } from '../campaigns/index.ts';
import { findUnitSubject } from '../units/index.ts';
import { enterprisesHolding } from './contacts.queries.ts';
import { findPlan } from './plan-subject.ts';
import { presentPlan } from './present-plan.ts';
import { insertMessage, insertPlan } from './support.queries.ts';

/** A commune asks an enterprise of its area for help with lines of its gap list. */
export const requestSupportRoute = command({
  endpoint: requestSupport,
  action: 'support.request',
  readAction: 'support.read',
  subject: (tx, { params }, { today }) => findUnitSubject(tx, params.unitId, today),
  async run({ tx, actor, acting, now, today, note, skipAudit, installation }, unit, { body }) {
    if (unit.row.level !== 'commune') throw new Problem('unit-not-in-force');
    if (body.answerBy < today)
      throw new Problem('input-invalid', { errors: [{ pointer: '/body/answerBy', rule: 'past', params: { today } }] });
    await requireEnterprise(tx, body.enterpriseId, unit.unitPath);
    if (body.campaignId !== null) await readCampaign(tx, body.campaignId);
    const by = { at: now, personId: actor.personId, title: positionOf(acting) };
    const { id, ...asked } = body;
    const place = { unitId: unit.unitId, unitPath: unit.unitPath };
    const isNew = await insertPlan(tx, { ...asked, ...place, id, offer: null, state: 'requested', version: 1 }, by);
    if (isNew) {
      await insertMessage(
        tx,
        { unitId: unit.unitId, id },
        { id: installation.newId(), step: 'request', text: body.request },
        by,
      );
      note({
        planId: id,
        enterpriseId: body.enterpriseId,
        items: body.items.map(({ code }) => code),
        answerBy: body.answerBy,
      });
    } else skipAudit();
    return presentPlan(tx, await findPlan(tx, { unitId: unit.unitId, planId: id }), { actor, today });
  },
});

/** A telecom enterprise whose area holds the commune. @throws Problem `input-invalid` naming the field */
async function requireEnterprise(tx: Tx, id: string, unitPath: string): Promise<void> {
  const near = await enterprisesHolding(tx, unitPath);
  if (!near.some((enterprise) => enterprise.id === id))
    throw new Problem('input-invalid', {
      errors: [{ pointer: '/body/enterpriseId', rule: 'not-an-enterprise-here', params: {} }],
    });
}
