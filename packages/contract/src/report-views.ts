import { PLAN_OUTCOMES, REPORT_STATES, REPORT_STEPS } from '@thuocdo/core/reports';
import { z } from 'zod';
import { Action, Day, Id, Instant } from './scalars.ts';
import { SignedPaperView } from './signatures.ts';

export const ReportStateName = z.enum(REPORT_STATES);
export const PlanOutcomeName = z.enum(PLAN_OUTCOMES);
export const SlotState = z.enum(['empty', 'writing', 'done']);

const Owner = z.object({ code: z.string(), name: z.string(), shortName: z.string() });

const PlainRun = z.object({
  text: z.string(),
  /** Place in `figures`. */
  figure: z.number().int().optional(),
  missing: z.literal(true).optional(),
});
const Run = PlainRun.extend({ note: z.array(PlainRun).optional() });
export type ReportRun = z.output<typeof Run>;

const Placed = { place: z.string(), section: z.string(), owner: z.string().optional() };
export const ReportBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), ...Placed, level: z.number().int(), text: z.string() }),
  z.object({
    kind: z.literal('paragraph'),
    ...Placed,
    mark: z.enum(['dash', 'plus', 'number']).optional(),
    slot: z.string().optional(),
    runs: z.array(Run),
  }),
  z.object({
    kind: z.literal('table'),
    ...Placed,
    head: z.array(z.string()),
    rows: z.array(z.array(z.array(Run))),
  }),
]);
export type ReportBlock = z.output<typeof ReportBlock>;

/** What a figure of a report rests on: an entry of one element for one period, as its source says it. */
export const FigureOrigin = z.object({
  element: z.string(),
  name: z.string(),
  period: z.string(),
  text: z.string(),
  source: z.string(),
  at: Instant.nullable(),
  by: z.string().nullable(),
  /** The entry of the register; null for what was given in a form or by a confirmation. */
  entryId: Id.nullable(),
});
export type FigureOrigin = z.output<typeof FigureOrigin>;

export const ReportFigure = z.object({
  code: z.string(),
  name: z.string(),
  period: z.string(),
  periodName: z.string(),
  section: z.string(),
  text: z.string(),
  from: z.enum(['figure', 'parts', 'indicator', 'stated', 'list']),
  sources: z.array(z.string()),
  stated: z.object({ text: z.string(), value: z.number() }).optional(),
  /** How it was worked out, in one Vietnamese sentence. */
  explanation: z.string().nullable(),
  origins: z.array(FigureOrigin),
});
export type ReportFigure = z.output<typeof ReportFigure>;

export const ReportFinding = z.object({
  key: z.string(),
  severity: z.enum(['error', 'warning']),
  sentence: z.string(),
  reason: z.string().nullable(),
  section: z.string().nullable(),
  owner: z.string(),
  elements: z.array(z.string()),
  /** Why it stands; null where nobody answered, or the numbers changed since. */
  answer: z.object({ reason: z.string(), at: Instant, by: z.string() }).nullable(),
});
export type ReportFinding = z.output<typeof ReportFinding>;

export const ReportMissing = z.object({
  kind: z.enum(['figure', 'narrative']),
  code: z.string(),
  name: z.string(),
  period: z.string(),
  periodName: z.string(),
  section: z.string(),
  owner: z.string().nullable(),
});

export const ReportConflict = z.object({
  element: z.string(),
  name: z.string(),
  period: z.string(),
  periodName: z.string(),
  said: z.array(z.object({ source: z.string(), text: z.string() })),
});

export const SlotView = z.object({
  slot: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  isPlan: z.boolean(),
  dueDay: Day.nullable(),
  text: z.string(),
  state: SlotState,
  revision: z.number().int(),
  updatedAt: Instant.nullable(),
  updatedBy: z.string().nullable(),
});
export type SlotView = z.output<typeof SlotView>;

export const PlanItemView = z.object({
  key: z.string(),
  text: z.string(),
  origin: z.enum(['list', 'narrative', 'sentence']),
  owner: z.string().nullable(),
  outcome: PlanOutcomeName,
  note: z.string(),
  reference: z.string(),
  /** A line that says what became of it, ready to be put into a slot. */
  line: z.string(),
  at: Instant.nullable(),
  by: z.string().nullable(),
});
export type PlanItemView = z.output<typeof PlanItemView>;

