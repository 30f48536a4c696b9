import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, requiredText, text, UnitId } from './scalars.ts';

const ByCampaign = z.object({ campaignId: Id });
const Verdict = z.enum(['met', 'unmet', 'unknown', 'exempt']);

/** One number for every commune, or one for each class of communes; never both. In the requirement's unit. */
const Amount = z.object({
  value: z.number().optional(),
  valueByClass: z.record(z.string().max(100), z.number()).optional(),
});

export const TriableRequirement = z.object({
  code: z.string(),
  name: z.string(),
  subcriterion: z.object({ code: z.string(), name: z.string() }),
  unit: z.string(),
  op: z.enum(['>=', '>', '<=', '<', '==']),
  /** What a threshold may be; null is without end. Counts are whole numbers. */
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  whole: z.boolean(),
  classes: z.array(z.string()),
  /** The threshold in force where the campaign is held; nobody has said it yet where both are null. */
  value: z.number().nullable(),
  valueByClass: z.record(z.string(), z.number().nullable()).nullable(),
  /** The text that gave it. */
  text: z.string(),
  illustrative: z.boolean(),
});
export type TriableRequirement = z.output<typeof TriableRequirement>;

export const getTriableThresholds = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/what-if',
  summary: 'Requirements whose thresholds can be tried, with those in force',
  params: ByCampaign,
  reply: z.object({
    campaign: z.object({ id: Id, title: z.string(), period: z.string(), illustrative: z.boolean() }),
    rulesets: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        kind: z.enum(['criteria', 'index']),
        requirements: z.array(TriableRequirement),
      }),
    ),
  }),
});

const Counts = z.object({
  met: z.number().int(),
  unmet: z.number().int(),
  unknown: z.number().int(),
  exempt: z.number().int(),
});
const Score = z.object({ low: z.number(), high: z.number() });

/** A part of a ruleset before and after; `raised` and `lowered` count communes. */
export const TriedPart = z.object({
  ruleset: z.string(),
  code: z.string(),
  name: z.string(),
  part: z.enum(['ruleset', 'criterion', 'subcriterion', 'requirement']),
  before: Counts,
  after: Counts,
  /** Σ of certain points over the judged communes; null where there are no points. */
  pointsBefore: z.number().nullable(),
  pointsAfter: z.number().nullable(),
  changed: z.number().int(),
});

export const TriedCommune = z.object({
  unitId: UnitId,
  unitCode: z.string(),
  unitName: z.string(),
  areaName: z.string().nullable(),
  level: z.enum(['self', 'checked', 'verified']),
  changes: z.array(
    z.object({
      ruleset: z.string(),
      code: z.string(),
      from: Verdict,
      to: Verdict,
      fromScore: Score.nullable(),
      toScore: Score.nullable(),
    }),
  ),
});

/** Verdicts of one requirement for a row of thresholds, the tried one among them. */
export const Sweep = z.object({
  requirement: z.string(),
  unit: z.string(),
  class: z.string().nullable(),
  /** Communes that the counts are of. */
  communes: z.number().int(),
  steps: z.array(Counts.extend({ threshold: z.number(), tried: z.boolean() })),
});

export const WhatIf = z.object({
  ruleset: z.string(),
  /** Communes of the roster that the viewer sees; how many have values; the rest is counted nowhere below. */
  roster: z.number().int(),
  judged: z.number().int(),
  parts: z.array(TriedPart),
  /** Communes of which something changes, in the order of the roster; at most 2,000 are listed. */
  changedCommunes: z.number().int(),
  communes: z.array(TriedCommune),
  sweep: Sweep.nullable(),
});
export type WhatIf = z.output<typeof WhatIf>;

export const tryThresholds = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/what-if',
  summary: 'What other thresholds would do to all communes; nothing is stored',
  params: ByCampaign,
  body: z.object({
    ruleset: requiredText(100),
    level: z.enum(['self', 'checked', 'verified', 'highest']).default('highest'),
    /** By requirement code. */
    thresholds: z.record(z.string().max(100), Amount),
    /** The requirement whose thresholds are laid in a row; the first one tried when absent. */
    sweep: text(100).optional(),
    /** Only communes of this class stand in the row. */
    class: text(100).optional(),
  }),
  reply: WhatIf,
});
