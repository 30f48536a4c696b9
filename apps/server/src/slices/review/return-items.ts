import { returnItems } from '@thuocdo/contract/review';
import { formatDay } from '@thuocdo/core/text';
import type { Tx } from '../../platform/db/open.ts';
import { command, type Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import {
  type AssignmentSubject,
  findAssignmentSubject,
  readAssignmentRow,
  requireOpen,
  takeStep,
} from '../campaigns/index.ts';
import { readForm } from '../definitions/index.ts';
import { requireOwnTier, requireRevision } from './tier-rights.ts';

/** Gives single items back: only those reopen, with a reason each and one due day, and the others stay sealed. */
export const returnItemsRoute = command({
  endpoint: returnItems,
  action: 'response.return',
  readAction: 'response.read',
  subject: (tx, { params }) => findAssignmentSubject(tx, params, { lock: true }),
  async run({ tx, actor, acting, now, today, note }, subject, { params, body }) {
    const { assignment, campaign, chain } = subject.row;
    requireOpen(campaign);
    const tier = requireOwnTier(actor, 'response.return', subject);
    requireRevision(subject, body.revision);
    if (body.items.length === 0) throw new Problem('return-empty');
    if (body.dueDay < today)
      throw new Problem('due-day-past', { errors: [{ pointer: '/body/dueDay', rule: 'past', params: { today } }] });
    await requireQuestions(
      tx,
      subject,
      body.items.map((item) => item.question),
    );
    const round = await nextRound(tx, params);
    await tx
      .insertInto('returned_items')
      .values(
        body.items.map((item) => ({
          unit_id: params.unitId,
          assignment_id: params.assignmentId,
          round,
          question: item.question,
          reason: item.reason,
          due_day: body.dueDay,
          at: now,
          person_id: actor.personId,
          by_title: acting.title,
          resolved_at: null,
        })),
      )
      .execute();
    await takeStep(tx, subject.row, 'return', { now, today });
    const respondentTier = chain[0]?.key ?? 'commune';
    const dues = {
      ...assignment.dues,
      [respondentTier]: { wording: `hết ngày ${formatDay(body.dueDay)}`, day: body.dueDay },
    };
    await tx
      .updateTable('assignments')
      .set({ returned_items: body.items.length, dues: JSON.stringify(dues) })
      .where('unit_id', '=', params.unitId)
      .where('id', '=', params.assignmentId)
      .execute();
    note({ round, from: tier.key, dueDay: body.dueDay, items: body.items });
    return readAssignmentRow(tx, params.unitId, params.assignmentId, today);
  },
});

async function requireQuestions(tx: Tx, subject: Found<AssignmentSubject>, asked: readonly string[]): Promise<void> {
  const { formCode, formVersion } = subject.row.assignment;
  const { form } = await readForm(tx, formCode, formVersion);
  const known = new Set(form.sections.flatMap((section) => section.questions.map((question) => question.code)));
  const wrong = asked.filter((code, at) => !known.has(code) || asked.indexOf(code) !== at);
  if (wrong.length === 0) return;
  throw new Problem('input-invalid', {
    errors: wrong.map((code) => ({
      pointer: code,
      rule: known.has(code) ? 'repeated' : 'unknown-question',
      params: {},
    })),
  });
}

async function nextRound(tx: Tx, { unitId, assignmentId }: { unitId: string; assignmentId: string }): Promise<number> {
  const last = await tx
    .selectFrom('returned_items')
    .select((eb) => eb.fn.max('round').as('round'))
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .executeTakeFirst();
  return (last?.round ?? 0) + 1;
}
