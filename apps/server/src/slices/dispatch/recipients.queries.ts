import type { RecipientRow, recipientFilters } from '@thuocdo/contract/dispatch';
import type { RecipientState, Step } from '@thuocdo/core/dispatches';
import { searchKey } from '@thuocdo/core/text';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';

export type Steps = Partial<Record<RecipientState, Step>>;
export type MailState = RecipientRow['mail'];

export interface NewRecipient {
  unitId: string;
  id: string;
  organisationId: string | null;
  name: string;
  sortKey: string;
  searchKey: string;
  organId: string | null;
  email: string | null;
  state: RecipientState;
  steps: Steps;
  mail: MailState;
  documentId?: string;
}

const batch = 1000;

/** Adds recipients to a letter, in statements of a thousand rows. */
export async function insertRecipients(
  tx: Tx,
  dispatch: { id: string; dueDay: string | null; sentAt: string },
  recipients: readonly NewRecipient[],
): Promise<void> {
  for (let at = 0; at < recipients.length; at += batch) {
    const rows = recipients.slice(at, at + batch).map((one) => ({
      unit_id: one.unitId,
      id: one.id,
      dispatch_id: dispatch.id,
      organisation_id: one.organisationId,
      name: one.name,
      sort_key: one.sortKey,
      search_key: one.searchKey,
      organ_id: one.organId,
      email: one.email,
      state: one.state,
      steps: JSON.stringify(one.steps),
      done_note: null,
      sent_at: dispatch.sentAt,
      due_day: dispatch.dueDay,
      mail: one.mail,
      mail_reason: null,
      document_id: one.documentId ?? null,
    }));
    await tx.insertInto('dispatch_recipients').values(rows).execute();
  }
}

export interface Counts {
  total: number;
  sent: number;
  received: number;
  read: number;
  acknowledged: number;
  done: number;
  overdue: number;
  mailFailed: number;
}
export const noCounts: Counts = {
  total: 0,
  sent: 0,
  received: 0,
  read: 0,
  acknowledged: 0,
  done: 0,
  overdue: 0,
  mailFailed: 0,
};

/** How many recipients stand where, letter by letter, in one statement. */
export async function countsOf(
  db: Reader,
  dispatchIds: readonly string[],
  today: string,
): Promise<Map<string, Counts>> {
  if (dispatchIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('dispatch_recipients')
    .select(['dispatch_id', 'state'])
    .select(sql<number>`count(*)::int`.as('n'))
    .select(sql<number>`(count(*) filter (where state <> 'done' and due_day < ${today}))::int`.as('overdue'))
    .select(sql<number>`(count(*) filter (where mail = 'failed'))::int`.as('failed'))
    .where('dispatch_id', 'in', [...dispatchIds])
    .groupBy(['dispatch_id', 'state'])
    .execute();
  const counts = new Map<string, Counts>();
  for (const row of rows) {
    const before = counts.get(row.dispatch_id) ?? noCounts;
    counts.set(row.dispatch_id, {
      ...before,
      total: before.total + row.n,
      [row.state]: row.n,
      overdue: before.overdue + row.overdue,
      mailFailed: before.mailFailed + row.failed,
    });
  }
  return counts;
}

type Standing = (typeof recipientFilters)[number];
interface Asked {
  q?: string | undefined;
  standing?: Standing | undefined;
  limit: number;
  offset: number;
}

/** A page of the recipients of a letter in Vietnamese order, with what was urged. */
export async function recipientsOf(
  db: Reader,
  dispatchId: string,
  asked: Asked,
  today: string,
): Promise<{ items: RecipientRow[]; total: number }> {
  const where = recipientCondition(dispatchId, asked, today);
  const { n } = await db
    .selectFrom('dispatch_recipients as r')
    .select(sql<number>`count(*)::int`.as('n'))
    .where(where)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('dispatch_recipients as r')
    .selectAll('r')
    .select(
      sql<number>`(select count(*) from dispatch_reminders m where m.unit_id = r.unit_id and m.recipient_id = r.id)::int`.as(
        'reminders',
      ),
    )
    .select(
      sql<
        string | null
      >`(select max(m.sent_at) from dispatch_reminders m where m.unit_id = r.unit_id and m.recipient_id = r.id)`.as(
        'last_reminder_at',
      ),
    )
    .where(where)
    .orderBy('r.sort_key')
    .orderBy('r.id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { total: n, items: rows.map(presentRecipient) };
}

function recipientCondition(dispatchId: string, { q, standing }: Asked, today: string) {
  const named = q ? sql<boolean>`r.search_key like ${`%${likeText(searchKey(q))}%`}` : sql<boolean>`true`;
  return sql<boolean>`r.dispatch_id = ${dispatchId} and ${named} and ${standingCondition(standing, today)}`;
}

function standingCondition(standing: Standing | undefined, today: string) {
  switch (standing) {
    case undefined:
      return sql`true`;
    case 'not-done':
      return sql`r.state <> 'done'`;
    case 'overdue':
      return sql`r.state <> 'done' and r.due_day < ${today}`;
    case 'mail-failed':
      return sql`r.mail = 'failed'`;
    default:
      return sql`r.state = ${standing}`;
  }
}

/** What a person types is text, not a pattern. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

export function presentSteps(steps: unknown): RecipientRow['steps'] {
  return Object.fromEntries(
    Object.entries(steps as Steps).map(([state, step]) => [state, { at: step?.at ?? '', by: step?.by ?? null }]),
  );
}

function presentRecipient(row: {
  unit_id: string;
  id: string;
  organisation_id: string | null;
  name: string;
  state: string;
  steps: unknown;
  done_note: string | null;
  email: string | null;
  mail: string;
  mail_reason: string | null;
  reminders: number;
  last_reminder_at: string | null;
}): RecipientRow {
  return {
    unitId: row.unit_id,
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    state: row.state as RecipientState,
    steps: presentSteps(row.steps),
    doneNote: row.done_note,
    email: row.email,
    mail: row.mail as MailState,
    mailReason: row.mail_reason,
    reminders: row.reminders,
    lastReminderAt: row.last_reminder_at,
  };
}
