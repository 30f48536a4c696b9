import { columnRoles, lineStates } from '@thuocdo/core/imports';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { CheckView } from './indicators.ts';
import { Action, Id, Instant, Paging, requiredText, text, UnitId } from './scalars.ts';

const OfUnit = z.object({ unitId: UnitId });
const OfImport = OfUnit.extend({ importId: Id });
const Period = z.string().min(4).max(10);

/** A column by its header. A column of values may say of which element (its code) and for which period. */
export const MappedColumn = z.object({
  header: requiredText(300),
  role: z.enum(columnRoles),
  element: z.string().max(60).nullable(),
  period: Period.nullable(),
});

/** How a sheet is read. `unitId`, `period`: for all rows, where no column says so. Kept under its name, when it has one. */
export const ImportMapping = z.object({
  name: text(120),
  sheet: z.string().min(1).max(100),
  headRow: z.number().int().min(1).max(1_000_000),
  columns: z.array(MappedColumn).max(400),
  unitId: UnitId.nullable(),
  period: Period.nullable(),
});
export type ImportMapping = z.output<typeof ImportMapping>;

/** Cells of values by what would become, or became, of them. */
export const ImportCounts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  empty: z.number().int(),
});
export type ImportCounts = z.output<typeof ImportCounts>;

const Deed = z.object({ at: Instant, by: z.string() });

/** `received`: the file is kept; `examined`: read by a mapping, nothing recorded; `imported`; `undone`: what stood before stands again. */
export const ImportSummary = z.object({
  id: Id,
  fileName: z.string(),
  size: z.number().int(),
  state: z.enum(['received', 'examined', 'imported', 'undone']),
  counts: ImportCounts.nullable(),
  mappingName: z.string().nullable(),
  received: Deed,
  imported: Deed.nullable(),
  undone: Deed.extend({ reason: z.string() }).nullable(),
});
export type ImportSummary = z.output<typeof ImportSummary>;

export const ImportView = ImportSummary.extend({
  sheets: z.array(z.string()),
  /** By which it was examined. */
  mapping: ImportMapping.nullable(),
  /** How many cells have each finding. */
  findings: z.array(z.object({ code: z.string(), count: z.number().int() })),
  can: z.array(Action),
});
export type ImportView = z.output<typeof ImportView>;

export const listImports = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/figure-imports',
  summary: 'Imports into the figures of a unit and the units below it, newest first',
  params: OfUnit,
  query: Paging,
  reply: z.object({ items: z.array(ImportSummary), total: z.number().int(), can: z.array(Action) }),
});

export const uploadImport = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/figure-imports',
  summary: 'Bring a sheet (XLSX, CSV). It is kept as it is; nothing of it is taken in yet',
  params: OfUnit,
  body: z.object({}),
  reply: ImportView,
  upload: true,
});

export const getImport = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/figure-imports/:importId',
  summary: 'One import: its file, its mapping, what it would do or did',
  params: OfImport,
  reply: ImportView,
});

/** Why a sheet cannot be read by a mapping. */
export const MappingFault = z.object({ code: z.string(), params: z.record(z.string(), z.string()) });
export type MappingFault = z.output<typeof MappingFault>;

export const ImportHead = z.object({
  sheet: z.string(),
  headRow: z.number().int(),
  columns: z.array(z.object({ address: z.string(), header: z.string(), samples: z.array(z.string()) })),
  /** Proposed from the headers, or the saved mapping that was asked for, as far as the file has its columns. */
  mapping: ImportMapping,
  /** What a saved mapping and the file do not agree on, and what is wrong with the head. */
  faults: z.array(MappingFault),
  saved: z.array(z.string()),
});
export type ImportHead = z.output<typeof ImportHead>;

export const getImportHead = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/figure-imports/:importId/head',
  summary: 'The headers of a sheet and what each column seems to say: proposed, or as a saved mapping has it',
  params: OfImport,
  query: z.object({
    sheet: z.string().max(100).optional(),
    row: z.coerce.number().int().min(1).max(1_000_000).optional(),
    saved: text(120).optional(),
  }),
  reply: ImportHead,
});

/** How the sheets of an organisation are read, kept under a name. */
export const SavedMappingView = z.object({
  id: Id,
  name: z.string(),
  organisation: z.string(),
  sheet: z.string(),
  columns: z.number().int(),
  saved: Deed,
});
export type SavedMappingView = z.output<typeof SavedMappingView>;

