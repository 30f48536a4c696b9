import type { AssignmentRow } from '@thuocdo/contract/responses';
import { type AssignmentState, after, isLate, type Respondent, type Step, type Tier } from '@thuocdo/core/campaigns';
import type { Context } from '@thuocdo/core/forms';
import { dayOf } from '@thuocdo/core/text';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, chainOf, readCampaign } from './campaign-record.ts';

/**
 * When a step of the chain was taken, by tier key: `{ commune: { at, late } }`. `handedIn`: on which day the respondent first
 * handed in, and the due day that held then; what is given back later changes neither.
 */
export type StepMoments = Record<string, { at: string; late: boolean; handedIn?: { day: string; due: string | null } }>;

/** A form handed out to one organisation for one unit, and where it lies. */
export interface AssignmentRecord {
  id: string;
  unitId: string;
  unitPath: string;
  campaignId: string;
  organisationId: string;
  respondent: Respondent;
  formCode: string;
  formVersion: number;
  state: AssignmentState;
  tier: number;
  revision: number;
  answered: number;
  questions: number;
  warnings: number;
  returnedItems: number;
  onBehalf: boolean;
  late: boolean;
  /** Due days that were extended for this unit, by tier key; other tiers keep the campaign's. */
  dues: Record<string, { wording: string; day: string }>;
  steps: StepMoments;
  firstSavedAt: string | null;
  updatedAt: string | null;
  submittedAt: string | null;
}

/** An assignment together with its campaign and chain: the subject of everything done to a response. */
export interface AssignmentSubject {
  assignment: AssignmentRecord;
  campaign: CampaignRecord;
  chain: readonly Tier[];
}

/**
 * The assignment as a subject. `lock` keeps others waiting until the command ends, so that two clicks act in turn.
 * @throws Problem `not-found`
 */
export async function findAssignmentSubject(
  db: Reader,
  { unitId, assignmentId }: { unitId: string; assignmentId: string },
  { lock = false } = {},
): Promise<Found<AssignmentSubject>> {
  let asked = db.selectFrom('assignments').selectAll().where('unit_id', '=', unitId).where('id', '=', assignmentId);
  if (lock) asked = asked.forUpdate();
  const row = await asked.executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  const assignment = toRecord(row);
  const campaign = await readCampaign(db, row.campaign_id);
  return {
    row: { assignment, campaign, chain: chainOf(campaign, assignment.respondent) },
    kind: 'assignment',
    id: assignment.id,
    unitId,
    unitPath: assignment.unitPath,
    organisationId: assignment.organisationId,
  };
}

type Row = Awaited<ReturnType<typeof selectOne>>;
const selectOne = (db: Reader) => db.selectFrom('assignments').selectAll().executeTakeFirstOrThrow();

export function toRecord(row: Row): AssignmentRecord {
  return {
    id: row.id,
    unitId: row.unit_id,
    unitPath: row.unit_path,
    campaignId: row.campaign_id,
    organisationId: row.organisation_id,
    respondent: row.respondent as Respondent,
    formCode: row.form_code,
    formVersion: row.form_version,
    state: row.state as AssignmentState,
    tier: row.tier,
    revision: row.revision,
    answered: row.answered,
    questions: row.questions,
    warnings: row.warnings,
    returnedItems: row.returned_items,
    onBehalf: row.on_behalf,
    late: row.late,
    dues: row.dues,
    steps: row.steps,
    firstSavedAt: row.first_saved_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
  };
}

/**
 * Takes a step of the chain and records when. The only place that changes where an assignment lies.
 * @throws Problem `wrong-step` when it is not this step's turn
 */
