import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Action, Id, Instant, Paging, page, text, UnitId } from './scalars.ts';

const ByCampaign = z.object({ campaignId: Id });
const Verdict = z.enum(['met', 'unmet', 'unknown', 'exempt']);

/** Two levels beside each other; the second must be above the first. Without a ruleset the campaign's first one. */
const Compared = z.object({
  ruleset: text(100).optional(),
  from: z.enum(['self', 'checked']).default('self'),
  to: z.enum(['checked', 'verified']).default('verified'),
});

/** Which way a result went: by points in an index, else by verdict (chưa đạt < chưa đủ số liệu < đạt); `other` where «không xét» comes or goes. */
export const Direction = z.enum(['raised', 'lowered', 'other']);

/** Results of one sub-criterion in one commune are one comparison; communes are counted once, whatever changed in them. */
const Counts = z.object({
  compared: z.number().int(),
  raised: z.number().int(),
  lowered: z.number().int(),
  other: z.number().int(),
  /** Communes with at least one change. */
  communes: z.number().int(),
  /** Σ of the points that are certain at the second level minus those at the first; null where there are no points. */
  points: z.number().nullable(),
});

export const LevelGaps = z.object({
  campaign: z.object({ id: Id, title: z.string(), period: z.string(), illustrative: z.boolean() }),
  rulesets: z.array(z.object({ code: z.string(), name: z.string(), kind: z.enum(['criteria', 'index']) })),
  ruleset: z.string(),
  from: z.enum(['self', 'checked']),
  to: z.enum(['checked', 'verified']),
  /** Communes of the roster that the viewer sees, and how many of them have results at both levels. */
  roster: z.number().int(),
  withBoth: z.number().int(),
  total: Counts,
  bySubcriterion: z.array(Counts.extend({ code: z.string(), name: z.string() })),
  /** Districts; provinces where there are no districts. `roster` counts communes, started or not. */
  byArea: z.array(
    Counts.extend({ unitId: UnitId, name: z.string(), roster: z.number().int(), withBoth: z.number().int() }),
  ),
  /** Who concluded the second level: the position that forwarded (checked) or verified the commune's form. */
  byChecker: z.array(
    Counts.extend({
      key: z.string(),
      title: z.string(),
      organisationName: z.string().nullable(),
      withBoth: z.number().int(),
    }),
  ),
  computedAt: Instant,
  can: z.array(Action),
});
export type LevelGaps = z.output<typeof LevelGaps>;

export const getLevelGaps = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/level-gaps',
  summary: 'How results of two trust levels differ: by sub-criterion, by district and by who concluded',
  params: ByCampaign,
  query: Compared,
  reply: LevelGaps,
});

const Score = z.object({ low: z.number(), high: z.number() });
export const LevelChange = z.object({
  unitId: UnitId,
  unitCode: z.string(),
  unitName: z.string(),
  areaName: z.string(),
  assignmentId: Id,
  code: z.string(),
  direction: Direction,
  from: Verdict,
  to: Verdict,
  /** Points in an index: a range while something is not known. */
  fromScore: Score.nullable(),
  toScore: Score.nullable(),
  checker: z.string().nullable(),
});
export type LevelChange = z.output<typeof LevelChange>;

export const listLevelChanges = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/level-gaps/changes',
  summary: 'The communes behind a number of the gap report',
  params: ByCampaign,
  query: Compared.extend({
    ...Paging.shape,
    subcriterion: text(100).optional(),
    area: UnitId.optional(),
    checker: text(100).optional(),
    direction: Direction.optional(),
  }),
  reply: page(LevelChange),
});

export const exportLevelGaps = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/level-gaps/export',
  summary: 'The gap report as XLSX, with every change in every commune',
  params: ByCampaign,
  query: Compared,
  reply: 'file',
});
