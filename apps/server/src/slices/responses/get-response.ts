import { getResponse, type ResponseView } from '@thuocdo/contract/responses';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { actsAt, type Tier } from '@thuocdo/core/campaigns';
import { type Found, type QueryContext, query } from '../../platform/http/route.ts';
import {
  type AssignmentSubject,
  confirmedByChairman,
  findAssignmentSubject,
  readAssignmentRow,
} from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import { attributesOn } from '../units/index.ts';
import { completionSentence } from './completion-sentence.ts';
import { evidenceOf } from './evidence-view.queries.ts';
import { nameableUnits } from './nameable-units.ts';
import { previousValues } from './previous-values.ts';
import { allReturns } from './returned-items.queries.ts';
import { presentRevision, revisionRows } from './revisions.queries.ts';
import { shownReviews } from './shown-reviews.ts';
import { editableQuestions, readWorkingForm, type WorkingForm } from './working-form.ts';

/** One response, whole: everything that the form's screen and the verifier's bench need, read with the viewer's rights. */
export const getResponseRoute = query({
  endpoint: getResponse,
  action: 'response.read',
  subject: (db, { params }) => findAssignmentSubject(db, params),
  async run(context, subject, { params }) {
    const { db, actor, now, today } = context;
    const { assignment, campaign } = subject.row;
    const working = await readWorkingForm(db, subject.row, actor);
    const rulesets = await readRulesets(db, campaign.draft.rulesets);
    const overlays = await readRulesets(db, campaign.draft.overlays);
    const attributes = await attributesOn(db, [assignment.unitId], campaign.draft.scope.asOf);
    const can = possibleNow(context, subject);
    return {
      assignment: await readAssignmentRow(db, params.unitId, params.assignmentId, today),
      campaign: await presentCampaign(context, subject.row),
      form: working.form,
      context: {
        ...working.context,
        as_of: campaign.draft.scope.asOf,
        roster: await nameableUnits(db, subject.row, working),
      },
      answers: presentAnswers(working),
      previous: (await previousValues(db, subject.row, working)) as ResponseView['previous'],
      evidence: await evidenceOf(
        db,
        params,
        context.visible('evidence.read', { path: 'a.unit_path', organisation: 'a.organisation_id' }),
      ),
      returned: await allReturns(db, params),
      reviews: await shownReviews(db, subject, actor),
      revisions: (await revisionRows(db, params)).map(presentRevision),
      editable: can.some((action) => action === 'response.answer' || action === 'response.answer-on-behalf')
        ? editableQuestions(subject.row, working, today)
        : [],
      rulesets: rulesets.map((row) => row.ruleset),
      overlays: overlays.map((row) => row.ruleset),
      attributes: { ...attributes.get(assignment.unitId), unit_path: assignment.unitPath },
      completionSentence: await completionSentence(db, subject.row),
      can,
      now,
    };
  },
});

function presentAnswers({ stored }: WorkingForm): ResponseView['answers'] {
  return Object.fromEntries(
    [...stored].map(([question, { value, version, reason, updatedAt, updatedBy, onBehalf }]) => [
      question,
      { value: value as never, version, reason, updatedAt, updatedBy, onBehalf },
    ]),
  );
}

async function presentCampaign(
  { db }: QueryContext,
  { campaign, chain }: AssignmentSubject,
): Promise<ResponseView['campaign']> {
  const attachments = await db
    .selectFrom('campaign_attachments')
    .select(['id', 'name'])
    .where('campaign_id', '=', campaign.id)
    .orderBy('added_at')
    .execute();
  const { legalBasis, contacts, instructions, chairmanConfirms } = campaign.draft;
  return {
    id: campaign.id,
    title: campaign.title,
    period: campaign.period,
    state: campaign.state,
    legalBasis,
    contacts,
    instructions,
    chairmanConfirms,
    tiers: [...chain],
    illustrative: campaign.illustrative,
    attachments,
  };
}

const asked = [
  'response.answer',
  'response.answer-on-behalf',
  'response.submit',
  'response.confirm',
  'response.withdraw',
  'response.check',
  'response.verify',
  'response.return',
  'response.forward',
  'response.remind',
  'evidence.add',
  'evidence.remove',
  'audit.read',
] as const satisfies readonly Action[];

/** What the viewer may do and whose turn it is: a button is there only when pressing it can succeed. */
function possibleNow({ actor }: QueryContext, subject: Found<AssignmentSubject>): Action[] {
  const { assignment, campaign, chain } = subject.row;
  const allowed = allowedActions(actor.grants, asked, subject);
  if (campaign.state !== 'open') return allowed.filter((action) => action === 'audit.read');
  const tier = chain[assignment.tier];
  const turn = turnOf(subject.row, tier !== undefined && actsAt(actor.grants, tier), tier);
  return allowed.filter((action) => turn.has(action));
}

const drafting: readonly Action[] = [
  'response.answer',
  'response.answer-on-behalf',
  'response.submit',
  'evidence.add',
  'evidence.remove',
];

function turnOf(
  { assignment, campaign }: AssignmentSubject,
  isOwnTier: boolean,
  tier: Tier | undefined,
): ReadonlySet<Action> {
  const always: Action[] = ['audit.read'];
  switch (assignment.state) {
    case 'not_started':
    case 'drafting':
    case 'returned':
      return new Set<Action>([...always, ...drafting, 'response.remind']);
    case 'awaiting_confirmation':
      return new Set<Action>([
        ...always,
        'response.remind',
        ...(confirmedByChairman(campaign, assignment) ? (['response.confirm'] as const) : []),
      ]);
    case 'submitted':
      return new Set<Action>([
        ...always,
        ...(assignment.tier === 1 ? (['response.withdraw'] as const) : []),
        ...(isOwnTier ? tierActions(tier) : []),
      ]);
    case 'verified':
      return new Set<Action>([...always, ...(isOwnTier ? (['response.return'] as const) : [])]);
    case 'transmitted':
      return new Set(always);
  }
}

function tierActions(tier: Tier | undefined): Action[] {
  if (tier?.act === 'verify') return ['response.check', 'response.return', 'response.verify'];
  return tier?.act === 'check' ? ['response.check', 'response.return', 'response.forward'] : [];
}