const OfMapping = OfUnit.extend({ mappingId: Id });

export const listImportMappings = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/import-mappings',
  summary:
    'The saved mappings of the organisations in whose name the viewer may import into a unit, by name; else none',
  params: OfUnit,
  reply: z.object({ items: z.array(SavedMappingView) }),
});

export const renameImportMapping = endpoint({
  method: 'PATCH',
  path: '/api/units/:unitId/import-mappings/:mappingId',
  summary: 'Give a saved mapping of one’s own organisation another name',
  params: OfMapping,
  body: z.object({ name: requiredText(120) }),
  reply: SavedMappingView,
});

export const deleteImportMapping = endpoint({
  method: 'DELETE',
  path: '/api/units/:unitId/import-mappings/:mappingId',
  summary: 'Delete a saved mapping of one’s own organisation; what was imported by it stays',
  params: OfMapping,
  reply: z.object({ deleted: z.literal(true) }),
});

export const examineImport = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/figure-imports/:importId/examination',
  summary:
    'Try an import by a mapping: what it would do, cell by cell. Records nothing; keeps the mapping when it has a name',
  params: OfImport,
  body: z.object({ mapping: ImportMapping }),
  reply: ImportView,
});

export const ImportLine = z.object({
  /** «Tháng 5!C7» */
  cell: z.string(),
  unitId: UnitId.nullable(),
  unit: z.string(),
  element: z.string().nullable(),
  elementName: z.string(),
  period: z.string(),
  state: z.enum(lineStates),
  /** As it would stand in the register; as it stands in the cell when it is refused. */
  text: z.string(),
  /** What the same source says now. */
  before: z.string().nullable(),
  finding: z.object({ code: z.string(), params: z.record(z.string(), z.string()) }).nullable(),
});
export type ImportLine = z.output<typeof ImportLine>;

export const listImportLines = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/figure-imports/:importId/lines',
  summary: 'The cells of an examined import, in the order of the file; of one state or one finding',
  params: OfImport,
  query: Paging.extend({ state: z.enum(lineStates).optional(), finding: z.string().max(40).optional() }),
  reply: z.object({ items: z.array(ImportLine), total: z.number().int() }),
});

/** A rule that would be raised after the import. */
export const ImportCheck = CheckView.extend({
  unitId: UnitId,
  unit: z.string(),
  period: Period,
  /** The import is not recorded while it fails. */
  stops: z.boolean(),
  /** With the cell of the file that says it; null: it stands in the register already, or is not known. */
  elements: z.array(z.object({ code: z.string(), name: z.string(), cell: z.string().nullable() })),
});
export type ImportCheck = z.output<typeof ImportCheck>;

export const listImportChecks = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/figure-imports/:importId/checks',
  summary:
    'Rules of validation that the figures of an examined import can change, on what would stand after it: those that are raised',
  params: OfImport,
  reply: z.object({
    errors: z.number().int(),
    warnings: z.number().int(),
    /** How many of them stop the import. */
    stops: z.number().int(),
    /** The first 500, what stops the import first. */
    items: z.array(ImportCheck),
  }),
});

export const downloadImportFindings = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/figure-imports/:importId/findings.xlsx',
  summary:
    'The cells that are refused, with their addresses and reasons, and the checks that are raised, as a workbook',
  params: OfImport,
  reply: 'file',
});

export const downloadImportFile = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/figure-imports/:importId/file',
  summary: 'The file as it was brought',
  params: OfImport,
  reply: 'file',
});

export const confirmImport = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/figure-imports/:importId/confirmation',
  summary:
    'Record an examined import: all of it, or all but the cells that are refused and that the person agrees to leave out',
  params: OfImport,
  body: z.object({ skipRefused: z.number().int().min(0) }),
  reply: ImportView,
});

export const undoImport = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/figure-imports/:importId/undo',
  summary: 'Undo a whole import: what stood before stands again; refused when somebody entered something since',
  params: OfImport,
  body: z.object({ reason: requiredText(500) }),
  reply: ImportView,
});

export const downloadFigureSheet = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/figures.xlsx',
  summary: 'The register of a unit in a period as a workbook that can be filled in and imported again',
  params: OfUnit,
  query: z.object({ period: Period }),
  reply: 'file',
});
