import { ARRANGEMENTS, FINDINGS, OBSTACLES, STANDINGS } from '@thuocdo/core/appraisals';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Verdict } from './results.ts';
import { Action, Day, Id, Instant, Paging, page, requiredText, text, UnitId } from './scalars.ts';

const ByCampaign = z.object({ campaignId: Id });
const ByUnit = ByCampaign.extend({ unitId: UnitId });
const ByAppraisal = ByUnit.extend({ appraisalId: Id });
const ofUnit = '/api/campaigns/:campaignId/units/:unitId';
const Format = z.object({ format: z.enum(['docx', 'pdf']) });

export const AppraisalKind = z.enum(['desk', 'field']);
export const ConfirmationKind = z.enum(['first', 'retention']);
export const Outcome = z.enum(['agrees', 'disagrees', 'incomplete']);
export const Standing = z.enum(STANDINGS);
export const Obstacle = z.enum(OBSTACLES);

/** A member of the delegation is a position of an organisation, not a name. */
export const Delegate = z.object({
  title: requiredText(120),
  organisation: text(200),
  role: z.enum(['head', 'member', 'secretary']),
});
export type Delegate = z.output<typeof Delegate>;

export const FindingNote = z.object({ code: z.string().max(40), finding: z.enum(FINDINGS), note: text(2000) });

/** Everything that people write into an appraisal. Drafts may leave out what concluding asks for. */
export const AppraisalContent = z.object({
  kind: AppraisalKind,
  startsOn: Day,
  endsOn: Day,
  place: text(200),
  delegation: z.array(Delegate).max(30),
  /** Position that stands for the commune: «Chủ tịch UBND xã». */
  representative: text(120),
  /** Files and papers looked at, a line each with number and day. */
  documents: z.array(requiredText(300)).max(60),
  findings: z.array(FindingNote).max(200),
  opinions: text(4000),
  conclusion: text(4000),
  /** By when what is to be completed is there. */
  dueDay: Day.nullable(),
  /** HH:MM in Vietnam, as minutes close. */
  endedAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  copies: z.number().int().min(1).max(20),
  number: text(20),
  symbol: text(60),
});
export type AppraisalContent = z.output<typeof AppraisalContent>;

export const ChecklistItem = z.object({
  code: z.string(),
  name: z.string(),
  verdict: Verdict.nullable(),
  requirements: z.array(
    z.object({ code: z.string(), name: z.string(), verdict: Verdict.nullable(), sentence: z.string().nullable() }),
  ),
});

export const AppraisalSummary = z.object({
  id: Id,
  campaignId: Id,
  unitId: UnitId,
  ruleset: z.string(),
  kind: AppraisalKind,
  startsOn: Day,
  endsOn: Day,
  state: z.enum(['draft', 'concluded']),
  outcome: Outcome.nullable(),
  /** The earlier appraisal that this one corrects. */
  corrects: Id.nullable(),
  concludedAt: Instant.nullable(),
  by: z.string(),
});
export type AppraisalSummary = z.output<typeof AppraisalSummary>;

export const AppraisalView = AppraisalSummary.extend({
  unitName: z.string(),
  districtName: z.string().nullable(),
  campaignTitle: z.string(),
  period: z.string(),
  rulesetName: z.string(),
  /** The verified verdict of the whole ruleset: now while drafting, as it stood once concluded. */
  verdict: Verdict.nullable(),
  isVerified: z.boolean(),
  checklist: z.array(ChecklistItem),
  content: AppraisalContent,
  version: z.number().int(),
  can: z.array(Action),
});
export type AppraisalView = z.output<typeof AppraisalView>;

export const draftAppraisal = endpoint({
  method: 'POST',
  path: `${ofUnit}/appraisals`,
  summary: 'Begin an appraisal of a commune under one ruleset; the id makes a second click harmless',
  params: ByUnit,
  body: z.object({ id: Id, ruleset: z.string().max(80), content: AppraisalContent, corrects: Id.optional() }),
  reply: AppraisalView,
  status: 201,
});
export const getAppraisal = endpoint({
  method: 'GET',
  path: `${ofUnit}/appraisals/:appraisalId`,
  summary: 'An appraisal: checklist with verified verdicts, findings, conclusion',
  params: ByAppraisal,
  reply: AppraisalView,
});
export const saveAppraisal = endpoint({
  method: 'PUT',
  path: `${ofUnit}/appraisals/:appraisalId`,
  summary: 'Save a draft; refused when somebody saved after the version that was read',
  params: ByAppraisal,
  body: z.object({ content: AppraisalContent, version: z.number().int() }),
  reply: AppraisalView,
});
export const concludeAppraisal = endpoint({
  method: 'POST',
  path: `${ofUnit}/appraisals/:appraisalId/conclusion`,
  summary: 'Conclude: from then on nothing changes; a correction is a new appraisal',
  params: ByAppraisal,
  body: z.object({ version: z.number().int() }),
  reply: AppraisalView,
});
export const getMinutes = endpoint({
  method: 'GET',
  path: `${ofUnit}/appraisals/:appraisalId/minutes`,
  summary: 'Biên bản thẩm định as DOCX or PDF in the layout of Decree 30/2020/NĐ-CP',
  params: ByAppraisal,
  query: Format,
  reply: 'file',
});