export async function takeStep(
  tx: Tx,
  { assignment, campaign, chain }: AssignmentSubject,
  step: Step,
  moment: { now: string; today: string },
): Promise<AssignmentRecord> {
  const next = after(assignment, step, chain, confirmedByChairman(campaign, assignment), assignment.returnedItems > 0);
  if (next === undefined) throw new Problem('wrong-step', { step, state: assignment.state, tier: assignment.tier });
  const steps = momentsAfter(assignment, step, chain, moment);
  const row = await tx
    .updateTable('assignments')
    .set({ state: next.state, tier: next.tier, steps: JSON.stringify(steps), updated_at: moment.now })
    .where('unit_id', '=', assignment.unitId)
    .where('id', '=', assignment.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRecord(row);
}

/** The chairman confirms what a commune submits, where the campaign asks for it. */
export function confirmedByChairman(campaign: CampaignRecord, assignment: { respondent: Respondent }): boolean {
  return campaign.draft.chairmanConfirms && assignment.respondent === 'commune';
}

function momentsAfter(
  assignment: AssignmentRecord,
  step: Step,
  chain: readonly Tier[],
  moment: { now: string; today: string },
): StepMoments {
  const tier = chain[assignment.tier];
  const finishes = step === 'submit' || step === 'confirm' || step === 'forward' || step === 'verify';
  if (tier === undefined || !finishes) return assignment.steps;
  const late = isLate(assignment, assignment.dues, chain, moment.today);
  const handing = step === 'submit' || step === 'confirm' ? handingIn(assignment, chain) : undefined;
  const handedIn = handing && { day: handing.day ?? moment.today, due: handing.due };
  return { ...assignment.steps, [tier.key]: { at: moment.now, late, ...(handedIn ? { handedIn } : {}) } };
}

/** The day of handing in (null until then) and its due day, as they count for what the law takes off for being late. */
function handingIn(
  { state, dues, steps }: Pick<AssignmentRecord, 'state' | 'dues' | 'steps'>,
  [tier]: readonly Tier[],
): { day: string | null; due: string | null } {
  const due = (tier && (dues[tier.key]?.day ?? tier.due?.day)) ?? null;
  if (tier === undefined || state === 'not_started' || state === 'drafting') return { day: null, due };
  const moment = steps[tier.key];
  return moment?.handedIn ?? { day: moment ? dayOf(moment.at) : null, due };
}

/** The days of handing in as forms may compute with them: no form can name another day than the registry's. */
export function handingContext({ assignment, chain }: AssignmentSubject): Context {
  const { day, due } = handingIn(assignment, chain);
  return { ...(due === null ? {} : { due_day: due }), ...(day === null ? {} : { handed_in_day: day }) };
}

/** The columns that lists of assignments need beside the assignment itself. */
export function assignmentRows(db: Reader) {
  return db
    .selectFrom('assignments as a')
    .innerJoin('campaigns as c', 'c.id', 'a.campaign_id')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .innerJoin('units as u', 'u.id', 'a.unit_id')
    .leftJoin('roster_units as r', (join) =>
      join.onRef('r.unit_id', '=', 'a.unit_id').onRef('r.campaign_id', '=', 'a.campaign_id'),
    )
    .selectAll('a')
    .select([
      'c.title as campaign_title',
      'c.draft as campaign_draft',
      'c.illustrative as campaign_illustrative',
      'o.name as organisation_name',
      'u.code as unit_code',
      'r.district_id',
      'r.district_name',
      'r.sort_key as unit_sort_key',
      'r.district_sort_key',
      sql<string>`coalesce(r.full_name, (select v.full_name from unit_versions v where v.unit_id = a.unit_id order by v.valid_from desc limit 1))`.as(
        'unit_name',
      ),
    ]);
}

export type AssignmentListRow = Awaited<ReturnType<ReturnType<typeof assignmentRows>['executeTakeFirstOrThrow']>>;

/** One assignment as lists and screens show it. `today` decides what is late. */
export function presentAssignment(row: AssignmentListRow, today: string): AssignmentRow {
  const record = toRecord(row);
  const chain: readonly Tier[] =
    row.campaign_draft.chains.find((one: { respondent: string }) => one.respondent === row.respondent)?.tiers ?? [];
  const tier = chain[record.tier];
  return {
    id: record.id,
    unitId: record.unitId,
    campaignId: record.campaignId,
    campaignTitle: row.campaign_title,
    respondent: record.respondent,
    organisationId: record.organisationId,
    organisationName: row.organisation_name,
    unitName: row.unit_name,
    unitCode: row.unit_code,
    districtName: row.district_name,
    state: record.state,
    tier: record.tier,
    tierName: tier?.name ?? '',
    due: tier === undefined ? null : (record.dues[tier.key] ?? tier.due ?? null),
    late: isLate(record, record.dues, chain, today),
    answered: record.answered,
    questions: record.questions,
    returnedItems: record.returnedItems,
    onBehalf: record.onBehalf,
    revision: record.revision,
    submittedAt: record.submittedAt,
    updatedAt: record.updatedAt,
    illustrative: row.campaign_illustrative,
  };
}

/** One assignment, presented. @throws Problem `not-found` */
export async function readAssignmentRow(
  db: Reader,
  unitId: string,
  assignmentId: string,
  today: string,
): Promise<AssignmentRow> {
  const row = await assignmentRows(db)
    .where('a.unit_id', '=', unitId)
    .where('a.id', '=', assignmentId)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return presentAssignment(row, today);
}
