import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  OverrideOfBlock,
  PlanItemView,
  PlanOutcomeName,
  ReportChanges,
  ReportComment,
  ReportFinding,
  ReportSummary,
  ReportView,
  SlotState,
  SlotView,
} from './report-views.ts';
import { Day, Id, Instant, requiredText, text, UnitId } from './scalars.ts';

const OfReport = z.object({ reportId: Id });
const Period = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/);
const Code = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
const Place = z.string().regex(/^[a-z0-9][a-z0-9_.]{0,80}$/);
const one = '/api/reports/:reportId';
const comment = z.object({ comment: text(2000).default('') });

export const TemplateOffer = z.object({
  code: z.string(),
  title: z.string(),
  kind: z.enum(['month', 'quarter', 'half', 'year']),
  version: z.number().int(),
});

export const listReports = endpoint({
  method: 'GET',
  path: '/api/reports',
  summary: 'Reports that the viewer may read, the newest period first, and the templates to begin one with',
  query: z.object({ template: Code.optional(), period: Period.optional() }),
  reply: z.object({
    items: z.array(ReportSummary),
    /** Units for which the viewer may begin a report, each with its templates. */
    begin: z.array(z.object({ unitId: z.string(), unitName: z.string(), templates: z.array(TemplateOffer) })),
    today: Day,
  }),
});

export const beginReport = endpoint({
  method: 'POST',
  path: '/api/reports',
  summary: 'Draft a report for a period from what is known; a second click opens the one that is there',
  body: z.object({ unitId: UnitId, template: Code, period: Period }),
  reply: ReportSummary,
});

export const getReport = endpoint({
  method: 'GET',
  path: one,
  summary: 'A report whole: words, figures with their sources, what is missing, findings, texts by department, steps',
  params: OfReport,
  reply: ReportView,
});

export const writeSlot = endpoint({
  method: 'PUT',
  path: `${one}/slots/:slot`,
  summary: 'Keep the text of a slot; refused with `narrative-changed` when somebody wrote since `seen`',
  params: OfReport.extend({ slot: Code }),
  body: z.object({ text: text(20_000), state: SlotState, seen: z.number().int().min(0) }),
  reply: SlotView,
});

export const getSlotHistory = endpoint({
  method: 'GET',
  path: `${one}/slots/:slot/history`,
  summary: 'Every text that a slot had, the newest first',
  params: OfReport.extend({ slot: Code }),
  reply: z.object({
    items: z.array(
      z.object({ revision: z.number().int(), text: z.string(), state: SlotState, at: Instant, by: z.string() }),
    ),
  }),
});

export const assignDueDays = endpoint({
  method: 'PUT',
  path: `${one}/due-days`,
  summary: 'Say by when slots are to be written; null takes the day back',
  params: OfReport,
  body: z.object({
    items: z
      .array(z.object({ slot: Code, dueDay: Day.nullable() }))
      .min(1)
      .max(500),
  }),
  reply: z.object({ items: z.array(SlotView) }),
});

export const markPlanItem = endpoint({
  method: 'PUT',
  path: `${one}/plan/:item`,
  summary: 'Say what became of a thing that the report before planned',
  params: OfReport.extend({ item: z.string().min(1).max(200) }),
  body: z.object({ outcome: PlanOutcomeName, note: text(1000), reference: text(300) }),
  reply: PlanItemView,
});

export const overrideBlock = endpoint({
  method: 'PUT',
  path: `${one}/blocks/:place`,
  summary: 'Write a sentence by hand for this report alone, with the reason',
  params: OfReport.extend({ place: Place }),
  body: z.object({ text: requiredText(6000), reason: requiredText(500) }),
  reply: OverrideOfBlock,
});

export const restoreBlock = endpoint({
  method: 'DELETE',
  path: `${one}/blocks/:place`,
  summary: 'Let the template write a sentence again',
  params: OfReport.extend({ place: Place }),
  reply: z.object({ place: z.string() }),
});

export const addComment = endpoint({
  method: 'POST',
  path: `${one}/comments`,
  summary: 'Say something about a block, or answer what was said',
  params: OfReport,
  body: z.object({ id: Id, place: Place, parentId: Id.optional(), text: requiredText(2000) }),
  reply: ReportComment,
});

export const resolveComment = endpoint({
  method: 'PUT',
  path: `${one}/comments/:commentId/resolution`,
  summary: 'A remark is dealt with, or is not after all',
  params: OfReport.extend({ commentId: Id }),
  body: z.object({ resolved: z.boolean() }),
  reply: ReportComment,
});