/** What became of each commune of a bulk request. */
export const BulkOutcome = z.object({
  unitId: UnitId,
  unitName: z.string(),
  outcome: z.enum(['done', 'cannot']),
  problem: z.string().nullable(),
});
export const concludeDeskAppraisals = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/desk-appraisals',
  summary: 'Desk appraisals of several communes whose verified result is met, concluded at once with one delegation',
  params: ByCampaign,
  body: z.object({
    ruleset: z.string().max(80),
    items: z
      .array(z.object({ unitId: UnitId, id: Id }))
      .min(1)
      .max(500),
    content: AppraisalContent.omit({ kind: true, findings: true }),
  }),
  reply: z.object({ items: z.array(BulkOutcome) }),
});

/** A confirmation of before the system, by its paper. */
export const EarlierPaper = z.object({ number: requiredText(60), date: Day });

export const ConfirmationView = z.object({
  id: Id,
  campaignId: Id,
  unitId: UnitId,
  unitName: z.string(),
  districtName: z.string().nullable(),
  ruleset: z.string(),
  rulesetName: z.string(),
  kind: ConfirmationKind,
  period: z.string(),
  documentNumber: z.string().nullable(),
  documentDate: Day.nullable(),
  appraisalId: Id.nullable(),
  /** What a retention rests on: a confirmation of here, or a paper of before. */
  earlier: z
    .object({
      confirmationId: Id.nullable(),
      period: z.string().nullable(),
      number: z.string().nullable(),
      date: Day.nullable(),
    })
    .nullable(),
  override: z.object({ reason: z.string(), proposedBy: z.string(), approvedBy: z.string() }).nullable(),
  at: Instant,
  by: z.string(),
  withdrawal: z
    .object({ reason: z.string(), documentNumber: z.string(), documentDate: Day, at: Instant, by: z.string() })
    .nullable(),
});
export type ConfirmationView = z.output<typeof ConfirmationView>;

export const listConfirmations = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/confirmations',
  summary: 'Confirmations of a campaign, those withdrawn too unless only the ones in force are asked for',
  params: ByCampaign,
  query: Paging.extend({ state: z.enum(['all', 'issued', 'withdrawn']).default('all') }),
  reply: page(ConfirmationView),
});

const Issue = z.object({
  id: Id,
  ruleset: z.string().max(80),
  kind: ConfirmationKind,
  documentNumber: text(60).optional(),
  documentDate: Day.optional(),
  earlier: EarlierPaper.optional(),
});
export const issueConfirmation = endpoint({
  method: 'POST',
  path: `${ofUnit}/confirmations`,
  summary: 'Confirm the level reached or retained: on a verified result that is met and an appraisal that agrees',
  params: ByUnit,
  body: Issue,
  reply: ConfirmationView,
  status: 201,
});
export const withdrawConfirmation = endpoint({
  method: 'POST',
  path: `${ofUnit}/confirmations/:confirmationId/withdrawal`,
  summary: 'Thu hồi: the confirmation stays in the history with the reason and the paper',
  params: ByUnit.extend({ confirmationId: Id }),
  body: z.object({ reason: requiredText(2000), documentNumber: requiredText(60), documentDate: Day }),
  reply: ConfirmationView,
});
export const getConfirmationPaper = endpoint({
  method: 'GET',
  path: `${ofUnit}/confirmations/:confirmationId/paper`,
  summary: 'Công văn xác nhận mức độ đạt as DOCX or PDF in the layout of Decree 30/2020/NĐ-CP',
  params: ByUnit.extend({ confirmationId: Id }),
  query: Format,
  reply: 'file',
});

export const OverrideView = z.object({
  id: Id,
  campaignId: Id,
  unitId: UnitId,
  unitName: z.string(),
  districtName: z.string().nullable(),
  ruleset: z.string(),
  rulesetName: z.string(),
  kind: ConfirmationKind,
  reason: z.string(),
  /** What stood in the way when it was proposed. */
  obstacles: z.array(Obstacle),
  proposedAt: Instant,
  proposedBy: z.string(),
  /** The viewer proposed it: somebody else decides. */
  isOwn: z.boolean(),
  decision: z.enum(['approved', 'refused']).nullable(),
  decidedAt: Instant.nullable(),
  decidedBy: z.string().nullable(),
  decisionNote: z.string().nullable(),
});
export type OverrideView = z.output<typeof OverrideView>;

