import { z } from 'zod';
import { Contact, Due, LegalBasis, Respondent, Tier } from './campaigns.ts';
import { endpoint } from './endpoint.ts';
import { Action, Day, Id, Instant, Level, Paging, page, requiredText, Sha256, text, UnitId } from './scalars.ts';

/**
 * `submitted` lies with tier number `tier` (0 is the respondent); `returned` lies with the respondent, who may edit
 * only the returned items; `transmitted` is in a package that was sent upward.
 */
export const AssignmentState = z.enum([
  'not_started',
  'drafting',
  'awaiting_confirmation',
  'submitted',
  'returned',
  'verified',
  'transmitted',
]);
export type AssignmentState = z.output<typeof AssignmentState>;

export const AssignmentRow = z.object({
  id: Id,
  unitId: UnitId,
  campaignId: Id,
  campaignTitle: z.string(),
  respondent: Respondent,
  organisationId: z.string(),
  organisationName: z.string(),
  unitName: z.string(),
  unitCode: z.string(),
  districtName: z.string().nullable(),
  state: AssignmentState,
  tier: z.number().int(),
  tierName: z.string(),
  due: Due.nullable(),
  late: z.boolean(),
  answered: z.number().int(),
  questions: z.number().int(),
  returnedItems: z.number().int(),
  onBehalf: z.boolean(),
  revision: z.number().int(),
  submittedAt: Instant.nullable(),
  updatedAt: Instant.nullable(),
  illustrative: z.boolean(),
});
export type AssignmentRow = z.output<typeof AssignmentRow>;

/** «Việc của tôi» */
export const listMyWork = endpoint({
  method: 'GET',
  path: '/api/my-work',
  summary: 'What the viewer owes or must act on now, nearest due day first, with reminders',
  reply: z.object({
    items: z.array(AssignmentRow.extend({ what: z.enum(['answer', 'confirm', 'correct', 'check', 'verify', 'done']) })),
    reminders: z.array(
      z.object({
        id: Id,
        unitId: UnitId,
        campaignId: Id,
        message: z.string(),
        sentAt: Instant,
        from: z.string(),
        readAt: Instant.nullable(),
      }),
    ),
  }),
});

const ByAssignment = z.object({ unitId: UnitId, assignmentId: Id });
const base = '/api/units/:unitId/assignments/:assignmentId';

export const AnswerValue = z.json();

export const StoredAnswer = z.object({
  value: AnswerValue,
  version: z.number().int(),
  reason: z.string().nullable(),
  updatedAt: Instant,
  updatedBy: z.string(),
  onBehalf: z.boolean(),
});

export const EvidenceView = z.object({
  id: Id,
  question: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: Sha256,
  documentNumber: z.string().nullable(),
  documentDate: Day.nullable(),
  issuer: z.string().nullable(),
  addedAt: Instant,
  addedBy: z.string(),
  onBehalf: z.boolean(),
  /** Other units’ files with the same content, as far as the viewer may see them. */
  sameContentElsewhere: z.number().int(),
});
export type EvidenceView = z.output<typeof EvidenceView>;

export const ReturnedItem = z.object({
  question: z.string(),
  reason: z.string(),
  dueDay: Day.nullable(),
  round: z.number().int(),
  at: Instant,
  by: z.string(),
  resolvedAt: Instant.nullable(),
});

export const ReviewItem = z.object({
  question: z.string(),
  level: Level,
  decision: z.enum(['accept', 'replace']),
  value: AnswerValue,
  reason: z.string().nullable(),
  revision: z.number().int(),
  at: Instant,
  by: z.string(),
});

export const RevisionView = z.object({
  revision: z.number().int(),
  submittedAt: Instant,
  submittedBy: z.string(),
  confirmedAt: Instant.nullable(),
  confirmedBy: z.string().nullable(),
  onBehalf: z.boolean(),
  late: z.boolean(),
  sha256: Sha256,
});

export const ResponseView = z.object({
  assignment: AssignmentRow,
  campaign: z.object({
    id: Id,
    title: z.string(),
    period: z.string(),
    state: z.enum(['draft', 'open', 'closed']),
    legalBasis: z.array(LegalBasis),
    contacts: z.array(Contact),
    instructions: z.string(),
    chairmanConfirms: z.boolean(),
    tiers: z.array(Tier),
    illustrative: z.boolean(),
    attachments: z.array(z.object({ id: Id, name: z.string() })),
  }),
  form: z.unknown(),
  /** What the form may compute from: unit name and code, district, province, roster. */
  context: z.record(z.string(), z.unknown()),
  answers: z.record(z.string(), StoredAnswer),
  /** Last period’s values of the same elements, by question. */
  previous: z.record(z.string(), AnswerValue),
  evidence: z.array(EvidenceView),
  returned: z.array(ReturnedItem),
  reviews: z.array(ReviewItem),
  revisions: z.array(RevisionView),
  /** Questions that the viewer may edit now. */
  editable: z.array(z.string()),
  /** Rulesets with their overlays, so that the browser judges while typing. */
  rulesets: z.array(z.unknown()),
  overlays: z.array(z.unknown()),
  attributes: z.record(z.string(), z.string()),
  completionSentence: z.string(),
  can: z.array(Action),
  now: Instant,
});
export type ResponseView = z.output<typeof ResponseView>;

