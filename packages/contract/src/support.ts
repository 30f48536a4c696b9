import { NEARNESSES, STANDINGS } from '@thuocdo/core/support';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Verdict } from './results.ts';
import { Action, Day, Id, Instant, Paging, page, requiredText, text, UnitId } from './scalars.ts';

const OfUnit = z.object({ unitId: UnitId });
const OfPlan = OfUnit.extend({ planId: Id });

export const SupportState = z.enum([
  'requested',
  'declined',
  'answered',
  'sent_back',
  'advised',
  'approved',
  'reported',
  'done',
  'withdrawn',
]);
export type SupportState = z.output<typeof SupportState>;
export const SupportStep = z.enum([
  'answer',
  'decline',
  'advise',
  'send_back',
  'approve',
  'report',
  'accept',
  'reject',
  'withdraw',
]);
export type SupportStep = z.output<typeof SupportStep>;

/** A line of the gap list that help is asked for. */
export const SupportItem = z.object({
  code: z.string().min(1).max(80),
  name: requiredText(500),
  gap: text(1000),
  elements: z.array(z.string().max(60)).max(50),
});

/** How an enterprise means to help; `cost` in đồng, null: at none. */
export const SupportOffer = z.object({
  solution: requiredText(4000),
  cost: z.number().min(0).max(1e15).nullable(),
  startsOn: Day,
  endsOn: Day,
  responsible: requiredText(200),
  phone: requiredText(40),
});
export type SupportOffer = z.output<typeof SupportOffer>;

/**
 * «Đầu mối phối hợp»: whom to call – as the campaign names them, at the enterprise, at the specialised office, at the commune. Without
 * a telephone `organisationId` says where it is still to be entered.
 */
export const SupportContact = z.object({
  of: z.enum(['campaign', 'enterprise', 'office', 'commune']),
  organisationId: z.string().nullable(),
  organisationName: z.string(),
  /** Position, never a person’s name; empty: the organisation itself. */
  title: z.string(),
  phone: z.string().nullable(),
});
export type SupportContact = z.output<typeof SupportContact>;
const Contacts = z.array(SupportContact);

export const SupportTurn = z.enum(['enterprise', 'office', 'leader', 'commune', 'nobody']);
export type SupportTurn = z.output<typeof SupportTurn>;

