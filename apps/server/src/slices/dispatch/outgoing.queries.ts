import type { OutgoingRow, outgoingFilters } from '@thuocdo/contract/dispatch';
import { searchKey } from '@thuocdo/core/text';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { countsOf, likeText, noCounts } from './recipients.queries.ts';

interface Asked {
  q?: string | undefined;
  standing?: (typeof outgoingFilters)[number] | undefined;
  limit: number;
  offset: number;
}

const outgoing = (db: Reader) =>
  db
    .selectFrom('dispatches as d')
    .innerJoin('organisations as o', 'o.id', 'd.organisation_id')
    .innerJoin('unit_versions as v', (join) =>
      join
        .onRef('v.unit_id', '=', 'd.unit_id')
        .on(sql<boolean>`v.valid_from = (select max(w.valid_from) from unit_versions w where w.unit_id = d.unit_id)`),
    );

/** Where a letter stands with its recipients, as one condition on `d`. */
function standingCondition(standing: Asked['standing'], today: string): Expression<SqlBool> {
  const some = (condition: Expression<SqlBool>) =>
    sql<SqlBool>`exists (select 1 from dispatch_recipients r where r.dispatch_id = d.id and ${condition})`;
  const open = sql<SqlBool>`r.state <> 'done'`;
  switch (standing) {
    case 'draft':
      return sql<SqlBool>`d.sent_at is null`;
    case 'under-way':
      return some(open);
    case 'overdue':
      return some(sql<SqlBool>`r.state <> 'done' and r.due_day < ${today}`);
    case 'done':
      return sql<SqlBool>`d.sent_at is not null and not ${some(open)}`;
    case 'mail-failed':
      return some(sql<SqlBool>`r.mail = 'failed'`);
    default:
      return sql<SqlBool>`true`;
  }
}

/** Letters that the viewer's organisations wrote, newest first, with the counts of their recipients. */
export async function outgoingRows(
  db: Reader,
  visible: Expression<SqlBool>,
  asked: Asked,
  today: string,
): Promise<{ items: OutgoingRow[]; total: number }> {
  const q = asked.q ? `%${likeText(searchKey(asked.q))}%` : '%';
  const found = outgoing(db)
    .where(visible)
    .where(sql<boolean>`d.search_key like ${q}`)
    .where(standingCondition(asked.standing, today));
  const { n } = await found.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await selected(found)
    .orderBy(sql`coalesce(d.sent_at, d.drafted_at)`, 'desc')
    .orderBy('d.id', 'desc')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  const counts = await countsOf(
    db,
    rows.map((row) => row.id),
    today,
  );
  return { total: n, items: rows.map((row) => ({ ...present(row), counts: counts.get(row.id) ?? noCounts })) };
}

export async function outgoingRow(db: Reader, id: string, today: string): Promise<OutgoingRow> {
  const row = await selected(outgoing(db).where('d.id', '=', id)).executeTakeFirstOrThrow();
  const counts = await countsOf(db, [id], today);
  return { ...present(row), counts: counts.get(id) ?? noCounts };
}

function selected(found: ReturnType<typeof outgoing>) {
  return found.select([
    'd.id',
    'd.campaign_id',
    'd.kind',
    'd.subject',
    'd.symbol',
    'd.number',
    'd.dated',
    'd.due_day',
    'd.drafted_at',
    'd.sent_at',
    'd.by_title',
    'd.organisation_id',
    'o.name as organisation_name',
  ]);
}
type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

function present(row: Row): Omit<OutgoingRow, 'counts'> {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    kind: row.kind,
    subject: row.subject,
    symbol: row.symbol ?? '',
    number: row.number,
    date: row.dated,
    dueDay: row.due_day,
    draftedAt: row.drafted_at,
    sentAt: row.sent_at,
    by: row.by_title,
    organisationId: row.organisation_id ?? '',
    organisationName: row.organisation_name,
  };
}
