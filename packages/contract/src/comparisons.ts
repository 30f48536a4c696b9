import { CHANGES } from '@thuocdo/core/comparing';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { LevelView, Verdict } from './results.ts';
import { Action, Day, Id, Instant, Level, SaidAt, UnitId } from './scalars.ts';

/** The boundaries on which communes are judged: those before and those after 1 July 2025. */
export const Boundaries = z.enum(['2023', '2025']);
export type Boundaries = z.output<typeof Boundaries>;

const ByCampaign = z.object({ campaignId: Id });
const RulesetCode = z.string().min(1).max(80);
const Asked = z.object({
  /** The first law, and the one it is compared with: codes of published rulesets. */
  ruleset: RulesetCode,
  against: RulesetCode,
  /** Absent: those of the campaign's own roster. */
  boundaries: Boundaries.optional(),
  level: LevelView.default('highest'),
});

const VerdictCount = z.object({
  met: z.number().int(),
  unmet: z.number().int(),
  unknown: z.number().int(),
  exempt: z.number().int(),
});
const Change = z.enum(CHANGES);
const Score = z.object({ low: z.number(), high: z.number(), max: z.number().nullable() });
const VerdictPair = z.object({ a: Verdict.nullable(), b: Verdict.nullable() });
const Named = z.object({ code: z.string(), name: z.string() });

const ComparisonTotals = z.object({
  units: z.number().int(),
  a: VerdictCount,
  b: VerdictCount,
  transitions: z.object({ met: VerdictCount, unmet: VerdictCount, unknown: VerdictCount, exempt: VerdictCount }),
  changes: z.object({
    lost: z.number().int(),
    gained: z.number().int(),
    other: z.number().int(),
    inside: z.number().int(),
    same: z.number().int(),
  }),
});

/** A law and the day as of which it was applied: the campaign's own day, or the nearest on which the law holds. */
const ComparedLaw = z.object({
  code: z.string(),
  name: z.string(),
  asOf: Day,
  inForce: z.boolean(),
  /** Thresholds that are not law decided somewhere. */
  illustrative: z.boolean(),
});

/** A commune that another was made of, with its own verdicts on its own boundaries where it may be seen. */
const OriginView = z.object({
  unitId: UnitId,
  name: z.string(),
  kind: z.enum(['whole', 'part', 'perhaps']),
  state: z.enum(['has-values', 'no-values', 'off-roster', 'not-visible']),
  a: Verdict.nullable(),
  b: Verdict.nullable(),
});

export const ComparisonRow = z.object({
  unitId: UnitId,
  code: z.string(),
  name: z.string(),
  /** What it lies in: its district, since July 2025 its province. */
  within: z.string().nullable(),
  /** The level that its values have reached; of a commune made of others that of the least sure; null without values. */
  level: Level.nullable(),
  a: Verdict,
  b: Verdict,
  change: Change,
  /** Points under a law that is an index: a range while something is not known. */
  scores: z.object({ a: Score.nullable(), b: Score.nullable() }),
  /** One for each of `pairs`. */
  subcriteria: z.array(VerdictPair),
  /** Null on the boundaries of the roster itself. */
  origins: z.array(OriginView).nullable(),
});
export type ComparisonRow = z.output<typeof ComparisonRow>;

export const ComparisonView = z.object({
  campaign: z.object({ id: Id, title: z.string(), period: z.string(), illustrative: z.boolean() }),
  level: LevelView,
  boundaries: Boundaries,
  /** Those of the frozen roster. */
  ownBoundaries: Boundaries,
  laws: z.object({ a: ComparedLaw, b: ComparedLaw }),
  /** Sub-criteria that measure the same, or stand in one law only. */
  pairs: z.array(z.object({ a: Named.nullable(), b: Named.nullable() })),
  rows: z.array(ComparisonRow),
  totals: ComparisonTotals,
  /** The roster itself under both laws, where the rows are communes made of it. */
  before: ComparisonTotals.nullable(),
  /** Units of the roster that ceased before the reform and whose heir no source names: in no row. */
  withoutHeir: z.array(z.object({ unitId: UnitId, name: z.string() })),
  computedAt: Instant,
  can: z.array(Action),
});
export type ComparisonView = z.output<typeof ComparisonView>;

export const getComparison = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/comparison',
  summary: 'The same values under two rulesets, commune by commune, on old or new boundaries; nothing is stored',
  params: ByCampaign,
  query: Asked,
  reply: ComparisonView,
});

export const exportComparison = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/comparison/export',
  summary: 'The comparison as XLSX, with the reasons under both rulesets and the sources of the numbers',
  params: ByCampaign,
  query: Asked,
  reply: 'file',
});

/** Where a number of a comparison comes from. */
const NumberOrigin = z.object({
  unitId: UnitId,
  unitName: z.string(),
  value: z.json(),
  level: Level,
  sourceName: z.string(),
  said: SaidAt,
  recordedAt: Instant,
  recordedBy: z.string(),
  /** The commune's own form, where the number can be read. */
  assignmentId: Id.nullable(),
});

export const ComparedNumber = z.object({
  element: z.string(),
  name: z.string(),
  unitOfMeasure: z.string().nullable(),
  /** Null: it has no value, and `sentence` says why. */
  value: z.json().nullable(),
  level: Level.nullable(),
  /** How it follows from the old communes, or why it does not; null for a number that the commune gave itself. */
  sentence: z.string().nullable(),
  origins: z.array(NumberOrigin),
});
export type ComparedNumber = z.output<typeof ComparedNumber>;

const ExplainedSide = Named.extend({ verdict: Verdict, sentences: z.array(z.string()) });

export const UnitComparison = z.object({
  row: ComparisonRow,
  laws: z.object({ a: ComparedLaw, b: ComparedLaw }),
  preconditions: z.object({ a: z.array(z.string()), b: z.array(z.string()) }),
  pairs: z.array(z.object({ a: ExplainedSide.nullable(), b: ExplainedSide.nullable() })),
  numbers: z.array(ComparedNumber),
});
export type UnitComparison = z.output<typeof UnitComparison>;

export const getUnitComparison = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/comparison/:unitId',
  summary: 'One commune under two rulesets: the sentences of both, and the numbers with where they come from',
  params: ByCampaign.extend({ unitId: UnitId }),
  query: Asked,
  reply: UnitComparison,
});
