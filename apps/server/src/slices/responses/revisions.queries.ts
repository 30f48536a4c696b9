import { createHash } from 'node:crypto';
import type { RevisionView } from '@thuocdo/contract/responses';
import { type Answers, canonicalJson } from '@thuocdo/core/forms';
import type { z } from 'zod';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import type { ByAssignment } from './answers.queries.ts';

export type Revision = z.output<typeof RevisionView>;

export interface SealedEvidence {
  id: string;
  question: string;
  name: string;
  size: number;
  sha256: string;
}

type Row = Awaited<ReturnType<typeof firstRow>>;
const firstRow = (db: Reader) => db.selectFrom('revisions').selectAll().executeTakeFirstOrThrow();

export function presentRevision(row: Row): Revision {
  return {
    revision: row.revision,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by_title,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by_title,
    onBehalf: row.on_behalf,
    late: row.late,
    sha256: row.sha256,
  };
}

export async function revisionRows(db: Reader, { unitId, assignmentId }: ByAssignment): Promise<Row[]> {
  return db
    .selectFrom('revisions')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .orderBy('revision', 'desc')
    .execute();
}

/** One revision, the newest unless said. @throws Problem `not-found` */
export async function revisionRow(db: Reader, by: ByAssignment, revision?: number): Promise<Row> {
  const rows = await revisionRows(db, by);
  const row = revision === undefined ? rows[0] : rows.find((one) => one.revision === revision);
  if (row === undefined) throw new Problem('not-found');
  return row;
}

/** The revision, older than `withdrawn`, that a tier last gave items back of; undefined: none was. */
export async function revisionGivenBack(
  db: Reader,
  { unitId, assignmentId }: ByAssignment,
  withdrawn: number,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('revisions')
    .select((eb) => eb.fn.max('revision').as('revision'))
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('revision', '<', withdrawn)
    .where('submitted_at', '<=', (eb) =>
      eb
        .selectFrom('returned_items')
        .select((of) => of.fn.max('at').as('at'))
        .where('unit_id', '=', unitId)
        .where('assignment_id', '=', assignmentId),
    )
    .executeTakeFirst();
  return row?.revision ?? undefined;
}

/** SHA-256 over what is sealed: the form's answers, the evidence by hash, the assignment and the revision number. */
export function sealOf(sealed: {
  assignmentId: string;
  unitId: string;
  revision: number;
  answers: Answers;
  evidence: readonly SealedEvidence[];
}): string {
  return createHash('sha256').update(canonicalJson(sealed)).digest('hex');
}

export async function evidenceToSeal(db: Reader, { unitId, assignmentId }: ByAssignment): Promise<SealedEvidence[]> {
  return db
    .selectFrom('evidence_files')
    .select(['id', 'question', 'name', 'size', 'sha256'])
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('removed_at', 'is', null)
    .orderBy('question')
    .orderBy('id')
    .execute();
}

export async function insertRevision(
  tx: Tx,
  { unitId, assignmentId }: ByAssignment,
  revision: {
    revision: number;
    submissionId: string;
    answers: Answers;
    evidence: readonly SealedEvidence[];
    late: boolean;
    onBehalf: boolean;
    at: string;
    personId: string;
    title: string;
  },
): Promise<Revision> {
  const { answers, evidence } = revision;
  const row = await tx
    .insertInto('revisions')
    .values({
      unit_id: unitId,
      assignment_id: assignmentId,
      revision: revision.revision,
      submission_id: revision.submissionId,
      answers: JSON.stringify(answers),
      evidence: JSON.stringify(evidence),
      sha256: sealOf({ assignmentId, unitId, revision: revision.revision, answers, evidence }),
      late: revision.late,
      on_behalf: revision.onBehalf,
      submitted_at: revision.at,
      submitted_by: revision.personId,
      submitted_by_title: revision.title,
      confirmed_at: null,
      confirmed_by: null,
      confirmed_by_title: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return presentRevision(row);
}
