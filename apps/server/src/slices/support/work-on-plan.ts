import { addSupportEvidence, commentSupportPlan, putSupportTasks } from '@thuocdo/contract/support';
import { taskFaults, turnOf } from '@thuocdo/core/support';
import { positionOf } from '../../platform/access/actor.ts';
import { acceptFile } from '../../platform/files/accept.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findPlan } from './plan-subject.ts';
import { presentPlan } from './present-plan.ts';
import { evidenceOf, insertMessage, movePlan, type PlanRow } from './support.queries.ts';

const mostFiles = 50;

/** Everybody who is concerned may say a word; to urge is the office's business. */
export const commentSupportPlanRoute = command({
  endpoint: commentSupportPlan,
  action: ({ body }) => (body.reminder ? 'support.advise' : 'support.comment'),
  readAction: 'support.read',
  subject: (tx, { params }) => findPlan(tx, params),
  async run({ tx, actor, acting, now, today, note, skipAudit }, subject, { body }) {
    const by = { at: now, personId: actor.personId, title: positionOf(acting) };
    if (body.reminder && turnOf(subject.row.state) === 'nobody')
      throw new Problem('support-not-now', { state: subject.row.state });
    const isNew = await insertMessage(tx, subject.row, { ...body, step: null }, by);
    if (isNew) note({ text: body.text, ...(body.reminder ? { reminder: true } : {}) });
    else skipAudit();
    return presentPlan(tx, subject, { actor, today });
  },
});

/** The enterprise orders its work; once approved it marks what is done. */
export const putSupportTasksRoute = command({
  endpoint: putSupportTasks,
  action: 'support.answer',
  readAction: 'support.read',
  subject: (tx, { params }) => findPlan(tx, params, { lock: true }),
  async run({ tx, actor, now, today, note }, subject, { params, body }) {
    const plan = subject.row;
    if (plan.version !== body.version) throw new Problem('stale-version', { version: plan.version });
    if (!['answered', 'sent_back', 'requested', 'advised', 'approved'].includes(plan.state))
      throw new Problem('support-not-now', { state: plan.state });
    requireSoundTasks(plan, body.tasks, today);
    await tx.deleteFrom('support_tasks').where('unit_id', '=', plan.unitId).where('plan_id', '=', plan.id).execute();
    if (body.tasks.length > 0)
      await tx
        .insertInto('support_tasks')
        .values(
          body.tasks.map((task, place) => ({
            unit_id: plan.unitId,
            id: task.id,
            plan_id: plan.id,
            place,
            title: task.title,
            due_on: task.dueOn,
            done_on: task.doneOn,
          })),
        )
        .execute();
    await movePlan(tx, plan, { state: plan.state, offer: plan.offer }, now);
    note({ tasks: body.tasks.length, done: body.tasks.filter((task) => task.doneOn !== null).length });
    return presentPlan(tx, await findPlan(tx, params), { actor, today });
  },
});

/** @throws Problem `input-invalid` naming the piece and its field */
function requireSoundTasks(plan: PlanRow, tasks: Parameters<typeof taskFaults>[0], today: string): void {
  const faults = taskFaults(tasks, plan, today);
  if (faults.length > 0)
    throw new Problem('input-invalid', {
      errors: faults.map(({ at, field, rule }) => ({ pointer: `/body/tasks/${at}/${field}`, rule, params: { today } })),
    });
}

export const addSupportEvidenceRoute = command({
  endpoint: addSupportEvidence,
  action: 'support.answer',
  readAction: 'support.read',
  subject: (tx, { params }) => findPlan(tx, params, { lock: true }),
  async run({ tx, actor, acting, now, today, note, skipAudit, installation }, subject, { body, file }) {
    const plan = subject.row;
    if (file === undefined) throw new Problem('file-missing', { field: 'file' });
    if (plan.state !== 'approved') throw new Problem('support-not-now', { state: plan.state });
    const known = await evidenceOf(tx, plan);
    if (known.some(({ id }) => id === body.id)) skipAudit();
    else {
      if (known.length >= mostFiles) throw new Problem('quota-exceeded', { name: file.name, mostFiles });
      const kept = await acceptFile(installation, file);
      await tx
        .insertInto('support_evidence')
        .values({
          unit_id: plan.unitId,
          id: body.id,
          plan_id: plan.id,
          name: kept.name,
          media_type: kept.mediaType,
          size: kept.size,
          sha256: kept.sha256,
          at: now,
          person_id: actor.personId,
          by_title: positionOf(acting),
        })
        .execute();
      note({ name: kept.name, size: kept.size, sha256: kept.sha256 });
    }
    return presentPlan(tx, subject, { actor, today });
  },
});
