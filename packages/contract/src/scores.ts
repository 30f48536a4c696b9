import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { LevelView, Verdict } from './results.ts';
import { Action, Id, Instant, Level, UnitId } from './scalars.ts';

/** Points that are certain, that could still be had, and that may be had at most (null: nobody knows). */
export const Points = z.tuple([z.number(), z.number(), z.number().nullable()]);
export type Points = z.output<typeof Points>;

/** One cell of the heat map: the verdict of a sub-criterion and, in an index, its points. */
export const ScoreCell = z.tuple([Verdict, Points.nullable()]);
export type ScoreCell = z.output<typeof ScoreCell>;

/** Rank in the whole roster («1, 2, 2, 4»), and the ranks that it may still take: equal when final. */
export const Standing = z.object({
  rank: z.number().int(),
  best: z.number().int(),
  worst: z.number().int(),
  shared: z.boolean(),
});

const Range = z.object({ low: z.number(), high: z.number() });

/** Against an earlier campaign; what cannot be compared says why. */
export const ScoreChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('compared'),
    /** Places risen; fallen when negative. */
    rank: z.number().int(),
    /** Null where the two scales differ. */
    points: Range.nullable(),
    before: z.object({ rank: z.number().int(), roster: z.number().int(), points: Range }),
  }),
  z.object({ kind: z.literal('unscored') }),
  z.object({ kind: z.literal('absent') }),
  /** Names of the communes that it was made of. */
  z.object({ kind: z.literal('merged'), from: z.array(z.string()) }),
  z.object({ kind: z.literal('no-result') }),
]);
export type ScoreChange = z.output<typeof ScoreChange>;

export const ScoreRow = z.object({
  unitId: UnitId,
  code: z.string(),
  name: z.string(),
  districtId: UnitId.nullable(),
  districtName: z.string().nullable(),
  /** Level of the result shown; null: no result yet. */
  levelReached: Level.nullable(),
  verdict: Verdict.nullable(),
  total: Points.nullable(),
  grade: z.object({ low: z.string(), high: z.string() }).nullable(),
  standing: Standing.nullable(),
  /** In the order of `pillars` and `columns`; null without a result. */
  pillars: z.array(Points.nullable()).nullable(),
  cells: z.array(ScoreCell).nullable(),
  change: ScoreChange.nullable(),
});
export type ScoreRow = z.output<typeof ScoreRow>;

const CampaignName = z.object({ id: Id, title: z.string(), period: z.string() });

export const ScoresView = z.object({
  campaign: CampaignName.extend({ illustrative: z.boolean(), state: z.enum(['draft', 'open', 'closed']) }),
  level: LevelView,
  ruleset: z.object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(['criteria', 'index']),
    max: z.number().nullable(),
    decimals: z.number().int(),
    /** From the highest down. */
    grades: z.array(z.object({ grade: z.string(), min: z.number() })),
    /** What decides between equal totals, in words. */
    ties: z.array(z.string()),
  }),
  /** All rulesets of the campaign, the one shown among them. */
  rulesets: z.array(z.object({ code: z.string(), name: z.string(), kind: z.enum(['criteria', 'index']) })),
  /** Texts that are not law and decide here («ngưỡng minh hoạ»). */
  illustrativeTexts: z.array(z.string()),
  against: CampaignName.nullable(),
  /** Earlier campaigns under the same series of rulesets, the latest first. */
  comparable: z.array(CampaignName),
  pillars: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      role: z.enum(['base', 'bonus', 'deduction']),
      max: z.number().nullable(),
    }),
  ),
  columns: z.array(z.object({ code: z.string(), name: z.string(), pillar: z.string(), max: z.number().nullable() })),
  /** The whole frozen roster, also where the viewer sees a part of it, and how many of it have a result. */
  roster: z.number().int(),
  ranked: z.number().int(),
  rows: z.array(ScoreRow),
  computedAt: Instant,
  can: z.array(Action),
});
export type ScoresView = z.output<typeof ScoresView>;

const ByCampaign = z.object({ campaignId: Id });
const Asked = z.object({
  /** Of the campaign; its first index, else its first ruleset, when absent. */
  ruleset: z.string().max(100).optional(),
  level: LevelView.default('highest'),
  /** The earlier campaign to compare with; the latest that can be compared when absent. */
  against: Id.optional(),
});

export const getScores = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/scores',
  summary: 'Ranking and heat map: points, rank and sub-criteria of every commune that the viewer may see',
  params: ByCampaign,
  query: Asked,
  reply: ScoresView,
});

export const exportScores = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/scores/export',
  summary: 'Ranking, heat map and reasons as XLSX, with a sheet of sources',
  params: ByCampaign,
  query: Asked,
  reply: 'file',
});
