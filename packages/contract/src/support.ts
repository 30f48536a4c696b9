import { z } from 'zod';
import { endpoint } from './endpoint.ts';
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

const Contact = z.object({ organisationName: z.string(), title: z.string(), phone: z.string().nullable() });

export const SupportPlanSummary = z.object({
  id: Id,
  unit: z.object({ id: UnitId, name: z.string(), districtName: z.string().nullable() }),
  enterprise: z.object({ id: z.string(), name: z.string() }),
  campaignId: Id.nullable(),
  items: z.array(SupportItem),
  state: SupportState,
  turn: z.enum(['enterprise', 'office', 'leader', 'commune', 'nobody']),
  /** When the one whose turn it is should have acted. */
  due: Day.nullable(),
  overdue: z.boolean(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  tasks: z.number().int(),
  tasksDone: z.number().int(),
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
  /** «Đầu mối phối hợp»: whom to call, at the enterprise and at the commune. */
  contacts: z.array(Contact),
  thread: z.array(
    z.object({
      id: Id,
      step: z.union([SupportStep, z.literal('request')]).nullable(),
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
    turn: z.enum(['enterprise', 'office', 'leader', 'commune']).optional(),
    within: UnitId.optional(),
    enterpriseId: z.string().max(120).optional(),
    campaignId: Id.optional(),
    overdue: z.stringbool().optional(),
    q: text(100).optional(),
  }),
  reply: page(SupportPlanSummary).extend({ overdue: z.number().int() }),
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
  summary: 'A word in the thread; the same id again changes nothing',
  params: OfPlan,
  body: z.object({ id: Id, text: requiredText(4000) }),
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
