import { CELL_FAULTS, DIRECTIONS, MEASURES, SHEET_FAULTS, STATES, UNKNOWN_REASONS } from '@thuocdo/core/targets';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Action, Day, Id, Instant, Level, Paging, page, requiredText, text, UnitId } from './scalars.ts';

const Year = z.coerce.number().int().min(2000).max(2100);
const Subject = z.string().min(1).max(200);
export const TargetDirection = z.enum(DIRECTIONS);
export const TargetState = z.enum(STATES);
export type TargetState = z.output<typeof TargetState>;

/** A paper that targets rest on; `asPrinted`: how another paper prints its number and day, and why that is a slip. */
export const TargetBasisInput = z.object({
  kind: requiredText(60),
  number: requiredText(60),
  date: Day.nullable(),
  issuer: requiredText(200),
  subject: text(500).default(''),
  asPrinted: z.object({ number: requiredText(60), date: Day.nullable(), reason: requiredText(500) }).nullable(),
});
export type TargetBasisInput = z.output<typeof TargetBasisInput>;
export const TargetBasis = TargetBasisInput.extend({ id: Id });
export type TargetBasis = z.output<typeof TargetBasis>;

export const TargetItemView = z.object({
  subject: Subject,
  name: z.string(),
  measure: z.enum(MEASURES),
  unit: z.string().nullable(),
  max: z.number().nullable(),
  /** Name of the ruleset that it is a part of. */
  ruleset: z.string().nullable(),
});
export type TargetItemView = z.output<typeof TargetItemView>;

const Milestone = z.object({ day: Day, value: z.number() });

/** A figure reached: exact when low equals high. */
export const TargetActual = z.object({
  low: z.number(),
  /** Null: nobody knows how much it may be. */
  high: z.number().nullable(),
  period: z.string(),
  day: Day,
  level: Level,
});
export type TargetActual = z.output<typeof TargetActual>;

export const TargetCell = z.object({
  subject: Subject,
  revision: z.number().int(),
  value: z.number(),
  direction: TargetDirection,
  dueOn: Day,
  /** Where the path begins: typed, or the last figure of before the year. */
  start: Milestone.nullable(),
  milestones: z.array(Milestone),
  basisId: Id,
  state: TargetState,
  why: z.enum(UNKNOWN_REASONS).nullable(),
  expected: z.number().nullable(),
  missing: z.number().nullable(),
  since: Day.nullable(),
  actual: TargetActual.nullable(),
  /** Actual less target; null while the actual is not one number. */
  difference: z.number().nullable(),
});
export type TargetCell = z.output<typeof TargetCell>;

export const TargetRow = z.object({
  unitId: UnitId,
  code: z.string(),
  name: z.string(),
  districtName: z.string().nullable(),
  /** Revision of «đăng ký» of the year; 0: never said. */
  registration: z.object({ registered: z.boolean(), revision: z.number().int() }),
  cells: z.array(TargetCell),
});
export type TargetRow = z.output<typeof TargetRow>;

const UnitName = z.object({
  id: UnitId,
  name: z.string(),
  level: z.enum(['country', 'province', 'district', 'commune']),
});

export const TargetBoard = page(TargetRow).extend({
  unit: UnitName,
  year: z.number().int(),
  /** The day on which communes are read: the last one of the year on which the unit was there. */
  asOf: Day,
  columns: z.array(TargetItemView),
  bases: z.array(TargetBasis),
  /** Targets by state over all communes of the unit, whatever the filter. */
  counts: z.record(TargetState, z.number().int()),
  communes: z.number().int(),
  registration: z.object({
    here: z.number().int(),
    /** Of the whole province, against the count of the decision. Null at the level of the country. */
    province: z
      .object({
        unitId: UnitId,
        name: z.string(),
        /** Null where the viewer does not see the province. */
        entered: z.number().int().nullable(),
        decided: z.number().int().nullable(),
        revision: z.number().int(),
        basisId: Id.nullable(),
      })
      .nullable(),
  }),
  can: z.array(Action),
});
export type TargetBoard = z.output<typeof TargetBoard>;

