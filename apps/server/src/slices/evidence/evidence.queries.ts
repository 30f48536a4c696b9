import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

interface ByAssignment {
  unitId: string;
  assignmentId: string;
}

/** One file of a response, also one that was taken off later. */
export function evidenceRow(db: Reader, { unitId, assignmentId }: ByAssignment, evidenceId: string) {
  return db
    .selectFrom('evidence_files')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('id', '=', evidenceId)
    .executeTakeFirst();
}

export async function evidenceTotals(
  db: Reader,
  { unitId, assignmentId }: ByAssignment,
): Promise<{ files: number; bytes: number }> {
  const row = await db
    .selectFrom('evidence_files')
    .select([sql<number>`count(*)::int`.as('files'), sql<number>`coalesce(sum(size), 0)::bigint`.as('bytes')])
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { files: Number(row.files), bytes: Number(row.bytes) };
}