export const answerFinding = endpoint({
  method: 'PUT',
  path: `${one}/findings/:finding/answer`,
  summary: 'Giải trình: why a finding stands; it holds for the numbers that it was given for',
  params: OfReport.extend({ finding: z.string().min(1).max(120) }),
  body: z.object({ reason: requiredText(1000) }),
  reply: ReportFinding,
});

export const submitReport = endpoint({
  method: 'POST',
  path: `${one}/submission`,
  summary:
    'Hand the report to the head of division: exactly what was seen, with what is missing accepted by its number',
  params: OfReport,
  body: z.object({ fingerprint: z.string().length(64), acceptedMissing: z.number().int().min(0) }),
  reply: ReportView,
});

export const approveReport = endpoint({
  method: 'POST',
  path: `${one}/approval`,
  summary: 'Trưởng phòng: agrees with the version that was read',
  params: OfReport,
  body: comment.extend({ version: z.number().int().min(1) }),
  reply: ReportView,
});

export const signReport = endpoint({
  method: 'POST',
  path: `${one}/signature`,
  summary: 'Leader: agrees with the version that was read; it waits for its number',
  params: OfReport,
  body: comment.extend({ version: z.number().int().min(1) }),
  reply: ReportView,
});

export const returnReport = endpoint({
  method: 'POST',
  path: `${one}/return`,
  summary: 'Give the report back to those who write it, and say why',
  params: OfReport,
  body: z.object({ version: z.number().int().min(1), comment: requiredText(2000) }),
  reply: ReportView,
});

export const issueReport = endpoint({
  method: 'POST',
  path: `${one}/issue`,
  summary: 'Give number and day and issue: from then on neither words nor figures change',
  params: OfReport,
  body: z.object({
    version: z.number().int().min(1),
    number: requiredText(20).pipe(z.string().regex(/^\d{1,6}[A-Za-zĐđ]?$/)),
    symbol: requiredText(60),
    day: Day,
  }),
  reply: ReportView,
});

export const correctReport = endpoint({
  method: 'POST',
  path: `${one}/correction`,
  summary: 'Đính chính: begin the next edition of an issued report; a second click opens it',
  params: OfReport,
  body: z.object({ reason: requiredText(1000) }),
  reply: ReportSummary,
});

export const compareReport = endpoint({
  method: 'GET',
  path: `${one}/comparison`,
  summary: 'The report beside one of its versions (`version`) or beside another report (`report`)',
  params: OfReport,
  query: z.object({
    version: z.coerce.number().int().min(1).optional(),
    with: z.coerce.number().int().min(1).optional(),
    report: Id.optional(),
  }),
  reply: z.object({ before: z.string(), after: z.string(), changes: ReportChanges }),
});

export const getReportFile = endpoint({
  method: 'GET',
  path: `${one}/file`,
  summary: 'The paper or its working sheet: a draft marked «DỰ THẢO», an issued edition byte by byte as it was issued',
  params: OfReport,
  query: z.object({ paper: z.enum(['report', 'sheet']).default('report'), format: z.enum(['docx', 'pdf']) }),
  reply: 'file',
});

const OfCopy = OfReport.extend({ paperId: Id });

export const sealReport = endpoint({
  method: 'POST',
  path: `${one}/seal`,
  summary:
    'Seal the issued PDF with the organisation’s certificate, over what the leader signed outside where that was brought',
  params: OfReport,
  body: z.object({ id: Id }),
  reply: ReportView,
});

export const bringSignedReport = endpoint({
  method: 'POST',
  path: `${one}/signed-copies`,
  summary:
    'Bring the issued PDF as it was signed outside (USB token, SIM PKI), or a scan of the paper, which is marked as unsigned',
  params: OfReport,
  body: z.object({ id: Id }),
  upload: true,
  reply: ReportView,
  status: 201,
});

export const getSignedReport = endpoint({
  method: 'GET',
  path: `${one}/signed-copies/:paperId/file`,
  summary: 'A signed copy, byte for byte',
  params: OfCopy,
  reply: 'file',
});

export const forwardReport = endpoint({
  method: 'POST',
  path: `${one}/letters`,
  summary:
    'Draft the letter that sends an issued report to its recipients, with its signed copy or its PDF attached; the same id again gives the same letter',
  params: OfReport,
  body: z.object({ id: Id }),
  reply: z.object({ dispatchId: Id }),
});
