import type { ConfirmationView } from '@thuocdo/contract/confirmations';
import type { Judgement } from '@thuocdo/core/judging';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';

interface Wanted {
  campaignId?: string;
  unitId?: string;
  ruleset?: string;
  id?: string;
  state?: 'all' | 'issued' | 'withdrawn';
  seen?: Expression<SqlBool>;
}

function rows(db: Reader) {
  return db
    .selectFrom('confirmations as c')
    .innerJoin('roster_units as r', (join) =>
      join.onRef('r.unit_id', '=', 'c.unit_id').onRef('r.campaign_id', '=', 'c.campaign_id'),
    )
    .innerJoin('rulesets as s', 's.code', 'c.ruleset')
    .leftJoin('confirmation_withdrawals as w', (join) =>
      join.onRef('w.unit_id', '=', 'c.unit_id').onRef('w.confirmation_id', '=', 'c.id'),
    )
    .leftJoin('confirmation_overrides as o', (join) =>
      join.onRef('o.unit_id', '=', 'c.unit_id').onRef('o.id', '=', 'c.override_id'),
    )
    .leftJoin('confirmations as e', (join) =>
      join.onRef('e.unit_id', '=', 'c.unit_id').onRef('e.id', '=', 'c.earlier_id'),
    );
}

function wanted(db: Reader, { campaignId, unitId, ruleset, id, state, seen }: Wanted) {
  let asked = rows(db);
  if (campaignId !== undefined) asked = asked.where('c.campaign_id', '=', campaignId);
  if (unitId !== undefined) asked = asked.where('c.unit_id', '=', unitId);
  if (ruleset !== undefined) asked = asked.where('c.ruleset', '=', ruleset);
  if (id !== undefined) asked = asked.where('c.id', '=', id);
  if (state === 'issued') asked = asked.where('w.at', 'is', null);
  if (state === 'withdrawn') asked = asked.where('w.at', 'is not', null);
  return seen === undefined ? asked : asked.where(seen);
}

const columns = (asked: ReturnType<typeof wanted>) =>
  asked
    .select(['c.id', 'c.campaign_id', 'c.unit_id', 'r.full_name', 'r.district_name', 'c.ruleset'])
    .select(['s.name as ruleset_name', 'c.kind', 'c.period', 'c.document_number', 'c.document_date'])
    .select(['c.appraisal_id', 'c.at', 'c.by_title', 'c.earlier_id', 'c.earlier_number', 'c.earlier_date'])
    .select(['e.period as earlier_period', 'e.document_number as earlier_document', 'e.document_date as earlier_day'])
    .select(['o.reason as override_reason', 'o.proposed_by_title', 'o.decided_by_title'])
    .select(['w.at as withdrawn_at', 'w.reason as withdrawn_reason', 'w.by_title as withdrawn_by'])
    .select(['w.document_number as withdrawn_number', 'w.document_date as withdrawn_date']);
type Row = Awaited<ReturnType<ReturnType<typeof columns>['executeTakeFirstOrThrow']>>;

function presentConfirmation(row: Row): ConfirmationView {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    unitId: row.unit_id,
    unitName: row.full_name,
    districtName: row.district_name,
    ruleset: row.ruleset,
    rulesetName: row.ruleset_name,
    kind: row.kind as ConfirmationView['kind'],
    period: row.period,
    documentNumber: row.document_number,
    documentDate: row.document_date,
    appraisalId: row.appraisal_id,
    earlier: earlierOf(row),
    override:
      row.override_reason === null
        ? null
        : {
            reason: row.override_reason,
            proposedBy: row.proposed_by_title ?? '',
            approvedBy: row.decided_by_title ?? '',
          },
    at: row.at,
    by: row.by_title,
    withdrawal: withdrawalOf(row),
  };
}

function earlierOf(row: Row): ConfirmationView['earlier'] {
  if (row.earlier_id === null && row.earlier_number === null) return null;
  return {
    confirmationId: row.earlier_id,
    period: row.earlier_period,
    number: row.earlier_number ?? row.earlier_document,
    date: row.earlier_date ?? row.earlier_day,
  };
}

function withdrawalOf(row: Row): ConfirmationView['withdrawal'] {
  if (row.withdrawn_at === null) return null;
  return {
    reason: row.withdrawn_reason ?? '',
    documentNumber: row.withdrawn_number ?? '',
    documentDate: row.withdrawn_date ?? '',
    at: row.withdrawn_at,
    by: row.withdrawn_by ?? '',
  };
}

