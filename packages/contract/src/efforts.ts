import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Action, Instant, text, UnitId } from './scalars.ts';

/** How hard a line is to bring about: 1 (a paper) to 5 (a building). */
export const EffortClass = z.number().int().min(1).max(5);
const Asked = z.object({ ruleset: z.string().min(1).max(80) });

/** One line of a ruleset with its class; `set` null: nobody has said it, 3 counts. */
export const EffortView = z.object({
  code: z.string(),
  name: z.string(),
  subcriterion: z.string(),
  effort: EffortClass,
  set: z
    .object({
      /** The unit whose department said it: this one, or one above. */
      unitId: UnitId,
      note: z.string(),
      at: Instant,
      by: z.string(),
    })
    .nullable(),
});
export type EffortView = z.output<typeof EffortView>;

export const EffortsView = z.object({
  unit: z.object({ id: UnitId, name: z.string() }),
  ruleset: z.object({ code: z.string(), name: z.string(), kind: z.enum(['criteria', 'index']) }),
  items: z.array(EffortView),
  can: z.array(Action),
});
export type EffortsView = z.output<typeof EffortsView>;

export const getEffortClasses = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/effort-classes',
  summary: 'How hard each line of a ruleset is to bring about here, as the unit or one above it says',
  params: z.object({ unitId: UnitId }),
  query: Asked,
  reply: EffortsView,
});

export const putEffortClasses = endpoint({
  method: 'PUT',
  path: '/api/units/:unitId/effort-classes',
  summary: 'Say how hard lines are to bring about; `effort: null` takes back what this unit said',
  params: z.object({ unitId: UnitId }),
  query: Asked,
  body: z.object({
    items: z
      .array(z.object({ requirement: z.string().max(80), effort: EffortClass.nullable(), note: text(300).default('') }))
      .min(1)
      .max(500),
  }),
  reply: EffortsView,
});