export const OverrideOfBlock = z.object({
  place: z.string(),
  text: z.string(),
  /** What the template wrote when it was written by hand. */
  insteadOf: z.string(),
  reason: z.string(),
  at: Instant,
  by: z.string(),
});

export const ReportComment = z.object({
  id: Id,
  place: z.string(),
  parentId: Id.nullable(),
  text: z.string(),
  at: Instant,
  by: z.string(),
  resolvedAt: Instant.nullable(),
  resolvedBy: z.string().nullable(),
});
export type ReportComment = z.output<typeof ReportComment>;

export const ReportStepView = z.object({
  step: z.enum(REPORT_STEPS),
  version: z.number().int(),
  comment: z.string(),
  at: Instant,
  by: z.string(),
});

export const ReportVersionView = z.object({
  version: z.number().int(),
  at: Instant,
  by: z.string(),
  sha256: z.string(),
  /** How many missing figures and texts were accepted with it. */
  missing: z.number().int(),
});

export const FigureChangeView = z.object({
  code: z.string(),
  name: z.string(),
  section: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  difference: z.number().optional(),
});
export const BlockChangeView = z.object({
  place: z.string(),
  section: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export const ReportChanges = z.object({ figures: z.array(FigureChangeView), blocks: z.array(BlockChangeView) });
export type ReportChanges = z.output<typeof ReportChanges>;

export const IssuedView = z.object({
  number: z.string(),
  symbol: z.string(),
  day: Day,
  at: Instant,
  by: z.string(),
  docxSha256: z.string(),
  pdfSha256: z.string(),
});

export const ReportSummary = z.object({
  id: Id,
  unitId: z.string(),
  unitName: z.string(),
  organisationName: z.string(),
  template: z.string(),
  title: z.string(),
  period: z.string(),
  periodName: z.string(),
  edition: z.number().int(),
  state: ReportStateName,
  begunAt: Instant,
  begunBy: z.string(),
  /** Number and symbol, once issued. */
  document: z.string().nullable(),
  issuedOn: Day.nullable(),
  correctedBy: Id.nullable(),
});
export type ReportSummary = z.output<typeof ReportSummary>;

const Neighbour = z.object({
  id: Id,
  periodName: z.string(),
  edition: z.number().int(),
  state: ReportStateName,
  document: z.string().nullable(),
});

/** A report whole: as it stands today while it is being written, as it was submitted afterwards. */
export const ReportView = ReportSummary.extend({
  organisationId: z.string(),
  now: Instant,
  /** The version of the template that it is written with. */
  templateVersion: z.number().int(),
  /** Subject, closing words and «Nơi nhận» as they are printed. */
  paper: z.object({
    issuer: z.string(),
    symbol: z.string(),
    docType: z.string(),
    subject: z.string(),
    closing: z.string(),
    distribution: z.array(z.string()),
    authority: z.array(z.string()),
  }),
  blocks: z.array(ReportBlock),
  figures: z.array(ReportFigure),
  missing: z.array(ReportMissing),
  conflicts: z.array(ReportConflict),
  findings: z.array(ReportFinding),
  /** Of all that is printed: what is submitted is what was seen. */
  fingerprint: z.string(),
  slots: z.array(SlotView.extend({ previous: z.string().nullable() })),
  plan: z.array(PlanItemView),
  overrides: z.array(OverrideOfBlock),
  comments: z.array(ReportComment),
  steps: z.array(ReportStepView),
  versions: z.array(ReportVersionView),
  issued: IssuedView.nullable(),
  /** The issued PDF as it was sealed here or signed outside, newest first. */
  signedCopies: z.array(SignedPaperView),
  /** Figures that say something else now than in the issued paper. */
  changedSince: z.array(FigureChangeView),
  corrects: Neighbour.nullable(),
  correctionReason: z.string().nullable(),
  /** Of a correction: what it changes in the edition that it corrects. */
  changes: ReportChanges.nullable(),
  /** The report of the period before. */
  previous: Neighbour.nullable(),
  owners: z.array(Owner),
  can: z.array(Action),
});
export type ReportView = z.output<typeof ReportView>;
