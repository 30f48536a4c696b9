import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Action, Id, requiredText, text, UnitId } from './scalars.ts';

export const TemplateKind = z.enum(['month', 'quarter', 'half', 'year']);

export const TemplateSummary = z.object({
  id: Id,
  /** The unit that it belongs to; what ships belongs to the whole country. */
  unitId: UnitId,
  code: z.string(),
  version: z.number().int(),
  title: z.string(),
  kind: TemplateKind,
  source: z.enum(['shipped', 'edited', 'word']),
  state: z.enum(['draft', 'published', 'retired']),
  revision: z.number().int(),
  /** Title and version of what it began from. */
  basedOn: z.string().nullable(),
  fileName: z.string().nullable(),
  retiredBecause: z.string().nullable(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  can: z.array(Action),
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;

/** A template whole; `template` is core’s as JSON, and while it is a draft it may still be wrong. */
export const TemplateView = TemplateSummary.extend({ template: z.record(z.string(), z.unknown()) });
export type TemplateView = z.infer<typeof TemplateView>;

const Params = z.record(z.string(), z.union([z.string(), z.number()]));
export const TemplateFinding = z.object({ path: z.string(), code: z.string(), params: Params });
export const WordTemplateFinding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  params: Params,
  around: z.string().optional(),
});
export type WordTemplateFinding = z.infer<typeof WordTemplateFinding>;

const unit = z.object({ unitId: UnitId });
const one = z.object({ unitId: UnitId, templateId: Id });
const path = '/api/units/:unitId/report-templates';
const revision = z.coerce.number().int().min(1);

export const listReportTemplates = endpoint({
  method: 'GET',
  path,
  summary: 'Templates of reports that a unit may use: its own with their drafts, and those that ship',
  params: unit,
  reply: z.object({ items: z.array(TemplateSummary), can: z.array(Action) }),
});

export const getReportVocabulary = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/report-vocabulary',
  summary: 'What a template may name: elements, indicators, and the parts of the department',
  params: unit,
  reply: z.object({
    figures: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        unit: z.string().nullable(),
        kind: z.enum(['number', 'text', 'rows', 'indicator', 'growth']),
      }),
    ),
    owners: z.array(z.object({ code: z.string(), name: z.string(), shortName: z.string() })),
  }),
});
export type ReportVocabulary = z.infer<typeof getReportVocabulary.reply>;

export const beginReportTemplate = endpoint({
  method: 'POST',
  path,
  summary: 'Begin a draft from a template that ships or that the unit has: to edit here, or as a Word file',
  params: unit,
  body: z.object({
    of: Id,
    as: z.enum(['edited', 'word']),
    /** Absent: the next version of the same code. */
    code: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,59}$/)
      .optional(),
    title: requiredText(300).optional(),
  }),
  reply: TemplateView,
  status: 201,
});

export const getReportTemplate = endpoint({
  method: 'GET',
  path: `${path}/:templateId`,
  summary: 'A template, whole',
  params: one,
  reply: TemplateView,
});

export const saveReportTemplate = endpoint({
  method: 'PUT',
  path: `${path}/:templateId`,
  summary: 'Keep a draft as it stands; refused with `stale-version` when somebody else saved since `revision`',
  params: one,
  body: z.object({ template: z.record(z.string(), z.unknown()), revision }),
  reply: TemplateSummary,
});

export const uploadWordTemplate = endpoint({
  method: 'POST',
  path: `${path}/:templateId/word`,
  summary:
    'Put a Word file (DOCX with tags) into a draft; hostile files are refused, findings are listed by the inspection',
  params: one,
  body: z.object({ revision }),
  upload: true,
  reply: TemplateSummary,
  status: 201,
});

export const inspectReportTemplate = endpoint({
  method: 'GET',
  path: `${path}/:templateId/inspection`,
  summary: 'What is wrong with a template, and what its Word file leaves out; errors stand in the way of publishing',
  params: one,
  reply: z.object({
    findings: z.array(TemplateFinding),
    word: z.object({ tags: z.number().int(), findings: z.array(WordTemplateFinding) }).nullable(),
    /** An error of either kind, or a Word template without its file. */
    publishable: z.boolean(),
  }),
});
export type TemplateInspection = z.infer<typeof inspectReportTemplate.reply>;

export const publishReportTemplate = endpoint({
  method: 'POST',
  path: `${path}/:templateId/publication`,
  summary: 'Publish a draft without errors; from then on it never changes',
  params: one,
  body: z.object({ revision }),
  reply: TemplateSummary,
  status: 201,
});

export const retireReportTemplate = endpoint({
  method: 'POST',
  path: `${path}/:templateId/retirement`,
  summary: 'No new report is written by it; a draft is put away',
  params: one,
  body: z.object({ reason: requiredText(500) }),
  reply: TemplateSummary,
  status: 201,
});

export const downloadTaggedTemplate = endpoint({
  method: 'GET',
  path: `${path}/:templateId/tagged`,
  summary: 'The template as a Word file with tags, to go on from in Word',
  params: one,
  reply: 'file',
});

export const downloadWordTemplate = endpoint({
  method: 'GET',
  path: `${path}/:templateId/word`,
  summary: 'The Word file as it was put in',
  params: one,
  reply: 'file',
});

const period = z.object({ period: text(10).pipe(z.string().min(4)) });

/** A run of words; `missing` where nothing is known. */
export const PreviewRun = z.object({
  text: z.string(),
  figure: z.number().int().optional(),
  missing: z.literal(true).optional(),
  note: z.string().optional(),
});

export const previewReportTemplate = endpoint({
  method: 'GET',
  path: `${path}/:templateId/preview`,
  summary: 'The saved template drafted for a period with the figures that are known; nothing is stored',
  params: one,
  query: period,
  reply: z.object({
    period: z.string(),
    subject: z.string(),
    closing: z.string(),
    blocks: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('heading'), level: z.number().int(), text: z.string() }),
        z.object({
          kind: z.literal('paragraph'),
          mark: z.enum(['dash', 'plus', 'number']).optional(),
          runs: z.array(PreviewRun),
        }),
        z.object({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(z.array(PreviewRun))) }),
      ]),
    ),
    used: z.number().int(),
    missing: z.array(z.object({ code: z.string(), name: z.string(), section: z.string() })),
  }),
});
export type TemplatePreview = z.infer<typeof previewReportTemplate.reply>;

export const previewWordTemplate = endpoint({
  method: 'GET',
  path: `${path}/:templateId/word-preview`,
  summary: 'The Word file filled for a period with the figures that are known; nothing is stored',
  params: one,
  query: period,
  reply: 'file',
});