export const SupportPlanSummary = z.object({
  id: Id,
  unit: z.object({ id: UnitId, name: z.string(), districtName: z.string().nullable() }),
  enterprise: z.object({ id: z.string(), name: z.string() }),
  campaignId: Id.nullable(),
  items: z.array(SupportItem),
  state: SupportState,
  turn: SupportTurn,
  /** When the one whose turn it is should have acted. */
  due: Day.nullable(),
  overdue: z.boolean(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  tasks: z.number().int(),
  tasksDone: z.number().int(),
  /** The last word by which the office urged since the plan moved. */
  urged: z.object({ text: z.string(), at: Instant, by: z.string() }).nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type SupportPlanSummary = z.output<typeof SupportPlanSummary>;

export const SupportTask = z.object({
  id: Id,
  title: requiredText(300),
  dueOn: Day,
  doneOn: Day.nullable(),
});

export const SupportResult = z.object({
  element: z.string().min(1).max(60),
  period: z.string().min(4).max(10),
  value: z.union([z.number(), z.boolean(), z.string().max(2000)]),
  note: text(500),
});

export const SupportPlanView = SupportPlanSummary.extend({
  ruleset: z.string().nullable(),
  request: z.string(),
  answerBy: Day,
  offer: SupportOffer.nullable(),
  version: z.number().int(),
  contacts: Contacts,
  /** The campaign that the lines were judged in. */
  campaign: z.object({ id: Id, title: z.string() }).nullable(),
  /** Elements that the lines read and how they are typed: what a result may say anew. */
  elements: z.array(z.object({ code: z.string(), name: z.string(), unit: z.string().nullable(), type: z.string() })),
  /** The period that a result is of, unless it says another. */
  period: z.string(),
  thread: z.array(
    z.object({
      id: Id,
      step: z.union([SupportStep, z.literal('request')]).nullable(),
      reminder: z.boolean(),
      text: z.string(),
      at: Instant,
      by: z.string(),
    }),
  ),
  taskList: z.array(SupportTask),
  evidence: z.array(
    z.object({
      id: Id,
      name: z.string(),
      mediaType: z.string(),
      size: z.number().int(),
      at: Instant,
      by: z.string(),
    }),
  ),
  results: z.array(SupportResult.extend({ name: z.string(), at: Instant, by: z.string() })),
  /** What the viewer may do now. */
  steps: z.array(SupportStep),
  can: z.array(Action),
});
export type SupportPlanView = z.output<typeof SupportPlanView>;

export const requestSupport = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/support-plans',
  summary: 'Ask an enterprise for help with lines of the gap list; the same id again gives the same plan',
  params: OfUnit,
  body: z.object({
    id: Id,
    enterpriseId: z.string().min(1).max(120),
    campaignId: Id.nullable(),
    ruleset: z.string().max(80).nullable(),
    items: z.array(SupportItem).min(1).max(100),
    request: requiredText(4000),
    answerBy: Day,
  }),
  reply: SupportPlanView,
  status: 201,
});

export const listSupportPlans = endpoint({
  method: 'GET',
  path: '/api/support-plans',
  summary: 'Support plans that the viewer may see: overdue first, then by day due',
  query: Paging.extend({
    state: SupportState.optional(),
    /** `mine`: whatever waits for the viewer. */
    turn: z.enum(['enterprise', 'office', 'leader', 'commune', 'mine']).optional(),
    within: UnitId.optional(),
    enterpriseId: z.string().max(120).optional(),
    campaignId: Id.optional(),
    overdue: z.stringbool().optional(),
    /** In names of communes and enterprises, with or without marks. */
    q: text(100).optional(),
  }),
  reply: page(SupportPlanSummary).extend({
    /** Of all that match, whatever `overdue` asks. */
    overdue: z.number().int(),
    mine: z.number().int(),
    contacts: Contacts,
  }),
});

export const SupportStanding = z.enum(STANDINGS);
export type SupportStanding = z.output<typeof SupportStanding>;

const CampaignName = z.object({ id: Id, title: z.string(), period: z.string() });
const Named = z.object({ code: z.string(), name: z.string() });
/** Which campaign’s results are read and under which of its rulesets; by default the latest, and its first. */
const OfResults = z.object({ campaignId: Id.optional(), ruleset: z.string().max(80).optional() });
const Judged = z.object({
  campaign: CampaignName.nullable(),
  campaigns: z.array(CampaignName),
  ruleset: Named.nullable(),
  rulesets: z.array(Named),
});

/** The plan that speaks for a line of a board. */
export const SupportCellPlan = z.object({
  id: Id,
  enterpriseName: z.string(),
  state: SupportState,
  turn: SupportTurn,
  due: Day.nullable(),
  overdue: z.boolean(),
  /** Values that the enterprise reported. */
  results: z.number().int(),
});

export const SupportBoardCell = z.object({
  item: z.string(),
  gap: Verdict.extract(['unmet', 'unknown']).nullable(),
  standing: SupportStanding,
  plan: SupportCellPlan.nullable(),
});

export const SupportBoardRow = z.object({
  unitId: UnitId,
  code: z.string(),
  name: z.string(),
  districtName: z.string().nullable(),
  /** False: the commune has no result yet, so that nobody knows what it misses. */
  isJudged: z.boolean(),
  cells: z.array(SupportBoardCell),
});
export type SupportBoardRow = z.output<typeof SupportBoardRow>;

export const SupportBoard = page(SupportBoardRow).extend({
  ...Judged.shape,
  unit: z.object({ id: UnitId, name: z.string() }),
  /** Lines that some commune of the unit misses, or asked for help with. */
  columns: z.array(Named),
  /** Cells by standing over all communes of the unit, whatever the filter. */
  counts: z.record(SupportStanding, z.number().int()),
  communes: z.number().int(),
  contacts: Contacts,
});
export type SupportBoard = z.output<typeof SupportBoard>;

export const getSupportBoard = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/support-board',
  summary: 'Communes × lines of the rules: what is missed, which plan is made for it, where it stands, what came of it',
  params: OfUnit,
  query: Paging.extend({ ...OfResults.shape, q: text(100).optional(), standing: SupportStanding.optional() }),
  reply: SupportBoard,
});

export const exportSupportBoard = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/support-board/export',
  summary: 'The same as XLSX, all communes of the unit',
  params: OfUnit,
  query: OfResults,
  reply: 'file',
});

