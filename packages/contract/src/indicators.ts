import { checkResults } from '@thuocdo/core/checks';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { UnitId } from './scalars.ts';

const OfUnit = z.object({ unitId: UnitId });
const Period = z.string().min(4).max(10);
const Absent = z.object({ element: z.string(), name: z.string(), period: Period });

/** One thing that a derived figure rests on; an indicator among them rests on others in turn. */
export interface IndicatorInput {
  element: string;
  name: string;
  period: string;
  text: string;
  /** Said; put together from shorter periods; worked out; or an indicator that only a paper states. */
  from: 'figure' | 'parts' | 'indicator' | 'stated';
  sources: string[];
  inputs: IndicatorInput[];
}
const Input: z.ZodType<IndicatorInput> = z.object({
  element: z.string(),
  name: z.string(),
  period: Period,
  text: z.string(),
  from: z.enum(['figure', 'parts', 'indicator', 'stated']),
  sources: z.array(z.string()),
  inputs: z.array(z.lazy(() => Input)),
});

export const IndicatorView = z.object({
  code: z.string(),
  name: z.string(),
  unitOfMeasure: z.string(),
  section: z.string().nullable(),
  system: z.string().nullable(),
  owner: z.string().nullable(),
  definition: z.string().nullable(),
  /** Null: it cannot be worked out, and `sentence` says why. */
  text: z.string().nullable(),
  /** What a source states of it, where that differs or where it cannot be worked out. */
  stated: z.string().nullable(),
  sentence: z.string(),
  inputs: z.array(Input),
  missing: z.array(Absent),
});
export type IndicatorView = z.output<typeof IndicatorView>;

export const getIndicators = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/indicators',
  summary:
    'Derived figures of a unit in a period, each with the sentence that says how it came out and what it rests on',
  params: OfUnit,
  query: z.object({ period: Period }),
  reply: z.object({ period: Period, items: z.array(IndicatorView) }),
});

export const CheckView = z.object({
  code: z.string(),
  title: z.string(),
  severity: z.enum(['error', 'warning']),
  status: z.enum(['fails', 'unknown', 'holds', 'idle']),
  /** Somebody has to look: it fails, or it lacks a figure that it must have. */
  raised: z.boolean(),
  /** `error` and `warning` are raised; the rest say their status. */
  result: z.enum(checkResults),
  section: z.string().nullable(),
  owner: z.string(),
  ownerName: z.string(),
  /** `stated`: papers say the relation; `inferred`: a reader did; `read`: it was read in the words. */
  basis: z.enum(['stated', 'inferred', 'read']),
  reason: z.string().nullable(),
  sentence: z.string(),
  /** What the sentence says after its head, for lists that show the title beside it. */
  found: z.string(),
  elements: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type CheckView = z.output<typeof CheckView>;

export const getChecks = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/checks',
  summary:
    'Rules of validation on what is known of a unit in a period: of a moment, or those that named elements can change',
  params: OfUnit,
  query: z.object({
    period: Period,
    moment: z.enum(['entry', 'import', 'issue']).optional(),
    /** Codes with commas between. */
    touched: z.string().max(4000).optional(),
  }),
  reply: z.object({
    period: Period,
    counts: z.object({
      errors: z.number().int(),
      warnings: z.number().int(),
      holds: z.number().int(),
      unknown: z.number().int(),
      idle: z.number().int(),
    }),
    items: z.array(CheckView),
  }),
});
