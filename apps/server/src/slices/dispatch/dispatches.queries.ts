import type { CitationCaution } from '@thuocdo/core/dispatches';
import { searchKey } from '@thuocdo/core/text';
import type { OfficialPaper } from '@thuocdo/documents/official';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { unitOn } from '../units/index.ts';

const campaignKinds = ['survey-letter', 'reminder-letter'] as const;
export type CampaignLetterKind = (typeof campaignKinds)[number];

export interface Dispatch {
  id: string;
  campaignId: string | null;
  /** One of the rows of `dispatch_kinds`. */
  kind: string;
  unitId: string;
  /** Who writes: an organisation of the registry. */
  organisationId: string;
  number: string | null;
  date: string | null;
  dueDay: string | null;
  letter: OfficialPaper;
  cautions: CitationCaution[];
  draftedAt: string;
  personId: string;
  by: string;
  sentAt: string | null;
  sendingId: string | null;
  documentId: string | null;
}
export type NewDispatch = Omit<Dispatch, 'dueDay' | 'sentAt' | 'sendingId' | 'documentId' | 'cautions'> & {
  cautions?: readonly CitationCaution[];
};

/** How a letter is found: by number and symbol or by words of its subject, with or without marks. */
export function dispatchSearchKey(number: string | null, symbol: string, subject: string): string {
  return searchKey(`${number ?? ''}/${symbol} ${subject}`);
}

/** Keeps a letter as it is now. A second insert of the same id is left out. Answers whether it is new. */
export async function insertDispatch(tx: Tx, dispatch: NewDispatch): Promise<boolean> {
  const { letter } = dispatch;
  const inserted = await tx
    .insertInto('dispatches')
    .values({
      id: dispatch.id,
      campaign_id: dispatch.campaignId,
      kind: dispatch.kind,
      unit_id: dispatch.unitId,
      organisation_id: dispatch.organisationId,
      subject: letter.subject,
      number: dispatch.number,
      symbol: letter.symbol,
      dated: dispatch.date,
      letter: JSON.stringify(letter),
      search_key: dispatchSearchKey(dispatch.number, letter.symbol, letter.subject),
      drafted_at: dispatch.draftedAt,
      person_id: dispatch.personId,
      by_title: dispatch.by,
      warnings: '[]',
      cautions: JSON.stringify(dispatch.cautions ?? []),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}

const rows = (db: Reader) => db.selectFrom('dispatches').selectAll().where('organisation_id', 'is not', null);
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

function presentRow(row: Row): Dispatch {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    kind: row.kind,
    unitId: row.unit_id,
    organisationId: row.organisation_id ?? '',
    number: row.number,
    date: row.dated,
    dueDay: row.due_day,
    letter: row.letter as OfficialPaper,
    cautions: row.cautions as CitationCaution[],
    draftedAt: row.drafted_at,
    personId: row.person_id,
    by: row.by_title,
    sentAt: row.sent_at,
    sendingId: row.sending_id,
    documentId: row.document_id,
  };
}

export type CampaignDispatch = Dispatch & { kind: CampaignLetterKind; campaignId: string };

/** The letters drafted from a campaign, newest first. */
export async function dispatchesOf(db: Reader, campaignId: string): Promise<CampaignDispatch[]> {
  const found = await rows(db)
    .where('campaign_id', '=', campaignId)
    .where('kind', 'in', [...campaignKinds])
    .orderBy('drafted_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return found.map((row) => presentRow(row) as CampaignDispatch);
}

/** One letter of a campaign. @throws Problem `not-found` */
export async function readDispatch(db: Reader, campaignId: string, id: string): Promise<CampaignDispatch> {
  const dispatch = (await dispatchesOf(db, campaignId)).find((one) => one.id === id);
  if (dispatch === undefined) throw new Problem('not-found');
  return dispatch;
}

/** A letter as the subject of an action of its own organisation. @throws Problem `not-found` */
export async function findDispatchSubject(db: Reader, id: string, { lock = false } = {}): Promise<Found<Dispatch>> {
  const asked = rows(db).where('id', '=', id);
  const found = await (lock ? asked.forUpdate() : asked).executeTakeFirst();
  if (found === undefined) throw new Problem('not-found');
  const row = presentRow(found);
  return {
    row,
    kind: 'dispatch',
    id,
    unitId: row.unitId,
    unitPath: (await unitOn(db, row.unitId)).path,
    organisationId: row.organisationId,
  };
}

/** Marks a letter as sent; its paper now carries the number and the day. */
export async function markSent(
  tx: Tx,
  dispatch: Dispatch,
  sent: {
    number: string;
    date: string;
    dueDay: string | null;
    sendingId: string;
    documentId: string | null;
    at: string;
    personId: string;
    by: string;
  },
): Promise<void> {
  const letter: OfficialPaper = { ...dispatch.letter, number: sent.number, date: sent.date };
  await tx
    .updateTable('dispatches')
    .set({
      number: sent.number,
      dated: sent.date,
      due_day: sent.dueDay,
      letter: JSON.stringify(letter),
      search_key: dispatchSearchKey(sent.number, letter.symbol, letter.subject),
      sending_id: sent.sendingId,
      document_id: sent.documentId,
      sent_at: sent.at,
      sent_by: sent.personId,
      sent_by_title: sent.by,
    })
    .where('id', '=', dispatch.id)
    .execute();
}

/** True when the organisation has sent another letter with this number and symbol in the year of `date`. */
export async function isNumberTaken(
  db: Reader,
  dispatch: Dispatch,
  { number, date }: { number: string; date: string },
): Promise<boolean> {
  const year = date.slice(0, 4);
  const other = await db
    .selectFrom('dispatches')
    .select('id')
    .where('organisation_id', '=', dispatch.organisationId)
    .where('id', '<>', dispatch.id)
    .where('sent_at', 'is not', null)
    .where('symbol', '=', dispatch.letter.symbol)
    .where('number', '=', number)
    .where(sql<boolean>`dated between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`)
    .executeTakeFirst();
  return other !== undefined;
}
