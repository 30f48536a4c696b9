import type { AppraisalContent, AppraisalSummary } from '@thuocdo/contract/confirmations';
import type { ChecklistItem, Outcome } from '@thuocdo/core/appraisals';
import type { Verdict } from '@thuocdo/core/judging';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';

/** An appraisal as the server works with it. What stood when it was concluded is null in a draft. */
export interface AppraisalRecord {
  id: string;
  unitId: string;
  campaignId: string;
  ruleset: string;
  content: AppraisalContent;
  version: number;
  corrects: string | null;
  by: string;
  state: 'draft' | 'concluded';
  outcome: Outcome | null;
  revision: number | null;
  verdict: Verdict | null;
  checklist: ChecklistItem[] | null;
  concludedAt: string | null;
  concludedBy: string | null;
}

const selection = (db: Reader) => db.selectFrom('appraisals as p').selectAll('p');
type Row = Awaited<ReturnType<ReturnType<typeof selection>['executeTakeFirstOrThrow']>>;

function recordOf(row: Row): AppraisalRecord {
  return {
    id: row.id,
    unitId: row.unit_id,
    campaignId: row.campaign_id,
    ruleset: row.ruleset,
    content: row.content as AppraisalContent,
    version: row.version,
    corrects: row.corrects,
    by: row.by_title,
    state: row.state as AppraisalRecord['state'],
    outcome: row.outcome as Outcome | null,
    revision: row.revision,
    verdict: row.verdict as Verdict | null,
    checklist: row.checklist as ChecklistItem[] | null,
    concludedAt: row.concluded_at,
    concludedBy: row.concluded_by_title,
  };
}

export function summaryOf(record: AppraisalRecord): AppraisalSummary {
  const { id, campaignId, unitId, ruleset, state, outcome, corrects, concludedAt, content } = record;
  const { kind, startsOn, endsOn } = content;
  const by = record.concludedBy ?? record.by;
  return { id, campaignId, unitId, ruleset, kind, startsOn, endsOn, state, outcome, corrects, concludedAt, by };
}

/** The newest of each commune under a ruleset: a draft before what was concluded. Without what people wrote: it may be long. */
export async function newestAppraisals(
  db: Reader,
  campaignId: string,
  ruleset: string,
  withDrafts: boolean,
): Promise<AppraisalSummary[]> {
  const rows = await db
    .selectFrom('appraisals')
    .distinctOn('unit_id')
    .select(['id', 'unit_id', 'campaign_id', 'ruleset', 'kind', 'starts_on', 'ends_on', 'state', 'outcome', 'corrects'])
    .select(['concluded_at', 'concluded_by_title', 'by_title'])
    .where('campaign_id', '=', campaignId)
    .where('ruleset', '=', ruleset)
    .where('state', 'in', withDrafts ? ['draft', 'concluded'] : ['concluded'])
    .orderBy('unit_id')
    .orderBy('concluded_at', (order) => order.desc().nullsFirst())
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    campaignId: row.campaign_id,
    unitId: row.unit_id,
    ruleset: row.ruleset,
    kind: row.kind as AppraisalSummary['kind'],
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    state: row.state as AppraisalSummary['state'],
    outcome: row.outcome as Outcome | null,
    corrects: row.corrects,
    concludedAt: row.concluded_at,
    by: row.concluded_by_title ?? row.by_title,
  }));
}

interface Wanted {
  unitId?: string;
  campaignId?: string;
  ruleset?: string;
}

/** Appraisals of a unit, a campaign, a ruleset; the newest first: drafts, then by the moment of concluding. */
export async function appraisalsOf(db: Reader, wanted: Wanted): Promise<AppraisalRecord[]> {
  let rows = selection(db);
  if (wanted.unitId !== undefined) rows = rows.where('p.unit_id', '=', wanted.unitId);
  if (wanted.campaignId !== undefined) rows = rows.where('p.campaign_id', '=', wanted.campaignId);
  if (wanted.ruleset !== undefined) rows = rows.where('p.ruleset', '=', wanted.ruleset);
  const found = await rows
    .orderBy('p.concluded_at', (order) => order.desc().nullsFirst())
    .orderBy('p.created_at', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
  return found.map(recordOf);
}

/** The last appraisal that was concluded: a later one corrects an earlier one. */
export const lastConcluded = (records: readonly AppraisalRecord[]): AppraisalRecord | undefined =>
  records.find((record) => record.state === 'concluded');

export async function findAppraisal(
  db: Reader,
  unitId: string,
  campaignId: string,
  id: string,
): Promise<AppraisalRecord | undefined> {
  const row = await selection(db)
    .where('p.unit_id', '=', unitId)
    .where('p.campaign_id', '=', campaignId)
    .where('p.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : recordOf(row);
}

/** @throws Problem `not-found` */
export async function readAppraisal(
  db: Reader,
  unitId: string,
  campaignId: string,
  id: string,
): Promise<AppraisalRecord> {
  const record = await findAppraisal(db, unitId, campaignId, id);
  if (record === undefined) throw new Problem('not-found');
  return record;
}

export interface Writer {
  personId: string;
  title: string;
  now: string;
}

/** What an appraisal is frozen with. */
export interface Conclusion {
  outcome: Outcome;
  revision: number;
  verdict: Verdict;
  checklist: readonly ChecklistItem[];
}

interface NewAppraisal {
  id: string;
  unitId: string;
  campaignId: string;
  ruleset: string;
  content: AppraisalContent;
  corrects: string | null;
}

const concluded = ({ outcome, revision, verdict, checklist }: Conclusion, { personId, title, now }: Writer) => ({
  state: 'concluded',
  outcome,
  revision,
  verdict,
  checklist: JSON.stringify(checklist),
  concluded_at: now,
  concluded_by: personId,
  concluded_by_title: title,
});

/** A draft, or with a conclusion a whole appraisal at once. */
export async function insertAppraisal(
  tx: Tx,
  { id, unitId, campaignId, ruleset, content, corrects }: NewAppraisal,
  writer: Writer,
  conclusion?: Conclusion,
): Promise<void> {
  await tx
    .insertInto('appraisals')
    .values({
      unit_id: unitId,
      id,
      campaign_id: campaignId,
      ruleset,
      ...contentColumns(content),
      version: 1,
      corrects,
      created_at: writer.now,
      person_id: writer.personId,
      by_title: writer.title,
      ...(conclusion === undefined ? { state: 'draft' } : concluded(conclusion, writer)),
    })
    .execute();
}

const contentColumns = (content: AppraisalContent) => ({
  kind: content.kind,
  starts_on: content.startsOn,
  ends_on: content.endsOn,
  content: JSON.stringify(content),
});

/**
 * Changes a draft as it was read.
 * @throws Problem `appraisal-concluded`, or `stale-version` where somebody saved in between
 */
export async function changeDraft(
  tx: Tx,
  record: AppraisalRecord,
  version: number,
  change: { content: AppraisalContent } | { conclusion: Conclusion; writer: Writer },
): Promise<void> {
  if (record.state === 'concluded') throw new Problem('appraisal-concluded');
  if (record.version !== version) throw new Problem('stale-version', { version: record.version });
  const columns = 'content' in change ? contentColumns(change.content) : concluded(change.conclusion, change.writer);
  const done = await tx
    .updateTable('appraisals')
    .set({ ...columns, version: version + 1 })
    .where('unit_id', '=', record.unitId)
    .where('id', '=', record.id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new Problem('stale-version', { version: record.version });
}
