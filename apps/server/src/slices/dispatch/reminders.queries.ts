import type { Reader, Tx } from '../../platform/db/open.ts';

export interface Undone {
  unitId: string;
  id: string;
  email: string | null;
}

/** Recipients who have not done what a letter asks; of those named, if any are. */
export async function undoneRecipients(db: Reader, dispatchId: string, ids?: readonly string[]): Promise<Undone[]> {
  const asked = db
    .selectFrom('dispatch_recipients')
    .select(['unit_id as unitId', 'id', 'email'])
    .where('dispatch_id', '=', dispatchId)
    .where('state', '<>', 'done');
  return (ids === undefined ? asked : asked.where('id', 'in', [...ids])).execute();
}

interface Urge {
  urgeId: string;
  message: string;
  at: string;
  personId: string;
  by: string;
}

/** Writes the reminders that are not there yet; answers those that are new. */
export async function insertReminders<R extends Undone & { reminderId: string }>(
  tx: Tx,
  dispatchId: string,
  reminders: readonly R[],
  { urgeId, message, at, personId, by }: Urge,
): Promise<R[]> {
  const fresh = new Set<string>();
  for (let from = 0; from < reminders.length; from += 1000) {
    const rows = reminders.slice(from, from + 1000).map((one) => ({
      unit_id: one.unitId,
      id: one.reminderId,
      dispatch_id: dispatchId,
      recipient_id: one.id,
      urge_id: urgeId,
      message,
      sent_at: at,
      person_id: personId,
      by_title: by,
    }));
    const written = await tx
      .insertInto('dispatch_reminders')
      .values(rows)
      .onConflict((conflict) => conflict.constraint('dispatch_reminders_once').doNothing())
      .returning('id')
      .execute();
    for (const { id } of written) fresh.add(id);
  }
  return reminders.filter((one) => fresh.has(one.reminderId));
}

export async function remindersOf(db: Reader, unitId: string, recipientId: string) {
  const rows = await db
    .selectFrom('dispatch_reminders')
    .select(['sent_at as at', 'by_title as by', 'message'])
    .where('unit_id', '=', unitId)
    .where('recipient_id', '=', recipientId)
    .orderBy('sent_at', 'desc')
    .execute();
  return rows;
}
