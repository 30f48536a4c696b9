import type { Installation } from '../../platform/context.ts';
import type { Db, Tx } from '../../platform/db/open.ts';
import { enqueue } from '../../platform/jobs/jobs.queries.ts';

export const mailJob = 'dispatch-mail';

interface ToMail {
  unitId: string;
  /** Of the recipient. */
  id: string;
  email: string | null;
  reminderId?: string;
}

/** Writes down one message for each recipient with its id, and the jobs that will send them after the commit. */
export async function putMails(
  tx: Tx,
  { newId, mail }: Installation,
  dispatchId: string,
  personId: string,
  recipients: readonly ToMail[],
): Promise<void> {
  if (mail === undefined) return;
  const rows = recipients.map((one) => {
    const id = newId();
    return {
      unit_id: one.unitId,
      id,
      dispatch_id: dispatchId,
      recipient_id: one.id,
      reminder_id: one.reminderId ?? null,
      address: one.email ?? '',
      message_id: `<${id}@${mail.domain}>`,
      state: 'waiting',
      tries: 0,
      claimed_at: null,
      settled_at: null,
      reason: null,
    };
  });
  for (let at = 0; at < rows.length; at += 1000)
    await tx
      .insertInto('dispatch_mails')
      .values(rows.slice(at, at + 1000))
      .execute();
  await enqueue(
    tx,
    rows.map((row) => ({ kind: mailJob, unitId: row.unit_id, payload: { mailId: row.id }, personId })),
  );
}

export interface ClaimedMail {
  unitId: string;
  id: string;
  dispatchId: string;
  recipientId: string;
  reminderId: string | null;
  address: string;
  messageId: string;
  message: string | null;
}

/** How long a try may take before another may begin: longer than the mail server is waited for. */
const claimMs = 5 * 60_000;

/**
 * Takes a message to be sent, for one sender at a time; undefined when it was sent, given up or is being sent by another.
 * @param real the real time: a demonstration's clock stands elsewhere
 */
export async function claimMail(
  db: Db,
  { unitId, mailId }: { unitId: string; mailId: string },
  real: Date,
): Promise<ClaimedMail | undefined> {
  const stale = new Date(real.getTime() - claimMs).toISOString();
  const row = await db
    .updateTable('dispatch_mails')
    .set((eb) => ({ state: 'sending', claimed_at: real.toISOString(), tries: eb('tries', '+', 1) }))
    .where('unit_id', '=', unitId)
    .where('id', '=', mailId)
    .where((eb) =>
      eb.or([eb('state', '=', 'waiting'), eb.and([eb('state', '=', 'sending'), eb('claimed_at', '<', stale)])]),
    )
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const reminder =
    row.reminder_id === null
      ? undefined
      : await db
          .selectFrom('dispatch_reminders')
          .select('message')
          .where('unit_id', '=', unitId)
          .where('id', '=', row.reminder_id)
          .executeTakeFirst();
  return {
    unitId,
    id: mailId,
    dispatchId: row.dispatch_id,
    recipientId: row.recipient_id,
    reminderId: row.reminder_id,
    address: row.address,
    messageId: row.message_id,
    message: reminder?.message ?? null,
  };
}

/** Ends a try: sent, failed for good, or waiting for the next one. The recipient shows how its letter went. */
export async function settleMail(
  db: Db,
  mail: Pick<ClaimedMail, 'unitId' | 'id' | 'recipientId' | 'reminderId'>,
  end: { state: 'sent' | 'failed' | 'waiting'; reason: string | null; at: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('dispatch_mails')
      .set({ state: end.state, reason: end.reason, settled_at: end.state === 'waiting' ? null : end.at })
      .where('unit_id', '=', mail.unitId)
      .where('id', '=', mail.id)
      .where('state', '<>', 'sent')
      .execute();
    await tx
      .updateTable('dispatch_recipients')
      .set({ mail: end.state, mail_reason: end.reason })
      .where('unit_id', '=', mail.unitId)
      .where('id', '=', mail.recipientId)
      .execute();
  });
}

/** A message that is not sent yet, for giving it up. */
export async function readMailEnd(db: Db, { unitId, mailId }: { unitId: string; mailId: string }) {
  return db
    .selectFrom('dispatch_mails')
    .select(['unit_id as unitId', 'id', 'recipient_id as recipientId', 'reminder_id as reminderId'])
    .where('unit_id', '=', unitId)
    .where('id', '=', mailId)
    .where('state', '<>', 'sent')
    .executeTakeFirst();
}

export async function recipientName(db: Db, { unitId, recipientId }: ClaimedMail): Promise<string> {
  const row = await db
    .selectFrom('dispatch_recipients')
    .select('name')
    .where('unit_id', '=', unitId)
    .where('id', '=', recipientId)
    .executeTakeFirstOrThrow();
  return row.name;
}
