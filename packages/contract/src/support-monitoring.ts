import { COURSES, STALLS } from '@thuocdo/core/support';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Action, Day, Id, Instant, Level, UnitId } from './scalars.ts';
import { SupportResult, SupportState } from './support.ts';

/** A campaign under an index: communes score themselves in it, and it is read again after support was given. */
export const ReviewRound = z.object({
  id: Id,
  title: z.string(),
  period: z.string(),
  /** The day whose boundaries its roster has. */
  asOf: Day,
});
export type ReviewRound = z.output<typeof ReviewRound>;

/** Certain points, points that may still be had, and whether nobody knows how many there are. */
export const PointsRange = z.object({ low: z.number(), high: z.number(), open: z.boolean() });
export type PointsRange = z.output<typeof PointsRange>;
export const Course = z.enum(COURSES);

/** Over what both rounds measured; null: nothing. */
const ComparedSum = z.object({ before: PointsRange, after: PointsRange, change: PointsRange }).nullable();
export type ComparedSum = z.output<typeof ComparedSum>;
const ComparedCell = z
  .object({ before: PointsRange, after: PointsRange, change: PointsRange, course: Course })
  .nullable();
export type ComparedCell = z.output<typeof ComparedCell>;

const CommuneName = z.object({ id: UnitId, name: z.string(), districtName: z.string().nullable() });

/** A line of the index, summed over the communes that both rounds measured. */
export const MonitoredItem = z.object({
  code: z.string(),
  name: z.string(),
  /** Name of the pillar that it stands under. */
  pillar: z.string(),
  sum: ComparedSum,
  communes: z.number().int(),
  courses: z.record(Course, z.number().int()),
});
export type MonitoredItem = z.output<typeof MonitoredItem>;

export const MonitoredCommune = z.object({
  unit: CommuneName,
  /** Level of the result shown in each round; null: no result there. */
  levelBefore: Level.nullable(),
  levelAfter: Level.nullable(),
  /** Points of the whole index, within its caps. */
  totalBefore: PointsRange.nullable(),
  totalAfter: PointsRange.nullable(),
  sum: ComparedSum,
  /** In the order of the items. */
  cells: z.array(ComparedCell),
  plans: z.number().int(),
  plansDone: z.number().int(),
});
export type MonitoredCommune = z.output<typeof MonitoredCommune>;

const PlanHead = z.object({
  id: Id,
  unit: CommuneName,
  enterprise: z.object({ id: z.string(), name: z.string() }),
  state: SupportState,
  /** Names of the lines that help was asked for. */
  items: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Đồng; null: at no cost, or nothing offered yet. */
  cost: z.number().nullable(),
});

/** A plan whose result the commune took over, with what the lines that it was asked for came to. */
export const BroughtPlan = PlanHead.extend({
  doneAt: Instant,
  results: z.array(SupportResult.extend({ name: z.string() })),
  lines: z.array(z.object({ code: z.string(), name: z.string(), cell: ComparedCell })),
});
export type BroughtPlan = z.output<typeof BroughtPlan>;

export const StalledPlan = PlanHead.extend({
  why: z.enum(STALLS),
  due: Day.nullable(),
  daysLate: z.number().int(),
  /** What was said with the last step. */
  said: z.string(),
});
export type StalledPlan = z.output<typeof StalledPlan>;

const Tally = z.object({
  plans: z.number().int(),
  underWay: z.number().int(),
  stalled: z.number().int(),
  done: z.number().int(),
  declined: z.number().int(),
  withdrawn: z.number().int(),
  /** Đồng. `free`: plans at no cost. */
  costs: z.object({
    offered: z.number(),
    approved: z.number(),
    done: z.number(),
    total: z.number(),
    free: z.number().int(),
  }),
});
export type SupportTally = z.output<typeof Tally>;

export const SupportMonitoring = z.object({
  round: ReviewRound,
  /** The earlier round; null: there is none to compare with. */
  against: ReviewRound.nullable(),
  comparable: z.array(ReviewRound),
  ruleset: z.object({ code: z.string(), name: z.string() }),
  /** Plans asked for from this day (of the earlier round) on count; null: all of the communes. */
  plansFrom: Day.nullable(),
  illustrative: z.boolean(),
  communes: z.array(MonitoredCommune),
  items: z.array(MonitoredItem),
  sum: ComparedSum,
  brought: z.array(BroughtPlan),
  stalled: z.array(StalledPlan),
  enterprises: z.array(Tally.extend({ id: z.string(), name: z.string() })),
  tally: Tally,
  computedAt: Instant,
  can: z.array(Action),
});
export type SupportMonitoring = z.output<typeof SupportMonitoring>;

const ByCampaign = z.object({ campaignId: Id });
const Asked = z.object({
  /** The earlier round; the latest that can be compared when absent. */
  against: Id.optional(),
});

export const listReviewRounds = endpoint({
  method: 'GET',
  path: '/api/review-rounds',
  summary: 'Campaigns under an index that the viewer may follow, the latest first',
  reply: z.object({ items: z.array(ReviewRound) }),
});

export const getSupportMonitoring = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/support-monitoring',
  summary: 'Before and after of the index, what support brought, what stalls, and what it costs',
  params: ByCampaign,
  query: Asked,
  reply: SupportMonitoring,
});

export const exportSupportMonitoring = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/support-monitoring/report',
  summary: 'The same as a workbook, or as a report in the layout of Decree 30/2020/NĐ-CP',
  params: ByCampaign,
  query: Asked.extend({ format: z.enum(['xlsx', 'docx', 'pdf']) }),
  reply: 'file',
});
