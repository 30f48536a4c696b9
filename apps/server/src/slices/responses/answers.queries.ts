import type { Answer, Answers } from '@thuocdo/core/forms';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';

export interface ByAssignment {
  unitId: string;
  assignmentId: string;
}

export interface StoredAnswer {
  question: string;
  value: Answer;
  reason: string | null;
  version: number;
  updatedAt: string;
  updatedBy: string;
  onBehalf: boolean;
}

/** The answers as they stand, by question. */
export async function answersOf(
  db: Reader,
  { unitId, assignmentId }: ByAssignment,
): Promise<Map<string, StoredAnswer>> {
  const rows = await db
    .selectFrom('answers')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.question,
      {
        question: row.question,
        value: row.value as Answer,
        reason: row.reason,
        version: row.version,
        updatedAt: row.updated_at,
        updatedBy: row.updated_by_title,
        onBehalf: row.on_behalf,
      },
    ]),
  );
}

/** What was answered, for the form's logic; an emptied answer is none. */
export function plainAnswers(stored: ReadonlyMap<string, StoredAnswer>): Answers {
  return Object.fromEntries(
    [...stored].filter(([, answer]) => answer.value !== null).map(([question, answer]) => [question, answer.value]),
  );
}

export function reasonsOf(stored: ReadonlyMap<string, StoredAnswer>): Record<string, string> {
  return Object.fromEntries([...stored].flatMap(([question, { reason }]) => (reason ? [[question, reason]] : [])));
}

/** The versions that earlier sendings of these mutations made: what was sent twice counts once. */
export async function mutationsKnown(
  tx: Tx,
  { unitId, assignmentId }: ByAssignment,
  mutationIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('answer_changes')
    .select(['mutation_id', 'version'])
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('mutation_id', '=', sql<string>`any(${sql.val([...mutationIds])}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.mutation_id, row.version]));
}

export interface SavedChange {
  mutationId: string;
  before: Answer | undefined;
  answer: StoredAnswer;
}

/** Keeps the changed answers and the history of each change, two statements for all of them. */
export async function keepChanges(
  tx: Tx,
  { unitId, assignmentId }: ByAssignment,
  personId: string,
  changes: readonly SavedChange[],
): Promise<void> {
  const latest = [...new Map(changes.map((change) => [change.answer.question, change])).values()];
  await tx
    .insertInto('answers')
    .values(
      latest.map(({ answer }) => ({
        unit_id: unitId,
        assignment_id: assignmentId,
        question: answer.question,
        value: JSON.stringify(answer.value),
        reason: answer.reason,
        version: answer.version,
        updated_at: answer.updatedAt,
        updated_by: personId,
        updated_by_title: answer.updatedBy,
        on_behalf: answer.onBehalf,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'assignment_id', 'question']).doUpdateSet((eb) => ({
        value: eb.ref('excluded.value'),
        reason: eb.ref('excluded.reason'),
        version: eb.ref('excluded.version'),
        updated_at: eb.ref('excluded.updated_at'),
        updated_by: eb.ref('excluded.updated_by'),
        updated_by_title: eb.ref('excluded.updated_by_title'),
        on_behalf: eb.ref('excluded.on_behalf'),
      })),
    )
    .execute();
  await tx
    .insertInto('answer_changes')
    .values(
      changes.map(({ mutationId, before, answer }) => ({
        unit_id: unitId,
        assignment_id: assignmentId,
        mutation_id: mutationId,
        question: answer.question,
        before: before === undefined ? null : JSON.stringify(before),
        after: JSON.stringify(answer.value),
        version: answer.version,
        at: answer.updatedAt,
        person_id: personId,
        on_behalf: answer.onBehalf,
      })),
    )
    .execute();
}