export const getResponse = endpoint({
  method: 'GET',
  path: `${base}/response`,
  summary: 'One response, whole: form, answers, evidence, reviews, history',
  params: ByAssignment,
  reply: ResponseView,
});

/** One change of one question. `baseVersion` is the version that the person saw (0: none). */
export const AnswerChange = z.object({
  mutationId: Id,
  question: z.string().max(40),
  value: AnswerValue,
  reason: text(1000).nullable().optional(),
  baseVersion: z.number().int().min(0),
});

export const AnswerOutcome = z.object({
  mutationId: Id,
  question: z.string(),
  outcome: z.enum(['saved', 'repeated', 'conflict', 'refused']),
  version: z.number().int(),
  value: AnswerValue.optional(),
  updatedBy: z.string().optional(),
  updatedAt: Instant.optional(),
  finding: z.object({ rule: z.string(), params: z.record(z.string(), z.unknown()) }).optional(),
});
export type AnswerOutcome = z.output<typeof AnswerOutcome>;

export const saveAnswers = endpoint({
  method: 'PATCH',
  path: `${base}/answers`,
  summary: 'Save changed answers one by one; each change is kept once however often it is sent',
  params: ByAssignment,
  body: z.object({ changes: z.array(AnswerChange).min(1).max(200), onBehalf: z.boolean().default(false) }),
  reply: z.object({
    outcomes: z.array(AnswerOutcome),
    savedAt: Instant,
    answered: z.number().int(),
    state: AssignmentState,
  }),
});

export const submitResponse = endpoint({
  method: 'POST',
  path: `${base}/submission`,
  summary: 'Seal the answers as a revision and hand them on; a second click gets the first one’s receipt',
  params: ByAssignment,
  body: z.object({ submissionId: Id, onBehalf: z.boolean().default(false) }),
  reply: z.object({ assignment: AssignmentRow, revision: RevisionView, completionSentence: z.string() }),
});
export const confirmResponse = endpoint({
  method: 'POST',
  path: `${base}/confirmation`,
  summary: 'The chairman confirms the sealed revision, or gives it back to the officer',
  params: ByAssignment,
  body: z.object({ decision: z.enum(['confirm', 'decline']), reason: text(1000).optional() }),
  reply: AssignmentRow,
});
export const withdrawResponse = endpoint({
  method: 'POST',
  path: `${base}/withdrawal`,
  summary: 'Take a submission back before anybody has checked it',
  params: ByAssignment,
  body: z.object({ reason: requiredText(500) }),
  reply: AssignmentRow,
});

export const addEvidence = endpoint({
  method: 'POST',
  path: `${base}/evidence`,
  summary: 'Attach one evidence file to a question',
  params: ByAssignment,
  body: z.object({
    evidenceId: Id,
    question: z.string().max(40),
    documentNumber: text(60).optional(),
    documentDate: Day.optional(),
    issuer: text(200).optional(),
    onBehalf: z.enum(['true', 'false']).default('false'),
  }),
  upload: true,
  reply: EvidenceView,
  status: 201,
});
export const getEvidence = endpoint({
  method: 'GET',
  path: `${base}/evidence/:evidenceId`,
  summary: 'Read an evidence file',
  params: ByAssignment.extend({ evidenceId: Id }),
  reply: 'file',
});
export const removeEvidence = endpoint({
  method: 'DELETE',
  path: `${base}/evidence/:evidenceId`,
  summary: 'Take an evidence file off a question that is open; sealed revisions keep it',
  params: ByAssignment.extend({ evidenceId: Id }),
  reply: z.object({ removed: z.literal(true) }),
});
export const getPaperForm = endpoint({
  method: 'GET',
  path: `${base}/paper`,
  summary: 'The form as official paper',
  params: ByAssignment,
  query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  reply: 'file',
});
export const getReceipt = endpoint({
  method: 'GET',
  path: `${base}/receipt`,
  summary: 'Receipt of a submitted revision with time and SHA-256 (PDF)',
  params: ByAssignment,
  query: z.object({ revision: z.coerce.number().int().min(1).optional() }),
  reply: 'file',
});

/** One step in the life of a response, from the audit chain. */
export const TimelineEntry = z.object({
  seq: z.number().int(),
  at: Instant,
  action: Action,
  by: z.string(),
  organisation: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  hash: Sha256,
});
export const getTimeline = endpoint({
  method: 'GET',
  path: `${base}/timeline`,
  summary: 'Every step of a response, newest first',
  params: ByAssignment,
  query: Paging,
  reply: page(TimelineEntry),
});
