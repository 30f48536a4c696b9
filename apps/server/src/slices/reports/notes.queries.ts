import type { OverrideOfBlock, ReportComment } from '@thuocdo/contract/report-views';
import type { PlanOutcome } from '@thuocdo/core/reports';
import type { z } from 'zod';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { ReportRow } from './reports.queries.ts';
import type { By } from './slots.queries.ts';

type Place = Pick<ReportRow, 'unitId' | 'id'>;
type Override = z.output<typeof OverrideOfBlock>;

const keyOf = ({ unitId, id }: Place) => ({ unit_id: unitId, report_id: id });
const writtenBy = ({ at, personId, title }: By) => ({ at, person_id: personId, by_title: title });

/** What became of planned things, by what they were. */
export interface PlanMark {
  key: string;
  text: string;
  outcome: PlanOutcome;
  note: string;
  reference: string;
  at: string;
  by: string;
}

export async function planMarks(db: Reader, { unitId, id }: Place): Promise<PlanMark[]> {
  const rows = await db
    .selectFrom('report_plan_items')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('report_id', '=', id)
    .execute();
  return rows.map(({ key, text, outcome, note, reference, at, by_title: by }) => ({
    key,
    text,
    outcome: outcome as PlanOutcome,
    note,
    reference,
    at,
    by,
  }));
}

export async function savePlanMark(tx: Tx, report: Place, { by, ...mark }: PlanMark): Promise<void> {
  await tx
    .insertInto('report_plan_items')
    .values({ ...keyOf(report), ...mark, by_title: by })
    .onConflict((conflict) => conflict.columns(['unit_id', 'report_id', 'key']).doUpdateSet({ ...mark, by_title: by }))
    .execute();
}

export async function overridesOf(db: Reader, { unitId, id }: Place): Promise<Override[]> {
  const rows = await db
    .selectFrom('report_overrides')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('report_id', '=', id)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    place: row.place,
    text: row.text,
    insteadOf: row.instead_of,
    reason: row.reason,
    at: row.at,
    by: row.by_title,
  }));
}

export async function saveOverride(
  tx: Tx,
  report: Place,
  { place, ...said }: Omit<Override, 'at' | 'by'>,
  by: By,
): Promise<void> {
  const values = { text: said.text, instead_of: said.insteadOf, reason: said.reason, ...writtenBy(by) };
  await tx
    .insertInto('report_overrides')
    .values({ ...keyOf(report), place, ...values })
    .onConflict((conflict) => conflict.columns(['unit_id', 'report_id', 'place']).doUpdateSet(values))
    .execute();
}

/** True when there was one. */
export async function deleteOverride(tx: Tx, { unitId, id }: Place, place: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('report_overrides')
    .where('unit_id', '=', unitId)
    .where('report_id', '=', id)
    .where('place', '=', place)
    .returning('place')
    .executeTakeFirst();
  return row !== undefined;
}

export async function commentsOf(db: Reader, { unitId, id }: Place): Promise<ReportComment[]> {
  const rows = await db
    .selectFrom('report_comments')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('report_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    parentId: row.parent_id,
    text: row.text,
    at: row.at,
    by: row.by_title,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by_title,
  }));
}

export async function insertComment(
  tx: Tx,
  report: Place,
  comment: Pick<ReportComment, 'id' | 'place' | 'parentId' | 'text'>,
  by: By,
): Promise<void> {
  const { parentId, ...said } = comment;
  await tx
    .insertInto('report_comments')
    .values({ ...keyOf(report), ...said, parent_id: parentId, ...writtenBy(by) })
    .execute();
}

export async function setResolved(
  tx: Tx,
  { unitId }: Place,
  commentId: string,
  resolved: { at: string; by: string } | null,
): Promise<void> {
  await tx
    .updateTable('report_comments')
    .set({ resolved_at: resolved?.at ?? null, resolved_by_title: resolved?.by ?? null })
    .where('unit_id', '=', unitId)
    .where('id', '=', commentId)
    .execute();
}

/** Why a finding stands, with the sentence that it was said of. */
export interface Answer {
  finding: string;
  sentence: string;
  reason: string;
  at: string;
  by: string;
}

export async function answersOf(db: Reader, { unitId, id }: Place): Promise<Answer[]> {
  const rows = await db
    .selectFrom('report_answers')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('report_id', '=', id)
    .execute();
  return rows.map(({ finding, sentence, reason, at, by_title: by }) => ({ finding, sentence, reason, at, by }));
}

export async function saveAnswer(
  tx: Tx,
  report: Place,
  { finding, sentence, reason }: Omit<Answer, 'at' | 'by'>,
  by: By,
): Promise<void> {
  const values = { sentence, reason, ...writtenBy(by) };
  await tx
    .insertInto('report_answers')
    .values({ ...keyOf(report), finding, ...values })
    .onConflict((conflict) => conflict.columns(['unit_id', 'report_id', 'finding']).doUpdateSet(values))
    .execute();
}
