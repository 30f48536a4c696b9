import type { EvidenceView } from '@thuocdo/contract/responses';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { ByAssignment } from './answers.queries.ts';

/**
 * Evidence in force of a response. `visible` limits the hint at files of other units with the same content to those that
 * the viewer may see; it speaks of the assignment `a`.
 */
export async function evidenceOf(
  db: Reader,
  { unitId, assignmentId }: ByAssignment,
  visible: Expression<SqlBool>,
): Promise<EvidenceView[]> {
  const rows = await db
    .selectFrom('evidence_files as e')
    .selectAll('e')
    .select((eb) =>
      eb
        .selectFrom('evidence_files as o')
        .innerJoin('assignments as a', (join) =>
          join.onRef('a.unit_id', '=', 'o.unit_id').onRef('a.id', '=', 'o.assignment_id'),
        )
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('o.sha256', '=', 'e.sha256')
        .where('o.removed_at', 'is', null)
        .whereRef('o.unit_id', '<>', 'e.unit_id')
        .where(visible)
        .as('elsewhere'),
    )
    .where('e.unit_id', '=', unitId)
    .where('e.assignment_id', '=', assignmentId)
    .where('e.removed_at', 'is', null)
    .orderBy('e.added_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    question: row.question,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    documentNumber: row.document_number,
    documentDate: row.document_date,
    issuer: row.issuer,
    addedAt: row.added_at,
    addedBy: row.added_by_title,
    onBehalf: row.on_behalf,
    sameContentElsewhere: Number(row.elsewhere ?? 0),
  }));
}
