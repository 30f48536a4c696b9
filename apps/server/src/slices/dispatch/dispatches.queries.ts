import type { OfficialPaper } from '@thuocdo/documents/official';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';

export type DispatchKind = 'survey-letter' | 'reminder-letter';

export interface Dispatch {
  id: string;
  campaignId: string;
  kind: DispatchKind;
  number: string | null;
  date: string | null;
  letter: OfficialPaper;
  draftedAt: string;
  personId: string;
  by: string;
}

export async function insertDispatch(tx: Tx, dispatch: Dispatch): Promise<void> {
  await tx
    .insertInto('dispatches')
    .values({
      id: dispatch.id,
      campaign_id: dispatch.campaignId,
      kind: dispatch.kind,
      subject: dispatch.letter.subject,
      number: dispatch.number,
      dated: dispatch.date,
      letter: JSON.stringify(dispatch.letter),
      drafted_at: dispatch.draftedAt,
      person_id: dispatch.personId,
      by_title: dispatch.by,
    })
    .execute();
}

/** The letters drafted from a campaign, newest first. */
export async function dispatchesOf(db: Reader, campaignId: string): Promise<Dispatch[]> {
  const rows = await db
    .selectFrom('dispatches')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('drafted_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    campaignId: row.campaign_id,
    kind: row.kind as DispatchKind,
    number: row.number,
    date: row.dated,
    letter: row.letter as OfficialPaper,
    draftedAt: row.drafted_at,
    personId: row.person_id,
    by: row.by_title,
  }));
}

/** One letter of a campaign. @throws Problem `not-found` */
export async function readDispatch(db: Reader, campaignId: string, id: string): Promise<Dispatch> {
  const dispatch = (await dispatchesOf(db, campaignId)).find((one) => one.id === id);
  if (dispatch === undefined) throw new Problem('not-found');
  return dispatch;
}