/** Confirmations by district and name, those of one commune in the order of their days. */
export async function confirmationsOf(
  db: Reader,
  asked: Wanted,
  paging?: { limit: number; offset: number },
): Promise<ConfirmationView[]> {
  let found = columns(wanted(db, asked)).orderBy('r.district_sort_key').orderBy('r.sort_key').orderBy('c.at');
  if (paging !== undefined) found = found.limit(paging.limit).offset(paging.offset);
  return (await found.execute()).map(presentConfirmation);
}

export async function countConfirmations(db: Reader, asked: Wanted): Promise<number> {
  const row = await wanted(db, asked).select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  return Number(row.n);
}

/** @throws Problem `not-found` */
export async function readConfirmation(
  db: Reader,
  campaignId: string,
  unitId: string,
  id: string,
): Promise<ConfirmationView> {
  const [view] = await confirmationsOf(db, { campaignId, unitId, id });
  if (view === undefined) throw new Problem('not-found');
  return view;
}

/** The verified judgement that a confirmation was given on, as it stood then. */
export async function confirmedJudgement(db: Reader, unitId: string, id: string): Promise<Judgement> {
  const row = await db
    .selectFrom('confirmations')
    .select('judgement')
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.judgement as Judgement;
}

/** A confirmation in force of the same standard in another campaign, of this period or before it; the latest. */
export async function earlierConfirmation(
  db: Reader,
  unitId: string,
  campaign: { id: string; period: string },
  standard: string,
): Promise<{ confirmationId: string; period: string; number: string | null } | null> {
  const row = await db
    .selectFrom('confirmations as c')
    .innerJoin('rulesets as s', 's.code', 'c.ruleset')
    .leftJoin('confirmation_withdrawals as w', (join) =>
      join.onRef('w.unit_id', '=', 'c.unit_id').onRef('w.confirmation_id', '=', 'c.id'),
    )
    .select(['c.id', 'c.period', 'c.document_number'])
    .where('c.unit_id', '=', unitId)
    .where('c.campaign_id', '<>', campaign.id)
    .where('c.period', '<=', campaign.period)
    .where(sql<SqlBool>`s.ruleset ->> 'standard' = ${standard}`)
    .where('w.at', 'is', null)
    .orderBy('c.period', 'desc')
    .orderBy('c.at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { confirmationId: row.id, period: row.period, number: row.document_number };
}

export interface NewConfirmation {
  id: string;
  unitId: string;
  campaignId: string;
  period: string;
  ruleset: string;
  kind: 'first' | 'retention';
  round: number;
  documentNumber: string | null;
  documentDate: string | null;
  judgement: Judgement;
  appraisalId: string | null;
  overrideId: string | null;
  earlier: { id: string | null; number: string | null; date: string | null };
  at: string;
  personId: string;
  by: string;
}

export async function insertConfirmation(tx: Tx, made: NewConfirmation): Promise<void> {
  await tx
    .insertInto('confirmations')
    .values({
      unit_id: made.unitId,
      id: made.id,
      campaign_id: made.campaignId,
      ruleset: made.ruleset,
      kind: made.kind,
      round: made.round,
      period: made.period,
      document_number: made.documentNumber,
      document_date: made.documentDate,
      judgement: JSON.stringify(made.judgement),
      appraisal_id: made.appraisalId,
      override_id: made.overrideId,
      earlier_id: made.earlier.id,
      earlier_number: made.earlier.number,
      earlier_date: made.earlier.date,
      at: made.at,
      person_id: made.personId,
      by_title: made.by,
    })
    .execute();
}

export async function insertWithdrawal(
  tx: Tx,
  { unitId, id }: { unitId: string; id: string },
  withdrawal: {
    reason: string;
    documentNumber: string;
    documentDate: string;
    at: string;
    personId: string;
    by: string;
  },
): Promise<void> {
  await tx
    .insertInto('confirmation_withdrawals')
    .values({
      unit_id: unitId,
      confirmation_id: id,
      reason: withdrawal.reason,
      document_number: withdrawal.documentNumber,
      document_date: withdrawal.documentDate,
      at: withdrawal.at,
      person_id: withdrawal.personId,
      by_title: withdrawal.by,
    })
    .execute();
}

/** Who verified the commune's form last, by the audit chain. */
export async function verifierOf(db: Reader, unitId: string, assignmentId: string): Promise<string | null> {
  const row = await db
    .selectFrom('audit_entries')
    .select('person_id')
    .where('unit_id', '=', unitId)
    .where('subject_id', '=', assignmentId)
    .where('action', '=', 'response.verify')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.person_id ?? null;
}
