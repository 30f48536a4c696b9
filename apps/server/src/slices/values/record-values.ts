import { type Answers, valuesOf } from '@thuocdo/core/forms';
import type { Tx } from '../../platform/db/open.ts';
import { type AssignmentSubject, handingContext } from '../campaigns/index.ts';
import { publishedForm } from '../definitions/index.ts';
import { changedElements } from './changed-elements.ts';
import { judgeChanges } from './judge-changes.ts';
import { deleteValuesOf, insertValues, type NewValue } from './values.queries.ts';

interface RecordContext {
  tx: Tx;
  now: string;
  today: string;
  personId: string;
  title: string;
}

type RecordedLevel = 'self' | 'checked' | 'verified';

/**
 * Turns a sealed revision into values at a trust level and judges the communes that they are said of. The commune's own
 * values stay as they are when a checker's or verifier's are set beside them; a new revision takes the place of the old
 * one at every level, since what was checked before was said of other answers.
 */
export async function recordResponseValues(
  context: RecordContext,
  subject: AssignmentSubject,
  level: RecordedLevel,
  revision: number,
): Promise<void> {
  const { tx, now, today } = context;
  const { assignment, campaign } = subject;
  const { compiled } = await publishedForm(tx, assignment.formCode, assignment.formVersion);
  const { answers, reviewed } = await answersAt(tx, subject, level, revision);
  const given = valuesOf(compiled, answers, { today, context: handingContext(subject) });
  const replaced = await deleteValuesOf(
    tx,
    { assignmentId: assignment.id, source: assignment.organisationId, period: campaign.period },
    level === 'self' ? ['self', 'checked', 'verified'] : [level],
  );
  const rows = given.map(
    (value): NewValue => ({
      unitId: value.unit ?? assignment.unitId,
      element: value.element,
      period: campaign.period,
      level,
      source: assignment.organisationId,
      value: value.value,
      provenance: {
        kind: reviewed.has(value.question) ? 'review' : 'response',
        assignmentId: assignment.id,
        revision,
        question: value.question,
        ...(value.combine ? { combine: value.combine } : {}),
      },
    }),
  );
  await insertValues(tx, rows, { at: now, personId: context.personId, title: context.title });
  await judgeChanges(tx, changedElements(replaced, rows), { period: campaign.period, now });
}

/** The sealed answers, with the values that checkers (and verifiers) set in their place up to a level. */
async function answersAt(
  tx: Tx,
  { assignment }: AssignmentSubject,
  level: RecordedLevel,
  revision: number,
): Promise<{ answers: Answers; reviewed: ReadonlySet<string> }> {
  const sealed = await tx
    .selectFrom('revisions')
    .select('answers')
    .where('unit_id', '=', assignment.unitId)
    .where('assignment_id', '=', assignment.id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  if (level === 'self') return { answers: sealed.answers as Answers, reviewed: new Set() };
  const levels = level === 'checked' ? ['checked'] : ['checked', 'verified'];
  const replaced = await tx
    .selectFrom('reviews')
    .select(['question', 'value'])
    .where('unit_id', '=', assignment.unitId)
    .where('assignment_id', '=', assignment.id)
    .where('revision', '=', revision)
    .where('decision', '=', 'replace')
    .where('level', 'in', levels)
    .orderBy('level')
    .execute();
  const answers = {
    ...(sealed.answers as Answers),
    ...Object.fromEntries(replaced.map((row) => [row.question, row.value])),
  };
  return { answers, reviewed: new Set(replaced.map((row) => row.question)) };
}