export const listOverrides = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/overrides',
  summary: 'Confirmations proposed in spite of a condition, waiting for a second person or decided',
  params: ByCampaign,
  query: z.object({ state: z.enum(['waiting', 'all']).default('waiting') }),
  reply: z.object({ items: z.array(OverrideView), can: z.array(Action) }),
});
export const proposeOverride = endpoint({
  method: 'POST',
  path: `${ofUnit}/overrides`,
  summary: 'Propose a confirmation although a condition is not met; another person of the department decides',
  params: ByUnit,
  body: Issue.extend({ reason: requiredText(2000) }),
  reply: OverrideView,
  status: 201,
});
export const decideOverride = endpoint({
  method: 'POST',
  path: `${ofUnit}/overrides/:overrideId/decision`,
  summary: 'A second person approves (the confirmation is issued) or refuses a proposal',
  params: ByUnit.extend({ overrideId: Id }),
  body: z.object({ decision: z.enum(['approve', 'refuse']), note: text(2000).optional() }),
  reply: OverrideView,
});

export const RegisterRow = z.object({
  unitId: UnitId,
  code: z.string(),
  name: z.string(),
  districtName: z.string().nullable(),
  assignmentId: Id,
  state: z.string(),
  verdict: Verdict.nullable(),
  standing: Standing,
  appraisal: AppraisalSummary.nullable(),
  confirmation: ConfirmationView.nullable(),
});
export type RegisterRow = z.output<typeof RegisterRow>;

export const getConfirmationRegister = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/confirmation-register',
  summary: 'Every commune of the roster on its way to a confirmation under one ruleset',
  params: ByCampaign,
  query: Paging.extend({
    ruleset: z.string().max(80).optional(),
    standing: Standing.optional(),
    verdict: Verdict.optional(),
    district: UnitId.optional(),
    q: text(100).optional(),
  }),
  reply: page(RegisterRow).extend({
    ruleset: z.string(),
    rulesets: z.array(z.object({ code: z.string(), name: z.string() })),
    districts: z.array(z.object({ unitId: UnitId, name: z.string() })),
    /** Over the whole roster that the viewer sees, whatever the filter. */
    counts: z.record(z.string(), z.number().int()),
    roster: z.number().int(),
    can: z.array(Action),
  }),
});

/** One step of a commune's history, never taken away. */
export const HistoryEvent = z.object({
  at: Instant,
  kind: z.enum(['appraised', 'confirmed', 'override-proposed', 'override-refused', 'withdrawn']),
  id: Id,
  campaignId: Id,
  campaignTitle: z.string(),
  period: z.string(),
  ruleset: z.string(),
  rulesetName: z.string(),
  by: z.string(),
  appraisal: z.object({ kind: AppraisalKind, outcome: Outcome, startsOn: Day, endsOn: Day }).nullable(),
  confirmation: ConfirmationKind.nullable(),
  documentNumber: z.string().nullable(),
  documentDate: Day.nullable(),
  /** Reason of a proposal, a refusal, a withdrawal, or of the override that a confirmation rests on. */
  reason: z.string().nullable(),
});
export type HistoryEvent = z.output<typeof HistoryEvent>;

export const getConfirmationHistory = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/confirmation-history',
  summary: 'Everything that was appraised, confirmed, overridden and withdrawn for a commune, newest first',
  params: z.object({ unitId: UnitId }),
  reply: z.object({ items: z.array(HistoryEvent) }),
});

export const UnitStanding = z.object({
  ruleset: z.string(),
  rulesetName: z.string(),
  standing: Standing,
  verdict: Verdict.nullable(),
  sentences: z.array(z.string()),
  obstacles: z.array(Obstacle),
  mayOverride: z.boolean(),
  /** A confirmation in force of the same standard in another campaign: what a retention rests on. */
  earlier: z.object({ confirmationId: Id, period: z.string(), number: z.string().nullable() }).nullable(),
  appraisals: z.array(AppraisalSummary),
  confirmations: z.array(ConfirmationView),
  overrides: z.array(OverrideView),
});
export type UnitStanding = z.output<typeof UnitStanding>;

export const getUnitConfirmation = endpoint({
  method: 'GET',
  path: `${ofUnit}/confirmation`,
  summary: 'How one commune stands under each ruleset of the campaign, what is in the way, and what may be done',
  params: ByUnit,
  reply: z.object({
    unitId: UnitId,
    unitName: z.string(),
    districtName: z.string().nullable(),
    assignmentId: Id,
    state: z.string(),
    /** The viewer verified the form and so does not confirm. */
    verifiedByViewer: z.boolean(),
    rulesets: z.array(UnitStanding),
    can: z.array(Action),
  }),
});

const ListForm = z.object({
  arrange: z.enum(ARRANGEMENTS).default('paper'),
  /** Number of the footnote in the report. */
  note: z.coerce.number().int().min(1).max(99).default(1),
});
export const getConfirmedList = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/confirmed-list',
  summary: 'Communes confirmed and retained, in the form of words of the annual report',
  params: ByCampaign,
  query: ListForm,
  reply: z.object({
    sentences: z.array(z.string()),
    footnote: z.string().nullable(),
    text: z.string(),
    communes: z.number().int(),
  }),
});
export const getConfirmedListFile = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/confirmed-list/file',
  summary: 'The same sentences as DOCX, with the table of communes, papers and days as annex',
  params: ByCampaign,
  query: ListForm,
  reply: 'file',
});
