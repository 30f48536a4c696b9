import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Action, Id, Instant, Level, requiredText, SaidAt, text, UnitId } from './scalars.ts';

const OfUnit = z.object({ unitId: UnitId });
const Period = z.string().min(4).max(10);
const ElementCode = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
/** An organisation’s id, or `system:` and the code of a source system. */
const Source = z.string().min(1).max(120);

/** How a paper has a figure: as printed, where, in which words, how near and how it is known. What is exact and said is not marked. */
export const FigurePrint = z.object({
  printed: text(200).optional(),
  section: text(60).optional(),
  phrase: text(500).optional(),
  approximate: z.enum(['over', 'about', 'estimate']).optional(),
  certainty: z.enum(['said', 'counted', 'inferred']).optional(),
});
export type FigurePrint = z.output<typeof FigurePrint>;

/** What one source says in one cell. */
export const FigureCell = z.object({
  source: Source,
  sourceName: z.string(),
  level: Level,
  said: SaidAt,
  /** The entry, when it was entered as a figure and not given in a form. */
  entryId: Id.nullable(),
  value: z.json(),
  /** As people read it. */
  text: z.string(),
  at: Instant,
  by: z.string(),
  note: z.string().nullable(),
  print: FigurePrint,
});
export type FigureCell = z.output<typeof FigureCell>;

/** An element in a period. `fault` not null: it cannot be said for this period, and the code says why. */
export const FigureRow = z.object({
  element: z.string(),
  name: z.string(),
  unitOfMeasure: z.string().nullable(),
  type: z.string(),
  section: z.string().nullable(),
  system: z.string().nullable(),
  owner: z.string().nullable(),
  definition: z.string().nullable(),
  method: z.string().nullable(),
  legalBasis: z.string().nullable(),
  fault: z.string().nullable(),
  state: z.enum(['empty', 'stands', 'conflict']),
  /** What counts; null while sources differ. */
  text: z.string().nullable(),
  /** A person chose among sources that differ. */
  decision: z.object({ source: Source, reason: z.string(), at: Instant, by: z.string() }).nullable(),
  cells: z.array(FigureCell),
  previous: z.string().nullable(),
  lastYear: z.string().nullable(),
  /** Against each of them: «+6,2%», «−0,63 điểm %»; null where there is nothing to compare. */
  change: z.string().nullable(),
  changeOfYear: z.string().nullable(),
});
export type FigureRow = z.output<typeof FigureRow>;

export const FiguresView = z.object({
  unit: z.object({ id: UnitId, name: z.string() }),
  period: Period,
  previousPeriod: Period,
  lastYearPeriod: Period,
  /** Periods of which something is known of the unit, newest first. */
  knownPeriods: z.array(Period),
  /** In whose name the viewer enters figures; null when the viewer may not. */
  source: z.object({ id: Source, name: z.string() }).nullable(),
  rows: z.array(FigureRow),
  systems: z.array(z.object({ code: z.string(), name: z.string() })),
  owners: z.array(z.object({ code: z.string(), name: z.string(), shortName: z.string() })),
  can: z.array(Action),
});
export type FiguresView = z.output<typeof FiguresView>;

export const getFigures = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/figures',
  summary: 'Every element of a unit in a period: what each source says, what counts, and what was said before',
  params: OfUnit,
  /** Without a period: the last one that is over and of which something is known, else the month that is over. */
  query: z.object({ period: Period.optional() }),
  reply: FiguresView,
});

/** `text` as typed or pasted («1.234,5», empty takes back), or `value` as JSON. `seen`: the entry of this source that the writer saw. */
export const FigureChange = FigurePrint.extend({
  element: ElementCode,
  period: Period,
  text: text(2000).optional(),
  value: z.json().optional(),
  seen: Id.nullable(),
  note: text(1000).optional(),
});
export type FigureChange = z.output<typeof FigureChange>;

export const saveFigures = endpoint({
  method: 'PUT',
  path: '/api/units/:unitId/figures',
  summary: 'Enter figures in the name of one’s organisation: all of them or, when one is refused, none',
  params: OfUnit,
  body: z.object({ cells: z.array(FigureChange).min(1).max(5000) }),
  reply: z.object({
    saved: z.array(
      z.object({ element: z.string(), period: Period, entryId: Id.nullable(), text: z.string().nullable() }),
    ),
    /** Cells that say what they said before. */
    unchanged: z.number().int(),
    at: Instant,
  }),
});

export const FigureEntry = z.object({
  id: Id,
  period: Period,
  source: Source,
  sourceName: z.string(),
  said: SaidAt,
  /** Null: taken back. */
  text: z.string().nullable(),
  at: Instant,
  by: z.string(),
  note: z.string().nullable(),
});
export type FigureEntry = z.output<typeof FigureEntry>;

export const getFigureHistory = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/figures/:element/history',
  summary: 'Everything that was ever entered for an element, newest first; of one period, or of all',
  params: OfUnit.extend({ element: ElementCode }),
  query: z.object({ period: Period.optional() }),
  reply: z.object({ items: z.array(FigureEntry) }),
});

export const decideFigure = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/figure-decisions',
  summary: 'Say which of several sources counts; open again as soon as one of them says something else',
  params: OfUnit,
  body: z.object({
    element: ElementCode,
    period: Period,
    source: Source,
    reason: requiredText(500),
    /** What the decider saw; refused when a source says something else by now. */
    seen: z
      .array(z.object({ source: Source, value: z.json() }))
      .min(2)
      .max(50),
  }),
  reply: FigureRow,
});

export const SourceSystem = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['system', 'register', 'program']),
  owner: z.object({ code: z.string(), name: z.string(), shortName: z.string() }),
  note: z.string().nullable(),
  /** Elements that come from it, and how many of them have a figure of the unit in the period. */
  elements: z.number().int(),
  known: z.number().int(),
  lastEntry: z.object({ at: Instant, by: z.string(), said: SaidAt }).nullable(),
});
export type SourceSystem = z.output<typeof SourceSystem>;

export const getSourceSystems = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/source-systems',
  summary: 'The systems and registers that a unit’s figures come from, and how far each is filled in',
  params: OfUnit,
  query: z.object({ period: Period }),
  reply: z.object({ items: z.array(SourceSystem) }),
});
