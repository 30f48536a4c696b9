import type { BodyOf } from '@thuocdo/contract/endpoint';
import { type AnswerOutcome, saveAnswers } from '@thuocdo/contract/responses';
import { coerceAnswer } from '@thuocdo/core/forms';
import { command } from '../../platform/http/route.ts';
import { findAssignmentSubject, requireOpen, takeStep } from '../campaigns/index.ts';
import { keepChanges, mutationsKnown, type SavedChange, type StoredAnswer } from './answers.queries.ts';
import { editableQuestions, inspectForm, readWorkingForm, strayFile, type WorkingForm } from './working-form.ts';

type Change = BodyOf<typeof saveAnswers>['changes'][number];

/** Autosave: each change is kept once however often it is sent, and never over a version that its author did not see. */
export const saveAnswersRoute = command({
  endpoint: saveAnswers,
  action: ({ body }) => (body.onBehalf ? 'response.answer-on-behalf' : 'response.answer'),
  readAction: 'response.read',
  subject: (tx, { params }) => findAssignmentSubject(tx, params, { lock: true }),
  async run({ tx, actor, acting, now, today, note, skipAudit }, subject, { params, body }) {
    requireOpen(subject.row.campaign);
    const working = await readWorkingForm(tx, subject.row, actor);
    const known = await mutationsKnown(
      tx,
      params,
      body.changes.map((change) => change.mutationId),
    );
    const author = { at: now, by: acting.title, onBehalf: body.onBehalf };
    const editable = new Set(editableQuestions(subject.row, working, today));
    const desk = new Desk(working, editable, known, author);
    const outcomes = body.changes.map((change) => desk.take(change));
    const { assignment } = subject.row;
    if (desk.kept.length === 0) {
      skipAudit();
      return { outcomes, savedAt: assignment.updatedAt ?? now, answered: assignment.answered, state: assignment.state };
    }
    await keepChanges(tx, params, actor.personId, desk.kept);
    const moved = await takeStep(tx, subject.row, 'save', { now, today });
    const inspection = inspectForm(working, today, desk.stored);
    await tx
      .updateTable('assignments')
      .set({
        answered: inspection.answered,
        questions: inspection.total,
        warnings: inspection.findings.filter((finding) => finding.severity === 'warning').length,
        on_behalf: assignment.onBehalf || body.onBehalf,
        first_saved_at: assignment.firstSavedAt ?? now,
      })
      .where('unit_id', '=', params.unitId)
      .where('id', '=', params.assignmentId)
      .execute();
    note({ questions: [...new Set(desk.kept.map((change) => change.answer.question))], onBehalf: body.onBehalf });
    return { outcomes, savedAt: now, answered: inspection.answered, state: moved.state };
  },
});

interface Author {
  at: string;
  by: string;
  onBehalf: boolean;
}

/** Takes changes one after another; `stored` is what stands after those taken so far. */
class Desk {
  readonly kept: SavedChange[] = [];
  readonly stored: Map<string, StoredAnswer>;
  readonly #working: WorkingForm;
  readonly #editable: ReadonlySet<string>;
  readonly #known: Map<string, number>;
  readonly #author: Author;

  constructor(working: WorkingForm, editable: ReadonlySet<string>, known: Map<string, number>, author: Author) {
    this.stored = new Map(working.stored);
    this.#working = working;
    this.#editable = editable;
    this.#known = new Map(known);
    this.#author = author;
  }

  take(change: Change): AnswerOutcome {
    const { mutationId, question } = change;
    const current = this.stored.get(question);
    const outcome = { mutationId, question, version: current?.version ?? 0 };
    const repeated = this.#known.get(mutationId);
    if (repeated !== undefined) return { ...outcome, outcome: 'repeated', version: repeated };
    const compiled = this.#working.compiled.questions.get(question);
    if (compiled === undefined)
      return { ...outcome, outcome: 'refused', finding: { rule: 'unknown-question', params: {} } };
    if (!this.#editable.has(question))
      return { ...outcome, outcome: 'refused', finding: { rule: 'item-not-open', params: {} } };
    if (change.baseVersion !== outcome.version) return { ...outcome, ...seenBy(current), outcome: 'conflict' };
    const coerced = coerceAnswer(compiled.question, change.value);
    if (!coerced.ok) {
      const { rule, row, column, params } = coerced.finding;
      return { ...outcome, outcome: 'refused', finding: { rule, params: { ...params, row, column } } };
    }
    const stray = strayFile(this.#working, question, coerced.answer);
    if (stray !== undefined)
      return { ...outcome, outcome: 'refused', finding: { rule: 'unknown-file', params: { said: stray } } };
    const answer: StoredAnswer = {
      question,
      value: coerced.answer,
      reason: change.reason === undefined ? (current?.reason ?? null) : change.reason,
      version: outcome.version + 1,
      updatedAt: this.#author.at,
      updatedBy: this.#author.by,
      onBehalf: this.#author.onBehalf,
    };
    this.kept.push({ mutationId, before: current?.value, answer });
    this.stored.set(question, answer);
    this.#known.set(mutationId, answer.version);
    return { ...outcome, outcome: 'saved', version: answer.version };
  }
}

function seenBy(current: StoredAnswer | undefined) {
  if (current === undefined) return { value: null };
  return { value: current.value as never, updatedBy: current.updatedBy, updatedAt: current.updatedAt };
}
