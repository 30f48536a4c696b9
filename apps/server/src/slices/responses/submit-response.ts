import { confirmResponse, submitResponse, withdrawResponse } from '@thuocdo/contract/responses';
import { isLate } from '@thuocdo/core/campaigns';
import { type CommandContext, command, type Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import {
  type AssignmentSubject,
  confirmedByChairman,
  findAssignmentSubject,
  readAssignmentRow,
  requireOpen,
  takeStep,
} from '../campaigns/index.ts';
import { recordResponseValues, retractResponseValues } from '../values/index.ts';
import { plainAnswers } from './answers.queries.ts';
import { completionSentence } from './completion-sentence.ts';
import { reopenReturns, resolveReturns } from './returned-items.queries.ts';
import {
  evidenceToSeal,
  insertRevision,
  presentRevision,
  revisionGivenBack,
  revisionRow,
  revisionRows,
} from './revisions.queries.ts';
import { inspectForm, readWorkingForm } from './working-form.ts';

/** Seals the answers as a revision. A second click, or the same submission sent again, gets the first one's receipt. */
export const submitResponseRoute = command({
  endpoint: submitResponse,
  action: ({ body }) => (body.onBehalf ? 'response.answer-on-behalf' : 'response.submit'),
  readAction: 'response.read',
  subject: (tx, { params }) => findAssignmentSubject(tx, params, { lock: true }),
  async run(context, subject, { params, body }) {
    const { tx, today, skipAudit, note } = context;
    const sentence = await completionSentence(tx, subject.row);
    const before = (await revisionRows(tx, params)).find((row) => row.submission_id === body.submissionId);
    if (before !== undefined) {
      skipAudit();
      return {
        assignment: await readAssignmentRow(tx, params.unitId, params.assignmentId, today),
        revision: presentRevision(before),
        completionSentence: sentence,
      };
    }
    requireOpen(subject.row.campaign);
    const revision = await seal(context, subject, body);
    note({ revision: revision.revision, sha256: revision.sha256, late: revision.late, onBehalf: body.onBehalf });
    return {
      assignment: await readAssignmentRow(tx, params.unitId, params.assignmentId, today),
      revision,
      completionSentence: sentence,
    };
  },
});

async function seal(
  context: CommandContext,
  subject: Found<AssignmentSubject>,
  body: { submissionId: string; onBehalf: boolean },
) {
  const { tx, actor, acting, now, today } = context;
  const { assignment, chain } = subject.row;
  const by = { unitId: assignment.unitId, assignmentId: assignment.id };
  if (assignment.state !== 'drafting' && assignment.state !== 'returned')
    throw new Problem('wrong-step', { state: assignment.state });
  const working = await readWorkingForm(tx, subject.row, actor);
  const inspection = inspectForm(working, today);
  if (!inspection.canSubmit) {
    throw new Problem('response-incomplete', {
      findings: inspection.findings.filter((finding) => finding.severity === 'error'),
    });
  }
  const calculated = Object.fromEntries(
    Object.entries(inspection.calculated).filter(([code]) => inspection.relevant[code]),
  );
  const revision = await insertRevision(tx, by, {
    revision: assignment.revision + 1,
    submissionId: body.submissionId,
    answers: { ...plainAnswers(working.stored), ...calculated },
    evidence: await evidenceToSeal(tx, by),
    late: isLate({ state: assignment.state, tier: 0 }, assignment.dues, chain, today),
    onBehalf: body.onBehalf || assignment.onBehalf,
    at: now,
    personId: actor.personId,
    title: acting.title,
  });
  await resolveReturns(tx, by, now);
  await takeStep(tx, subject.row, 'submit', { now, today });
  await tx
    .updateTable('assignments')
    .set({
      revision: revision.revision,
      submitted_at: now,
      late: revision.late,
      returned_items: 0,
      on_behalf: revision.onBehalf,
    })
    .where('unit_id', '=', by.unitId)
    .where('id', '=', by.assignmentId)
    .execute();
  if (!confirmedByChairman(subject.row.campaign, assignment)) await handIn(context, subject, revision.revision);
  return revision;
}

/** From here on the answers are the unit's own word: they become values at the level «tự đánh giá». */
async function handIn(
  { tx, actor, acting, now, today }: CommandContext,
  subject: Found<AssignmentSubject>,
  revision: number,
): Promise<void> {
  await recordResponseValues(
    { tx, now, today, personId: actor.personId, title: acting.title },
    subject.row,
    'self',
    revision,
  );
}

/** A withdrawn submission gives no values; what stood when items were given back before it stands again. */
async function unsay(context: CommandContext, subject: Found<AssignmentSubject>): Promise<void> {
  const { tx, now } = context;
  const { unitId, id, revision } = subject.row.assignment;
  await retractResponseValues({ tx, now }, subject.row);
  const before = await revisionGivenBack(tx, { unitId, assignmentId: id }, revision);
  if (before !== undefined) await handIn(context, subject, before);
}

/** Back to the respondent: all of it, or only the items that had been given back before. */
async function takeBack(
  { tx, now, today }: CommandContext,
  { row }: Found<AssignmentSubject>,
  step: 'decline' | 'withdraw',
): Promise<void> {
  const { assignment } = row;
  const returnedItems = await reopenReturns(
    tx,
    { unitId: assignment.unitId, assignmentId: assignment.id },
    assignment.submittedAt,
  );
  await takeStep(tx, { ...row, assignment: { ...assignment, returnedItems } }, step, { now, today });
}

export const confirmResponseRoute = command({
  endpoint: confirmResponse,
  action: 'response.confirm',
  readAction: 'response.read',
  subject: (tx, { params }) => findAssignmentSubject(tx, params, { lock: true }),
  async run(context, subject, { params, body }) {
    const { tx, actor, acting, now, today, note } = context;
    requireOpen(subject.row.campaign);
    if (subject.row.assignment.state !== 'awaiting_confirmation')
      throw new Problem('wrong-step', { state: subject.row.assignment.state });
    const sealed = await revisionRow(tx, params);
    if (body.decision === 'decline') {
      if (!body.reason)
        throw new Problem('reason-required', { errors: [{ pointer: '/body/reason', rule: 'reason-missing' }] });
      await takeBack(context, subject, 'decline');
    } else {
      if (sealed.submitted_by === actor.personId) throw new Problem('separate-person-required');
      await takeStep(tx, subject.row, 'confirm', { now, today });
      await tx
        .updateTable('revisions')
        .set({ confirmed_at: now, confirmed_by: actor.personId, confirmed_by_title: acting.title })
        .where('unit_id', '=', params.unitId)
        .where('assignment_id', '=', params.assignmentId)
        .where('revision', '=', sealed.revision)
        .execute();
      await handIn(context, subject, sealed.revision);
    }
    note({ decision: body.decision, reason: body.reason ?? null, revision: sealed.revision });
    return readAssignmentRow(tx, params.unitId, params.assignmentId, today);
  },
});

/** «Rút lại»: before anybody has looked at it, the respondent may take a submission back. */
export const withdrawResponseRoute = command({
  endpoint: withdrawResponse,
  action: 'response.withdraw',
  readAction: 'response.read',
  subject: (tx, { params }) => findAssignmentSubject(tx, params, { lock: true }),
  async run(context, subject, { params, body }) {
    const { tx, today, note } = context;
    const { assignment, campaign } = subject.row;
    requireOpen(campaign);
    const looked = await tx
      .selectFrom('reviews')
      .select('question')
      .where('unit_id', '=', params.unitId)
      .where('assignment_id', '=', params.assignmentId)
      .where('revision', '=', assignment.revision)
      .limit(1)
      .executeTakeFirst();
    if (looked !== undefined) throw new Problem('wrong-step', { state: assignment.state, reviewed: true });
    await takeBack(context, subject, 'withdraw');
    await unsay(context, subject);
    note({ reason: body.reason, revision: assignment.revision });
    return readAssignmentRow(tx, params.unitId, params.assignmentId, today);
  },
});
