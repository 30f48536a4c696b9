import { z } from 'zod';
import { Respondent, Tier } from './campaigns.ts';
import { endpoint } from './endpoint.ts';
import { AnswerValue, AssignmentRow, AssignmentState, ReviewItem } from './responses.ts';
import { PointsView } from './results.ts';
import { Day, Id, Instant, Paging, page, requiredText, text, UnitId } from './scalars.ts';

const ByCampaign = z.object({ campaignId: Id });
const ByAssignment = z.object({ unitId: UnitId, assignmentId: Id });
const base = '/api/units/:unitId/assignments/:assignmentId';

/** How one step of the chain stands for one unit. */
export const StepState = z.enum(['not_started', 'waiting', 'in_progress', 'returned', 'done']);

export const ProgressRow = AssignmentRow.extend({
  steps: z.array(z.object({ tier: z.string(), state: StepState, late: z.boolean(), at: Instant.nullable() })),
  warnings: z.number().int(),
  verdicts: z.record(z.string(), z.enum(['met', 'unmet', 'unknown', 'exempt'])),
  /** Of an index by `<ruleset>:<sub-criterion>`, and `<ruleset>` for the total. */
  points: z.record(z.string(), PointsView),
  lastReminderAt: Instant.nullable(),
});
export type ProgressRow = z.output<typeof ProgressRow>;

export const getProgress = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/progress',
  summary: 'Progress matrix unit × step; units that have not started are always there',
  params: ByCampaign,
  query: Paging.extend({
    respondent: Respondent.default('commune'),
    state: AssignmentState.optional(),
    tier: z.coerce.number().int().optional(),
    district: UnitId.optional(),
    late: z.enum(['true', 'false']).optional(),
    q: text(100).optional(),
    sort: z.enum(['name', 'district', 'state', 'due']).default('district'),
  }),
  reply: page(ProgressRow).extend({
    tiers: z.array(Tier),
    /** Over the whole roster that the viewer sees, whatever the filter: the denominator is the roster. */
    counts: z.object({
      roster: z.number().int(),
      byState: z.record(z.string(), z.number().int()),
      late: z.number().int(),
      byStep: z.array(z.object({ tier: z.string(), done: z.number().int(), waiting: z.number().int() })),
    }),
    districts: z.array(
      z.object({
        unitId: UnitId,
        name: z.string(),
        roster: z.number().int(),
        submitted: z.number().int(),
        late: z.number().int(),
      }),
    ),
  }),
});

export const reviewAnswers = endpoint({
  method: 'POST',
  path: `${base}/reviews`,
  summary: 'Accept answers or set one’s own value beside them, at the level of the tier that holds the response',
  params: ByAssignment,
  body: z.object({
    items: z
      .array(
        z.object({
          question: z.string().max(40),
          decision: z.enum(['accept', 'replace']),
          value: AnswerValue.optional(),
          reason: text(1000).optional(),
        }),
      )
      .min(1)
      .max(200),
    revision: z.number().int(),
  }),
  reply: z.object({ assignment: AssignmentRow, reviews: z.array(ReviewItem) }),
});

export const returnItems = endpoint({
  method: 'POST',
  path: `${base}/return`,
  summary: 'Give single items back with a reason and a due day; only those reopen',
  params: ByAssignment,
  body: z.object({
    items: z.array(z.object({ question: z.string().max(40), reason: requiredText(1000) })).max(200),
    dueDay: Day,
    revision: z.number().int(),
  }),
  reply: AssignmentRow,
});

export const forwardResponse = endpoint({
  method: 'POST',
  path: `${base}/forward`,
  summary: 'Hand a checked response on to the next tier; what was not touched counts as accepted',
  params: ByAssignment,
  body: z.object({ note: text(1000).optional(), revision: z.number().int() }),
  reply: AssignmentRow,
});

export const verifyResponse = endpoint({
  method: 'POST',
  path: `${base}/verification`,
  summary: 'Verify a response: its values reach the level «đã thẩm định»',
  params: ByAssignment,
  body: z.object({ note: text(1000).optional(), revision: z.number().int() }),
  reply: AssignmentRow,
});

export const BulkItem = z.object({
  unitId: UnitId,
  assignmentId: Id,
  unitName: z.string(),
  outcome: z.enum(['can', 'done', 'cannot']),
  problem: z.string().nullable(),
  warnings: z.number().int(),
});
const BulkIds = z.object({
  items: z
    .array(z.object({ unitId: UnitId, assignmentId: Id }))
    .min(1)
    .max(2000),
});
export const previewBulkForward = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/bulk-forward/preview',
  summary: 'What would happen to each of these responses, without doing it',
  params: ByCampaign,
  body: BulkIds,
  reply: z.object({ items: z.array(BulkItem) }),
});
export const bulkForward = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/bulk-forward',
  summary: 'Forward (or verify, at the verifying tier) each of these responses; a result for each',
  params: ByCampaign,
  body: BulkIds,
  reply: z.object({ items: z.array(BulkItem) }),
});

export const sendReminders = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/reminders',
  summary: 'Đôn đốc: remind respondents who have not finished',
  params: ByCampaign,
  body: z.object({
    unitIds: z.array(UnitId).min(1).max(12000),
    respondent: Respondent.default('commune'),
    message: requiredText(1000),
  }),
  reply: z.object({ sent: z.number().int(), skipped: z.array(z.object({ unitId: UnitId, why: z.string() })) }),
});
export const readReminder = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/reminders/:reminderId/read',
  summary: 'The respondent has seen a reminder',
  params: z.object({ unitId: UnitId, reminderId: Id }),
  reply: z.object({ readAt: Instant }),
});
