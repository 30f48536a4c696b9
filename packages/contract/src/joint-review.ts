import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { LevelView, Verdict } from './results.ts';
import { Action, Day, Id, Level, Paging, page, UnitId } from './scalars.ts';

/** Points of an index: a range while something is not known; `max` null while somebody’s points are open. */
const Points = z.object({ low: z.number(), high: z.number(), max: z.number().nullable() });

/** How much is missing: at least, at most. `most` null: nobody knows how much. */
const Missing = z.object({ least: z.number(), most: z.number().nullable() });

/** A value with the words that a reader has for it. */
const Said = z.object({ value: z.json(), text: z.string() });

/** One element with what commune and enterprises say of it. */
export const ReviewFigure = z.object({
  element: z.string(),
  name: z.string(),
  unitOfMeasure: z.string().nullable(),
  /** Enterprises are asked for it. */
  isAsked: z.boolean(),
  own: Said.nullable(),
  others: z.array(Said.extend({ organisationId: z.string(), organisationName: z.string() })),
  /** The enterprises’ parts added up, where they are parts of a whole. */
  together: z.number().nullable(),
  /** Enterprises less commune. */
  difference: z.number().nullable(),
  /** Null while a side says nothing. */
  differs: z.boolean().nullable(),
  /** Whose figure the index took; an enterprise’s only where the commune says nothing. */
  counted: z.enum(['commune', 'enterprise']).nullable(),
});
export type ReviewFigure = z.output<typeof ReviewFigure>;

/** A target of the commune with what is reached of it. */
export const ReviewTarget = z.object({
  subject: z.string(),
  name: z.string(),
  value: z.number(),
  direction: z.enum(['at_least', 'at_most', 'yes']),
  dueOn: Day,
  /** «Quyết định số 1829/QĐ-UBND ngày 30/5/2023» */
  basis: z.string(),
  met: z.enum(['yes', 'no', 'maybe', 'unknown']),
  missing: Missing.nullable(),
});
export type ReviewTarget = z.output<typeof ReviewTarget>;

const Role = z.enum(['base', 'bonus', 'deduction']);

/** A line of the index («chỉ số») as both sides see it. */
export const ReviewItem = z.object({
  code: z.string(),
  name: z.string(),
  pillar: z.string(),
  role: Role,
  max: z.number().nullable(),
  verdict: Verdict.nullable(),
  /** Null while the commune has said nothing, and for who may not read points. */
  score: Points.nullable(),
  missing: Missing.nullable(),
  /** Null while nothing is judged. */
  isShort: z.boolean().nullable(),
  /** The enterprise’s form asks about it. */
  withinDuty: z.boolean(),
  explanations: z.array(z.string()),
  figures: z.array(ReviewFigure),
  opinions: z.array(z.object({ organisationId: z.string(), organisationName: z.string(), text: z.string() })),
  targets: z.array(ReviewTarget),
});
export type ReviewItem = z.output<typeof ReviewItem>;

export const ReviewPillar = z.object({
  code: z.string(),
  name: z.string(),
  role: Role,
  max: z.number().nullable(),
  score: Points.nullable(),
  items: z.number().int(),
  /** Lines with something missing. */
  short: z.number().int(),
  targets: z.array(ReviewTarget),
});
export type ReviewPillar = z.output<typeof ReviewPillar>;

/** One commune without its lines. */
export const ReviewSummary = z.object({
  unit: z.object({ id: UnitId, code: z.string(), name: z.string(), districtName: z.string().nullable() }),
  /** The level judged at; null: the commune has not handed in. */
  level: Level.nullable(),
  verdict: Verdict.nullable(),
  total: Points.nullable(),
  grade: z.object({ low: z.string(), high: z.string() }).nullable(),
  pillars: z.array(ReviewPillar),
  counts: z.object({
    short: z.number().int(),
    shortWithinDuty: z.number().int(),
    differing: z.number().int(),
    targetsMissed: z.number().int(),
  }),
});
export type ReviewSummary = z.output<typeof ReviewSummary>;

const heading = {
  campaign: z.object({ id: Id, title: z.string(), period: z.string(), state: z.string(), illustrative: z.boolean() }),
  /** Null: the campaign has no index, so there is nothing to review. */
  ruleset: z.object({ code: z.string(), name: z.string(), max: z.number().nullable() }).nullable(),
  asked: LevelView,
  can: z.array(Action),
};

export const ReviewView = ReviewSummary.extend({
  ...heading,
  items: z.array(ReviewItem),
  /** Targets for the whole index. */
  targets: z.array(ReviewTarget),
});
export type ReviewView = z.output<typeof ReviewView>;

export const ReviewList = page(ReviewSummary).extend(heading);
export type ReviewList = z.output<typeof ReviewList>;

const Asked = z.object({ level: LevelView.default('highest') });

export const listReviews = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/reviews',
  summary: 'Joint review: points by pillar and number of gaps of every commune that the viewer may see',
  params: z.object({ campaignId: Id }),
  query: Paging.extend(Asked.shape),
  reply: ReviewList,
});

export const getReview = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/units/:unitId/review',
  summary: 'Joint review of one commune: every line with the commune’s and the enterprises’ side, gap and targets',
  params: z.object({ campaignId: Id, unitId: UnitId }),
  query: Asked,
  reply: ReviewView,
});
