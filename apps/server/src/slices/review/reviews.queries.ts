import type { Answer } from '@thuocdo/core/forms';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';

export type ReviewLevel = 'checked' | 'verified';

export interface ReviewRow {
  question: string;
  level: ReviewLevel;
  decision: 'accept' | 'replace';
  value: Answer;
  reason: string | null;
  revision: number;
  at: string;
  by: string;
}

interface ByAssignment {
  unitId: string;
  assignmentId: string;
}

/** The reviews of one revision, by question and level. */
export async function reviewsOf(
  db: Reader,
  { unitId, assignmentId }: ByAssignment,
  revision: number,
): Promise<ReviewRow[]> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('revision', '=', revision)
    .orderBy('question')
    .orderBy('level')
    .execute();
  return rows.map((row) => ({
    question: row.question,
    level: row.level as ReviewLevel,
    decision: row.decision as ReviewRow['decision'],
    value: row.value as Answer,
    reason: row.reason,
    revision: row.revision,
    at: row.at,
    by: row.by_title,
  }));
}

export async function saveReviews(
  tx: Tx,
  { unitId, assignmentId }: ByAssignment,
  reviewer: { personId: string; title: string; now: string },
  rows: readonly Pick<ReviewRow, 'question' | 'level' | 'decision' | 'value' | 'reason' | 'revision'>[],
): Promise<void> {
  await tx
    .insertInto('reviews')
    .values(
      rows.map((row) => ({
        unit_id: unitId,
        assignment_id: assignmentId,
        revision: row.revision,
        question: row.question,
        level: row.level,
        decision: row.decision,
        value: JSON.stringify(row.value),
        reason: row.reason,
        at: reviewer.now,
        person_id: reviewer.personId,
        by_title: reviewer.title,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'assignment_id', 'revision', 'question', 'level']).doUpdateSet((eb) => ({
        decision: eb.ref('excluded.decision'),
        value: eb.ref('excluded.value'),
        reason: eb.ref('excluded.reason'),
        at: eb.ref('excluded.at'),
        person_id: eb.ref('excluded.person_id'),
        by_title: eb.ref('excluded.by_title'),
      })),
    )
    .execute();
}

/** The sealed answers of a revision and who handed it in. @throws Problem `not-found` */
export async function sealedRevision(db: Reader, { unitId, assignmentId }: ByAssignment, revision: number) {
  const row = await db
    .selectFrom('revisions')
    .select(['answers', 'submitted_by', 'confirmed_by', 'on_behalf'])
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return { ...row, answers: row.answers as Record<string, Answer> };
}