const ByUnit = z.object({ unitId: UnitId });
const OfYear = z.object({ year: Year });

export const getTargetBoard = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/target-board',
  summary: 'Communes × items of a year: target, actual, difference and state in a word',
  params: ByUnit,
  query: Paging.extend({
    year: Year,
    q: text(100).optional(),
    state: TargetState.optional(),
    registered: z.enum(['yes', 'no']).optional(),
    /** One item only. */
    subject: Subject.optional(),
  }),
  reply: TargetBoard,
});

export const exportTargets = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/target-board/export',
  summary: 'The same as XLSX, all communes of the unit, with the papers as sources',
  params: ByUnit,
  query: OfYear,
  reply: 'file',
});

export const getTargetTemplate = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/target-board/template',
  summary:
    'A sheet to fill in: the communes of the year and columns of the items asked for or in use, as the import reads it',
  params: ByUnit,
  query: OfYear.extend({ subjects: z.string().max(4000).optional() }),
  reply: 'file',
});

export const listTargetItems = endpoint({
  method: 'GET',
  path: '/api/target-items',
  summary:
    'What a target can be set for: elements of communes, parts of rulesets; found by name, with or without marks, or code',
  query: z.object({ q: text(100).default(''), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  reply: z.object({ items: z.array(TargetItemView) }),
});

/** The paper: one that is known, or a new one. */
const OnPaper = z.object({ basisId: Id.optional(), basis: TargetBasisInput.optional() });

export const TargetEntry = z.object({
  unitId: UnitId,
  subject: Subject,
  /** Null takes the target back. */
  value: z.number().nullable(),
  direction: TargetDirection,
  /** 31/12 of the year when absent. */
  dueOn: Day.optional(),
  base: Milestone.nullable().optional(),
  milestones: z.array(Milestone).max(24).optional(),
  /** The revision that the person saw; 0: there was none. */
  revision: z.number().int().min(0),
});
export type TargetEntry = z.output<typeof TargetEntry>;

export const saveTargets = endpoint({
  method: 'PUT',
  path: '/api/units/:unitId/targets',
  summary:
    'Set, change or take back targets of communes of the unit, all or none; a change is the next revision with its reason',
  params: ByUnit,
  body: OnPaper.extend({
    year: z.number().int().min(2000).max(2100),
    /** Required where a target changes, is taken back, or asks for less than is reached. */
    reason: text(1000).default(''),
    entries: z.array(TargetEntry).min(1).max(2000),
  }),
  reply: z.object({ saved: z.number().int() }),
});

export const TargetRevision = z.object({
  revision: z.number().int(),
  value: z.number().nullable(),
  direction: TargetDirection,
  dueOn: Day,
  base: Milestone.nullable(),
  milestones: z.array(Milestone),
  basis: TargetBasis,
  reason: z.string(),
  importId: Id.nullable(),
  importFile: z.string().nullable(),
  importCell: z.string().nullable(),
  at: Instant,
  by: z.string(),
});
export type TargetRevision = z.output<typeof TargetRevision>;

export const getTargetHistory = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/target-history',
  summary: 'Every revision of one target of a commune, the latest first, with the figures that it is measured by',
  params: ByUnit,
  query: OfYear.extend({ subject: Subject }),
  reply: z.object({
    unit: UnitName,
    item: TargetItemView,
    year: z.number().int(),
    now: TargetCell.nullable(),
    revisions: z.array(TargetRevision),
    actuals: z.array(TargetActual),
  }),
});

export const getUnitTargets = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/targets',
  summary: 'All targets of one commune, year by year, the latest year first',
  params: ByUnit,
  reply: z.object({
    items: z.array(
      z.object({ year: z.number().int(), registered: z.boolean(), item: TargetItemView, cell: TargetCell.nullable() }),
    ),
    bases: z.array(TargetBasis),
  }),
});

