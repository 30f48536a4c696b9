import type { BodyOf } from '@thuocdo/contract/endpoint';
import { reviewAnswers } from '@thuocdo/contract/review';
import { can } from '@thuocdo/core/access';
import { levelOf } from '@thuocdo/core/campaigns';
import { type Answer, coerceAnswer, type Form, type Question } from '@thuocdo/core/forms';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findAssignmentSubject, readAssignmentRow } from '../campaigns/index.ts';
import { readForm } from '../definitions/index.ts';
import { type ReviewLevel, type ReviewRow, reviewsOf, saveReviews, sealedRevision } from './reviews.queries.ts';
import { requireOwnTier, requireRevision } from './tier-rights.ts';

type Item = BodyOf<typeof reviewAnswers>['items'][number];

/** Values of the checking or verifying tier, set beside the commune's and never over them. */
export const reviewAnswersRoute = command({
  endpoint: reviewAnswers,
  action: 'response.check',
  readAction: 'response.read',
  subject: (tx, { params }) => findAssignmentSubject(tx, params, { lock: true }),
  async run({ tx, actor, acting, now, today, note }, subject, { params, body }) {
    const { assignment } = subject.row;
    const tier = requireOwnTier(actor, 'response.check', subject);
    if (tier.act === 'verify' && !can(actor.grants, 'response.verify', subject)) throw new Problem('not-allowed');
    if (assignment.state !== 'submitted') throw new Problem('wrong-step', { state: assignment.state });
    requireRevision(subject, body.revision);
    const level = levelOf(tier.act) as ReviewLevel;
    const form = (await readForm(tx, assignment.formCode, assignment.formVersion)).form;
    const below = await valuesBelow(tx, params, body.revision, level);
    const rows = body.items.map((item) => toReview(item, form, below, level, body.revision));
    await saveReviews(tx, params, { personId: actor.personId, title: acting.title, now }, rows);
    note({
      level,
      revision: body.revision,
      items: rows.map(({ question, decision, reason }) => ({ question, decision, reason })),
    });
    return {
      assignment: await readAssignmentRow(tx, params.unitId, params.assignmentId, today),
      reviews: await reviewsOf(tx, params, body.revision),
    };
  },
});

/** What stands below a level: the sealed answers, and at the verifying tier what the checker set in their place. */
async function valuesBelow(
  tx: Parameters<typeof reviewsOf>[0],
  params: { unitId: string; assignmentId: string },
  revision: number,
  level: ReviewLevel,
): Promise<Record<string, Answer>> {
  const { answers } = await sealedRevision(tx, params, revision);
  if (level === 'checked') return answers;
  const checked = (await reviewsOf(tx, params, revision)).filter((review) => review.level === 'checked');
  return { ...answers, ...Object.fromEntries(checked.map((review) => [review.question, review.value])) };
}

function toReview(item: Item, form: Form, below: Record<string, Answer>, level: ReviewLevel, revision: number) {
  const question = form.sections.flatMap((section) => section.questions).find((one) => one.code === item.question);
  if (question === undefined)
    throw new Problem('input-invalid', { errors: [{ pointer: item.question, rule: 'unknown-question' }] });
  const base = { question: item.question, level, revision };
  if (item.decision === 'accept')
    return { ...base, decision: 'accept' as const, value: below[item.question] ?? null, reason: item.reason ?? null };
  if (!item.reason)
    throw new Problem('reason-required', { errors: [{ pointer: item.question, rule: 'reason-missing' }] });
  return { ...base, decision: 'replace' as const, value: replacement(question, item), reason: item.reason };
}

function replacement(question: Question, item: Item): ReviewRow['value'] {
  const coerced = coerceAnswer(question, item.value ?? null);
  if (coerced.ok) return coerced.answer;
  const { rule, params } = coerced.finding;
  throw new Problem('input-invalid', { errors: [{ pointer: item.question, rule, params }] });
}
