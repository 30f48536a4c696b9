import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { LevelView, Verdict } from './results.ts';
import { Action, Day, Id, Instant, Level, SaidAt, UnitId } from './scalars.ts';

const ByUnit = z.object({ campaignId: Id, unitId: UnitId });
const Asked = z.object({
  /** Code of one of the campaign’s rulesets; the first one when absent. */
  ruleset: z.string().max(80).optional(),
  level: LevelView.default('highest'),
});

/** Points of an index: a range while something is not known; `max` null while somebody’s points are open. */
export const ScoreView = z.object({ low: z.number(), high: z.number(), max: z.number().nullable() });
/** A value as a reader has it: a number with its marks, «có», the words of an option. */
const Shown = z.string();
const Cited = z.object({ text: z.string(), illustrative: z.boolean() });

/** Where a value was said: organisation, place, position and moment; files as far as the viewer may read them. */
export const OriginView = z.object({
  sourceName: z.string(),
  text: Shown,
  level: Level,
  said: SaidAt,
  recordedAt: Instant,
  recordedBy: z.string(),
  /** Its form; null when the viewer may not read that. */
  response: z.object({ unitId: UnitId, assignmentId: Id }).nullable(),
  evidence: z.array(z.object({ id: Id, name: z.string() })),
});
export type OriginView = z.output<typeof OriginView>;

export const FactView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    element: z.string(),
    name: z.string(),
    unitOfMeasure: z.string().nullable(),
    period: z.string(),
    value: z.json(),
    text: Shown,
    level: Level,
    /** Several where the value is a sum over respondents. */
    origins: z.array(OriginView),
  }),
  z.object({
    kind: z.literal('missing'),
    element: z.string(),
    name: z.string(),
    unitOfMeasure: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('attribute'),
    attribute: z.string(),
    name: z.string(),
    value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
    text: z.string().nullable(),
    /** What declared it; null when nothing in the registry does. */
    basis: z.string().nullable(),
  }),
  z.object({ kind: z.literal('judgement'), ruleset: z.string(), name: z.string(), verdict: Verdict.nullable() }),
]);
export type FactView = z.output<typeof FactView>;

const node = {
  code: z.string(),
  name: z.string(),
  verdict: Verdict,
  score: ScoreView.optional(),
  sentence: z.string(),
};

export const LeafView = z.object({
  ...node,
  informational: z.boolean(),
  precondition: z.enum(['subcriterion', 'criterion', 'ruleset']).optional(),
  /** The rule in words. */
  rule: z.string(),
  clause: z.object({ place: z.string(), text: z.string().nullable() }),
  threshold: z.object({ wanted: z.string(), from: Cited }).optional(),
  confirmedBy: Cited.optional(),
  method: z.string().optional(),
  /** Proof that the line asks for. */
  evidence: z.array(
    z.object({ kind: z.string(), minimum: z.number().int(), validMonths: z.number().int().nullable() }),
  ),
  facts: z.array(FactView),
});
export type LeafView = z.output<typeof LeafView>;

/** The answer to «vì sao?»: result → criterion → sub-criterion → requirement → values with their sources. */
export const TreeView = z.object({
  ...node,
  kind: z.enum(['criteria', 'index']),
  asOf: Day,
  inForce: z.boolean(),
  illustrative: z.boolean(),
  grade: z.object({ low: z.string(), high: z.string() }).optional(),
  preconditions: z.array(LeafView),
  criteria: z.array(
    z.object({
      ...node,
      role: z.enum(['base', 'bonus', 'deduction']).optional(),
      subcriteria: z.array(z.object({ ...node, requirements: z.array(LeafView) })),
    }),
  ),
});
export type TreeView = z.output<typeof TreeView>;

/** One level that the commune has reached: results by code (`total` is the ruleset’s own) and values by element. */
export const LevelResults = z.object({
  level: Level,
  results: z.record(z.string(), z.object({ verdict: Verdict, score: ScoreView.optional() })),
  values: z.record(z.string(), z.string()),
});
export type LevelResults = z.output<typeof LevelResults>;

export const ExplanationView = z.object({
  unit: z.object({ id: UnitId, code: z.string(), name: z.string(), districtName: z.string().nullable() }),
  campaign: z.object({ id: Id, title: z.string(), period: z.string(), unitId: UnitId, illustrative: z.boolean() }),
  rulesets: z.array(z.object({ code: z.string(), name: z.string(), kind: z.enum(['criteria', 'index']) })),
  ruleset: z.string().nullable(),
  asked: LevelView,
  /** The level that the tree was truly judged at; null when the commune has no values of its own there. */
  level: Level.nullable(),
  tree: TreeView.nullable(),
  /** Every level reached, lowest first, so that they stand beside each other. */
  levels: z.array(LevelResults),
  can: z.array(Action),
});
export type ExplanationView = z.output<typeof ExplanationView>;

export const getExplanation = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/units/:unitId/explanation',
  summary:
    'Why: the result of a commune under one ruleset as a tree that ends in values with their sources and evidence',
  params: ByUnit,
  query: Asked,
  reply: ExplanationView,
});

export const getExplanationFile = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/units/:unitId/explanation/file',
  summary: 'The same as «Phụ lục giải trình kết quả», DOCX or PDF',
  params: ByUnit,
  query: Asked.extend({ format: z.enum(['docx', 'pdf']).default('pdf') }),
  reply: 'file',
});

/** A step as core has it (`Step` of core/judging): its kind and what it is about. */
const StepView = z.looseObject({ code: z.string(), name: z.string(), kind: z.string() });

export const PathView = z.object({
  ruleset: z.object({ code: z.string(), name: z.string(), kind: z.enum(['criteria', 'index']) }).nullable(),
  level: Level.nullable(),
  /** What the elements and choices of the steps are called. */
  names: z.record(z.string(), z.string()),
  /** Of an index: the goals that may be chosen, and how many points there are at most. */
  grades: z.array(z.object({ grade: z.string(), min: z.number() })),
  max: z.number().nullable(),
  goal: z.union([z.object({ kind: z.literal('met') }), z.object({ kind: z.literal('points'), points: z.number() })]),
  path: z
    .object({
      reached: z.boolean(),
      steps: z.array(z.object({ step: StepView, effort: z.number(), from: z.number(), to: z.number() })),
      effort: z.number(),
      before: z.number().optional(),
      after: z.number().optional(),
      provide: z.array(StepView),
      blocked: z.array(StepView),
    })
    .nullable(),
});
export type PathView = z.output<typeof PathView>;

export const getPath = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/units/:unitId/path',
  summary:
    'What is still missing, cheapest first: the smallest set of changes that meets the ruleset or reaches the points',
  params: ByUnit,
  query: Asked.extend({
    /** Points wanted of an index; without them, the next level up. */
    points: z.coerce.number().min(0).max(10_000).optional(),
  }),
  reply: PathView,
});