/** What a person decided about a sheet, as JSON in a field of the form. */
export const SheetDecisions = z.object({
  choices: z.record(z.string().max(60), z.string().max(200)).default({}),
  directions: z.record(Subject, TargetDirection).default({}),
});
export type SheetDecisions = z.output<typeof SheetDecisions>;

export const SheetPaper = OnPaper.extend({ dueOn: Day.optional(), reason: text(1000).default('') });
export type SheetPaper = z.output<typeof SheetPaper>;

function json<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .max(500_000)
    .transform((written, context): unknown => {
      try {
        return JSON.parse(written);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

export const TargetFinding = z.object({
  address: z.string(),
  fault: z.enum([...SHEET_FAULTS, ...CELL_FAULTS]),
  typed: z.string(),
  item: z.string().nullable(),
  commune: z.string().nullable(),
  other: z.string().nullable(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
});
export type TargetFinding = z.output<typeof TargetFinding>;

/** What a target of the sheet would do. `lower`: it asks for less than is reached. */
export const PlannedTarget = z.object({
  address: z.string(),
  unitId: UnitId,
  unitName: z.string(),
  subject: Subject,
  value: z.number(),
  direction: TargetDirection,
  change: z.enum(['new', 'changed', 'same']),
  before: z.number().nullable(),
  actual: TargetActual.nullable(),
  lower: z.boolean(),
});
export type PlannedTarget = z.output<typeof PlannedTarget>;

export const TargetReading = z.object({
  sheet: z.string(),
  year: z.number().int(),
  asOf: Day,
  items: z.array(TargetItemView),
  communes: z.number().int(),
  targets: z.array(PlannedTarget),
  findings: z.array(TargetFinding),
  /** Findings beyond the first thousand are counted, not listed. */
  findingCount: z.number().int(),
  /** Targets that change or ask for less than is reached: a reason is required. */
  needReason: z.number().int(),
  bases: z.array(TargetBasis),
});
export type TargetReading = z.output<typeof TargetReading>;

export const readTargetSheet = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/target-readings',
  summary:
    'Dry run of a sheet (XLSX, CSV): every target it holds and every problem with its address; nothing is stored',
  params: ByUnit,
  body: z.object({ year: Year, decisions: json(SheetDecisions) }),
  upload: true,
  reply: TargetReading,
});

export const TargetImport = z.object({
  id: Id,
  unitId: UnitId,
  year: z.number().int(),
  fileName: z.string(),
  sheet: z.string(),
  targets: z.number().int(),
  communes: z.number().int(),
  at: Instant,
  by: z.string(),
  undone: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
});
export type TargetImport = z.output<typeof TargetImport>;

export const importTargets = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/target-imports',
  summary: 'Take in a sheet in one transaction, all of it or nothing; the same id twice imports once',
  params: ByUnit,
  body: z.object({ id: Id, year: Year, decisions: json(SheetDecisions), paper: json(SheetPaper) }),
  upload: true,
  reply: TargetImport,
  status: 201,
});

export const listTargetImports = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/target-imports',
  summary: 'Imports of sheets for this unit, the latest first, those undone too',
  params: ByUnit,
  query: Paging,
  reply: page(TargetImport),
});

export const undoTargetImport = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/target-imports/:importId/undo',
  summary: 'Take an import back as long as no later revision stands on it: what was before becomes the next revision',
  params: ByUnit.extend({ importId: Id }),
  body: z.object({ reason: requiredText(1000) }),
  reply: TargetImport,
});

export const saveRegistrationCount = endpoint({
  method: 'PUT',
  path: '/api/units/:unitId/registration-count',
  summary: 'How many communes of a province a decision wants registered in a year',
  params: ByUnit,
  body: OnPaper.extend({
    year: z.number().int().min(2000).max(2100),
    communes: z.number().int().min(0).max(20_000),
    revision: z.number().int().min(0),
    reason: text(1000).default(''),
  }),
  reply: z.object({ communes: z.number().int(), revision: z.number().int() }),
});