export const SupportLine = SupportItem.extend({
  verdict: Verdict.extract(['unmet', 'unknown']),
  /** The campaign’s form for enterprises asks about it; null where the campaign does not say. */
  withinDuty: z.boolean().nullable(),
  standing: SupportStanding,
  plan: SupportCellPlan.nullable(),
});
export type SupportLine = z.output<typeof SupportLine>;

export const getSupportLines = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/support-lines',
  summary: 'The gap list of one commune, each line with its plan; and the enterprises that may be asked',
  params: OfUnit,
  query: OfResults,
  reply: z.object({
    ...Judged.shape,
    unit: z.object({ id: UnitId, name: z.string(), districtName: z.string().nullable() }),
    /** Null: the commune has no result yet. */
    lines: z.array(SupportLine).nullable(),
    enterprises: z.array(z.object({ id: z.string(), name: z.string() })),
    contacts: Contacts,
    can: z.array(Action),
  }),
});

/** A step that waits, or an open piece of the work. */
export const SupportDuty = z.object({
  kind: z.enum(['step', 'task']),
  task: z.string().nullable(),
  due: Day.nullable(),
  nearness: z.enum(NEARNESSES),
  plan: SupportPlanSummary,
});
export type SupportDuty = z.output<typeof SupportDuty>;

export const listSupportDuties = endpoint({
  method: 'GET',
  path: '/api/support-duties',
  summary:
    'What waits for the viewer, or what an enterprise owes, nearest day first: steps of plans and pieces of work',
  query: z.object({ enterpriseId: z.string().max(120).optional() }),
  reply: z.object({ items: z.array(SupportDuty), overdue: z.number().int(), contacts: Contacts }),
});

export const getSupportPlan = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/support-plans/:planId',
  summary: 'One support plan with its thread, tasks, evidence and results',
  params: OfPlan,
  reply: SupportPlanView,
});

export const takeSupportStep = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/support-plans/:planId/steps',
  summary: 'Answer, decline, give an opinion, send back, approve, report, accept, reject or withdraw',
  params: OfPlan,
  body: z.object({
    step: SupportStep,
    text: text(4000),
    version: z.number().int(),
    /** With `answer`. */
    offer: SupportOffer.optional(),
    /** With `report`. */
    results: z.array(SupportResult).max(100).optional(),
  }),
  reply: SupportPlanView,
});

export const commentSupportPlan = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/support-plans/:planId/messages',
  summary:
    'A word in the thread, or the office’s urging of the one whose turn it is; the same id again changes nothing',
  params: OfPlan,
  body: z.object({ id: Id, text: requiredText(4000), reminder: z.boolean().default(false) }),
  reply: SupportPlanView,
});

export const putSupportTasks = endpoint({
  method: 'PUT',
  path: '/api/units/:unitId/support-plans/:planId/tasks',
  summary: 'The pieces of the work, in their order; done ones have a day',
  params: OfPlan,
  body: z.object({ version: z.number().int(), tasks: z.array(SupportTask).max(100) }),
  reply: SupportPlanView,
});

export const addSupportEvidence = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/support-plans/:planId/evidence',
  summary: 'A file that proves what was done',
  params: OfPlan,
  body: z.object({ id: Id }),
  upload: true,
  reply: SupportPlanView,
  status: 201,
});

export const getSupportEvidence = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/support-plans/:planId/evidence/:supportFileId',
  summary: 'The file',
  params: OfPlan.extend({ supportFileId: Id }),
  reply: 'file',
});

/** Values that support brought and communes took over: proposed to whoever answers next. */
export const listSupportResults = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/support-results',
  summary: 'Values that support brought, proposed for the next review and never written by themselves',
  params: OfUnit,
  query: z.object({
    /** Of this period only. */
    period: z.string().max(10).optional(),
    /** What may be proposed for a review of this period: one value an element, of that period or an earlier one. */
    proposedFor: z.string().max(10).optional(),
  }),
  reply: z.object({
    items: z.array(
      SupportResult.extend({
        planId: Id,
        name: z.string(),
        at: Instant,
        by: z.string(),
        enterprise: z.string(),
        /** When the commune took the result over, and who did. */
        acceptedAt: Instant,
        acceptedBy: z.string(),
      }),
    ),
  }),
});
export type ProposedResult = z.output<typeof listSupportResults.reply>['items'][number];
