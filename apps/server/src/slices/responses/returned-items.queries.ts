import type { Reader, Tx } from '../../platform/db/open.ts';
import type { ByAssignment } from './answers.queries.ts';

export interface ReturnedItemRow {
  question: string;
  reason: string;
  dueDay: string | null;
  round: number;
  at: string;
  by: string;
  resolvedAt: string | null;
}

/** All items ever given back, newest round first. */
export async function allReturns(db: Reader, { unitId, assignmentId }: ByAssignment): Promise<ReturnedItemRow[]> {
  const rows = await db
    .selectFrom('returned_items')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .orderBy('round', 'desc')
    .orderBy('question')
    .execute();
  return rows.map((row) => ({
    question: row.question,
    reason: row.reason,
    dueDay: row.due_day,
    round: row.round,
    at: row.at,
    by: row.by_title,
    resolvedAt: row.resolved_at,
  }));
}

export async function openReturns(db: Reader, by: ByAssignment): Promise<ReturnedItemRow[]> {
  return (await allReturns(db, by)).filter((item) => item.resolvedAt === null);
}

export async function resolveReturns(tx: Tx, { unitId, assignmentId }: ByAssignment, now: string): Promise<void> {
  await tx
    .updateTable('returned_items')
    .set({ resolved_at: now })
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('resolved_at', 'is', null)
    .execute();
}

/** A submission taken back opens again what it had answered: the items given back in the last round. How many. */
export async function reopenReturns(
  tx: Tx,
  { unitId, assignmentId }: ByAssignment,
  submittedAt: string | null,
): Promise<number> {
  if (submittedAt === null) return 0;
  const rows = await tx
    .updateTable('returned_items')
    .set({ resolved_at: null })
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('resolved_at', '=', submittedAt)
    .returning('question')
    .execute();
  await tx
    .updateTable('assignments')
    .set({ returned_items: rows.length })
    .where('unit_id', '=', unitId)
    .where('id', '=', assignmentId)
    .execute();
  return rows.length;
}
