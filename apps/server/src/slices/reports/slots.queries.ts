import type { SlotView } from '@thuocdo/contract/report-views';
import type { ReportSlot } from '@thuocdo/core/reports';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { ReportRow } from './reports.queries.ts';

/** Who wrote, and when. */
export interface By {
  at: string;
  personId: string;
  title: string;
}

type Place = Pick<ReportRow, 'unitId' | 'id'>;

const rowsOf = (db: Reader, { unitId, id }: Place) =>
  db.selectFrom('report_slots').selectAll().where('unit_id', '=', unitId).where('report_id', '=', id);

/** Every slot of the template with what is written in it so far. */
export async function slotViews(db: Reader, report: Place, slots: readonly ReportSlot[]): Promise<SlotView[]> {
  const rows = new Map((await rowsOf(db, report).execute()).map((row) => [row.slot, row]));
  return slots.map((slot) => slotView(slot, rows.get(slot.slot)));
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

function slotView({ slot, title, owner, isPlan }: ReportSlot, row: Row | undefined): SlotView {
  return {
    slot,
    title,
    owner: owner ?? null,
    isPlan,
    dueDay: row?.due_day ?? null,
    text: row?.text ?? '',
    state: (row?.state ?? 'empty') as SlotView['state'],
    revision: row?.revision ?? 0,
    updatedAt: row?.updated_at ?? null,
    updatedBy: row?.updated_by_title ?? null,
  };
}

export interface SlotText {
  slot: string;
  text: string;
  state: SlotView['state'];
  revision: number;
}

/** Makes a text what stands in its slot and keeps it among all that stood there. */
export async function saveSlot(tx: Tx, { unitId, id }: Place, written: SlotText, by: By): Promise<void> {
  const { slot, text, state, revision } = written;
  const place = { unit_id: unitId, report_id: id, slot };
  const now = { text, state, revision, updated_at: by.at, updated_by: by.personId, updated_by_title: by.title };
  await tx
    .insertInto('report_slots')
    .values({ ...place, ...now })
    .onConflict((conflict) => conflict.columns(['unit_id', 'report_id', 'slot']).doUpdateSet(now))
    .execute();
  await tx
    .insertInto('report_slot_versions')
    .values({ ...place, revision, text, state, at: by.at, person_id: by.personId, by_title: by.title })
    .execute();
}

export async function saveDueDay(
  tx: Tx,
  { unitId, id }: Place,
  { slot, dueDay }: { slot: string; dueDay: string | null },
): Promise<void> {
  await tx
    .insertInto('report_slots')
    .values({ unit_id: unitId, report_id: id, slot, due_day: dueDay, text: '', state: 'empty', revision: 0 })
    .onConflict((conflict) => conflict.columns(['unit_id', 'report_id', 'slot']).doUpdateSet({ due_day: dueDay }))
    .execute();
}

export interface SlotVersion {
  revision: number;
  text: string;
  state: SlotView['state'];
  at: string;
  by: string;
  personId: string;
}

/** Everything that stood in a slot, the newest first. */
export async function slotVersions(db: Reader, { unitId, id }: Place, slot: string): Promise<SlotVersion[]> {
  const rows = await db
    .selectFrom('report_slot_versions')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('report_id', '=', id)
    .where('slot', '=', slot)
    .orderBy('revision', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    text: row.text,
    state: row.state as SlotView['state'],
    at: row.at,
    by: row.by_title,
    personId: row.person_id,
  }));
}
