import type { IncomingRow, incomingFilters } from '@thuocdo/contract/dispatch';
import { allowedActions, type Grant } from '@thuocdo/core/access';
import type { RecipientState } from '@thuocdo/core/dispatches';
import { searchKey } from '@thuocdo/core/text';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { likeText, type Steps } from './recipients.queries.ts';

const incoming = (db: Reader) =>
  db
    .selectFrom('dispatch_recipients as r')
    .innerJoin('dispatches as d', 'd.id', 'r.dispatch_id')
    .innerJoin('organisations as o', 'o.id', 'r.organisation_id')
    .leftJoin('organisations as s', 's.id', 'd.organisation_id')
    .innerJoin('unit_versions as v', (join) =>
      join
        .onRef('v.unit_id', '=', 'r.unit_id')
        .on(sql<boolean>`v.valid_from = (select max(w.valid_from) from unit_versions w where w.unit_id = r.unit_id)`),
    );

function selected(found: ReturnType<typeof incoming>) {
  return found
    .select([
      'r.unit_id',
      'r.id',
      'r.dispatch_id',
      'r.state',
      'r.steps',
      'r.done_note',
      'r.sent_at',
      'r.due_day',
      'r.organ_id as recipient_organ_id',
      'd.kind',
      'd.subject',
      'd.number',
      'd.symbol',
      'd.dated',
      'd.campaign_id',
      'd.document_id',
      'd.warnings',
      'd.letter',
      'o.id as organisation_id',
      'o.name as organisation_name',
      'v.path',
    ])
    .select(sql<string>`coalesce(s.name, d.sender_name)`.as('sender_name'))
    .select(
      sql<number>`(select count(*) from dispatch_reminders m where m.unit_id = r.unit_id and m.recipient_id = r.id)::int`.as(
        'reminders',
      ),
    );
}
export type IncomingRecord = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

interface Asked {
  q?: string | undefined;
  standing?: (typeof incomingFilters)[number] | undefined;
  limit: number;
  offset: number;
}

const standings = {
  open: () => sql<SqlBool>`r.state <> 'done'`,
  done: () => sql<SqlBool>`r.state = 'done'`,
  overdue: (today: string) => sql<SqlBool>`r.state <> 'done' and r.due_day < ${today}`,
};

/** What came to the viewer's organisations: open work first, nearest due day first. */
export async function incomingRows(
  db: Reader,
  visible: Expression<SqlBool>,
  grants: readonly Grant[],
  asked: Asked,
  today: string,
): Promise<{ items: IncomingRow[]; total: number; open: number }> {
  const key = asked.q ? `%${likeText(searchKey(asked.q))}%` : '%';
  const all = incoming(db).where(visible);
  const found = all
    .where(sql<boolean>`d.search_key like ${key}`)
    .where(asked.standing === undefined ? sql<boolean>`true` : standings[asked.standing](today));
  const count = sql<number>`count(*)::int`.as('n');
  const { n: total } = await found.select(count).executeTakeFirstOrThrow();
  const { n: open } = await all.where(standings.open()).select(count).executeTakeFirstOrThrow();
  const rows = await selected(found)
    .orderBy(sql`r.state = 'done'`)
    .orderBy(sql`case when r.state = 'done' then null else r.due_day end`, (order) => order.asc().nullsLast())
    .orderBy('r.sent_at', 'desc')
    .orderBy('r.id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { items: rows.map((row) => presentIncomingRow(row, grants)), total, open };
}

export function presentIncomingRow(row: IncomingRecord, grants: readonly Grant[]): IncomingRow {
  return {
    unitId: row.unit_id,
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    number: row.number,
    symbol: row.symbol ?? '',
    date: row.dated,
    senderName: row.sender_name,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    sentAt: row.sent_at,
    dueDay: row.due_day,
    state: row.state as RecipientState,
    reminders: row.reminders,
    can: allowedActions(grants, ['incoming.handle'], { unitPath: row.path, organisationId: row.organisation_id }),
  };
}

/** A document that came in, as the subject of an action of its recipient. @throws Problem `not-found` */
export async function findIncomingSubject(
  db: Reader,
  { unitId, recipientId }: { unitId: string; recipientId: string },
  { lock = false } = {},
): Promise<Found<IncomingRecord>> {
  // The row itself is locked first: what joins to it does not change.
  if (lock) await recipient(db, unitId, recipientId).forUpdate().execute();
  const row = await selected(incoming(db))
    .where('r.unit_id', '=', unitId)
    .where('r.id', '=', recipientId)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return {
    row,
    kind: 'incoming',
    id: recipientId,
    unitId,
    unitPath: row.path,
    organisationId: row.organisation_id,
  };
}

const recipient = (db: Reader, unitId: string, id: string) =>
  db.selectFrom('dispatch_recipients').selectAll().where('unit_id', '=', unitId).where('id', '=', id);

/** A recipient outside the registry, whose steps the sender records. */
export async function outsideRecipient(
  tx: Tx,
  dispatchId: string,
  unitId: string,
  id: string,
): Promise<{ unit_id: string; id: string; state: string; steps: unknown }> {
  const row = await recipient(tx, unitId, id)
    .where('dispatch_id', '=', dispatchId)
    .where('organisation_id', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return row;
}

export async function writeStep(
  tx: Tx,
  { unit_id, id }: { unit_id: string; id: string },
  to: { state: RecipientState; steps: Steps; note: string | undefined },
): Promise<void> {
  await tx
    .updateTable('dispatch_recipients')
    .set({
      state: to.state,
      steps: JSON.stringify(to.steps),
      ...(to.note === undefined ? {} : { done_note: to.note }),
    })
    .where('unit_id', '=', unit_id)
    .where('id', '=', id)
    .execute();
}

/** The document, if it has come to this organisation already: sent by us or taken in from a file. */
export async function knownDocument(
  db: Reader,
  organisationId: string,
  documentId: string,
): Promise<{ unitId: string; recipientId: string } | undefined> {
  return db
    .selectFrom('dispatch_recipients as r')
    .innerJoin('dispatches as d', 'd.id', 'r.dispatch_id')
    .select(['r.unit_id as unitId', 'r.id as recipientId'])
    .where('r.organisation_id', '=', organisationId)
    .where('d.document_id', '=', documentId)
    .executeTakeFirst();
}
