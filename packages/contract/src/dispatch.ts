import { recipientStates } from '@thuocdo/core/dispatches';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EmailAddress, OrganId, OrganisationId } from './organisations.ts';
import { Action, Day, Id, Instant, Paging, page, requiredText, text, UnitId } from './scalars.ts';

export const RecipientState = z.enum(recipientStates);
export const DispatchKind = z.string().regex(/^[a-z][a-z-]{2,40}$/);
/** `none`: nobody's address is known, or mail is not configured. */
export const MailState = z.enum(['none', 'waiting', 'sent', 'failed']);
/** How many recipients stand in each state; `overdue` and `mailFailed` count across states. */
export const DispatchCounts = z.object({
  total: z.number().int(),
  sent: z.number().int(),
  received: z.number().int(),
  read: z.number().int(),
  acknowledged: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
  mailFailed: z.number().int(),
});

export const OutgoingRow = z.object({
  id: Id,
  campaignId: Id.nullable(),
  kind: DispatchKind,
  subject: z.string(),
  /** Without and with the number: `STTTT-BCVTCNTT`, `812`. */
  symbol: z.string(),
  number: z.string().nullable(),
  date: Day.nullable(),
  dueDay: Day.nullable(),
  draftedAt: Instant,
  sentAt: Instant.nullable(),
  by: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  counts: DispatchCounts,
});
export type OutgoingRow = z.output<typeof OutgoingRow>;

export const FileView = z.object({ id: Id, name: z.string(), mediaType: z.string(), size: z.number().int() });

const CitedNumber = z.object({ number: z.string(), date: Day.nullable() });
export const RecipientGroup = z.enum(['communes', 'districts', 'enterprises', 'departments']);
export const OutgoingView = OutgoingRow.extend({
  files: z.array(FileView),
  /** Whom one click adds, with how many they are; empty once it is sent. */
  groups: z.array(z.object({ group: RecipientGroup, count: z.number().int() })),
  /** The id on the document axis; null until the number, the day and the organ id are known. */
  documentId: z.string().nullable(),
  mailOn: z.boolean(),
  /** What it cites otherwise than another source does, to be looked at before it is issued. */
  cautions: z.array(
    z.object({
      ground: z.number().int(),
      printed: CitedNumber,
      otherwise: CitedNumber,
      reason: z.string(),
    }),
  ),
  can: z.array(Action),
});
export type OutgoingView = z.output<typeof OutgoingView>;

export const outgoingFilters = ['draft', 'under-way', 'overdue', 'done', 'mail-failed'] as const;
export const listOutgoing = endpoint({
  method: 'GET',
  path: '/api/dispatches',
  summary: 'Letters of the viewer’s organisations, newest first («Văn bản đi»)',
  query: Paging.extend({ q: text(100).optional(), standing: z.enum(outgoingFilters).optional() }),
  reply: page(OutgoingRow).extend({
    mailOn: z.boolean(),
    organisations: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

/** What the writer says; the heading is the organisation's own. */
export const LetterBody = z.object({
  symbol: requiredText(60),
  number: text(20).optional(),
  date: Day.optional(),
  subject: requiredText(300),
  to: z.array(requiredText(200)).min(1).max(50),
  /** Paragraphs before the points: «Thực hiện …». */
  opening: z.array(requiredText(5000)).max(10),
  points: z.array(requiredText(5000)).max(30),
  closing: text(2000).optional(),
  distribution: z.array(requiredText(200)).max(20),
  authority: z.array(requiredText(100)).min(1).max(3),
  signerName: text(100).optional(),
});
export const composeLetter = endpoint({
  method: 'POST',
  path: '/api/dispatches',
  summary: 'Write a letter of one’s own («thư tự soạn»); the id makes a second click harmless',
  body: LetterBody.extend({ id: Id, organisationId: OrganisationId }),
  reply: OutgoingView,
  status: 201,
});

const ByDispatch = z.object({ dispatchId: Id });
export const getOutgoing = endpoint({
  method: 'GET',
  path: '/api/dispatches/:dispatchId',
  summary: 'One letter: state counts, files, who may be sent to',
  params: ByDispatch,
  reply: OutgoingView,
});
export const addDispatchFile = endpoint({
  method: 'POST',
  path: '/api/dispatches/:dispatchId/files',
  summary: 'Attach a file to a letter that is not sent yet',
  params: ByDispatch,
  body: z.object({}),
  upload: true,
  reply: OutgoingView,
  status: 201,
});
const ByDispatchFile = ByDispatch.extend({ fileId: Id });
export const removeDispatchFile = endpoint({
  method: 'DELETE',
  path: '/api/dispatches/:dispatchId/files/:fileId',
  summary: 'Take an attached file off a letter that is not sent yet',
  params: ByDispatchFile,
  reply: OutgoingView,
});
export const getSentFile = endpoint({
  method: 'GET',
  path: '/api/dispatches/:dispatchId/files/:fileId',
  summary: 'An attached file, for the sender',
  params: ByDispatchFile,
  reply: 'file',
});
const PaperFormat = z.object({ format: z.enum(['docx', 'pdf', 'edxml']) });
export const getOutgoingPaper = endpoint({
  method: 'GET',
  path: '/api/dispatches/:dispatchId/paper',
  summary: 'The letter as DOCX, PDF (Decree 30/2020/NĐ-CP) or edXML (QCVN 102:2016/BTTTT)',
  params: ByDispatch,
  query: PaperFormat,
  reply: 'file',
});
export const sendDispatch = endpoint({
  method: 'POST',
  path: '/api/dispatches/:dispatchId/sending',
  summary: 'Send a letter to groups, single organisations and others; a second click sends nothing again',
  params: ByDispatch,
  body: z.object({
    /** Made by the asker: the same sending asked twice is one. */
    sendingId: Id,
    number: requiredText(20),
    date: Day,
    dueDay: Day.optional(),
    groups: z.array(RecipientGroup).max(4),
    organisationIds: z.array(OrganisationId).max(500),
    outside: z
      .array(z.object({ name: requiredText(200), email: EmailAddress.optional(), organId: OrganId.optional() }))
      .max(200),
  }),
  reply: OutgoingView,
});

/** `note`: what was done; compulsory with `done`. */
const TakenStep = z.object({
  state: z.enum(['received', 'read', 'acknowledged', 'done']),
  note: text(2000).optional(),
});
export const recipientFilters = [...recipientStates, 'not-done', 'overdue', 'mail-failed'] as const;
export const RecipientRow = z.object({
  unitId: UnitId,
  id: Id,
  organisationId: z.string().nullable(),
  name: z.string(),
  state: RecipientState,
  steps: z.partialRecord(RecipientState, z.object({ at: Instant, by: z.string().nullable() })),
  doneNote: z.string().nullable(),
  email: z.string().nullable(),
  mail: MailState,
  mailReason: z.string().nullable(),
  reminders: z.number().int(),
  lastReminderAt: Instant.nullable(),
});
export type RecipientRow = z.output<typeof RecipientRow>;
export const listRecipients = endpoint({
  method: 'GET',
  path: '/api/dispatches/:dispatchId/recipients',
  summary: 'Recipients of a letter with the moment and person of every state',
  params: ByDispatch,
  query: Paging.extend({ q: text(100).optional(), standing: z.enum(recipientFilters).optional() }),
  reply: page(RecipientRow),
});
export const recordOutsideStep = endpoint({
  method: 'POST',
  path: '/api/dispatches/:dispatchId/recipients/:unitId/:recipientId/steps',
  summary: 'Record what a recipient outside the registry answered; forward only',
  params: ByDispatch.extend({ unitId: UnitId, recipientId: Id }),
  body: TakenStep,
  reply: OutgoingView,
});
export const urgeRecipients = endpoint({
  method: 'POST',
  path: '/api/dispatches/:dispatchId/reminders',
  summary: 'Urge («Nhắc») those who have not done it: all of them, or those named',
  params: ByDispatch,
  body: z.object({
    /** Made by the asker: the same urging asked twice is one. */
    urgeId: Id,
    /** Absent: all that are not done. */
    recipientIds: z.array(Id).min(1).max(500).optional(),
    message: requiredText(1000),
  }),
  reply: z.object({ urged: z.number().int(), mailed: z.number().int() }),
});

export const incomingFilters = ['open', 'overdue', 'done'] as const;
export const IncomingRow = z.object({
  unitId: UnitId,
  id: Id,
  kind: DispatchKind,
  subject: z.string(),
  number: z.string().nullable(),
  symbol: z.string(),
  date: Day.nullable(),
  senderName: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  sentAt: Instant,
  dueDay: Day.nullable(),
  state: RecipientState,
  reminders: z.number().int(),
  can: z.array(Action),
});
export type IncomingRow = z.output<typeof IncomingRow>;
export const IncomingView = IncomingRow.extend({
  campaignId: Id.nullable(),
  steps: RecipientRow.shape.steps,
  doneNote: z.string().nullable(),
  files: z.array(FileView),
  /** A document of another system has files but no paper of ours. */
  hasPaper: z.boolean(),
  documentId: z.string().nullable(),
  messages: z.array(z.object({ at: Instant, by: z.string(), message: z.string() })),
  warnings: z.array(
    z.object({ rule: z.string(), line: z.number().int(), path: z.string(), said: z.string().optional() }),
  ),
});
export type IncomingView = z.output<typeof IncomingView>;
export const listIncoming = endpoint({
  method: 'GET',
  path: '/api/incoming',
  summary: 'Documents that came to the viewer’s organisations («Văn bản đến»), what is open first',
  query: Paging.extend({ q: text(100).optional(), standing: z.enum(incomingFilters).optional() }),
  reply: page(IncomingRow).extend({
    open: z.number().int(),
    organisations: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});
const ByIncoming = z.object({ unitId: UnitId, recipientId: Id });
export const getIncoming = endpoint({
  method: 'GET',
  path: '/api/incoming/:unitId/:recipientId',
  summary: 'One document that came in',
  params: ByIncoming,
  reply: IncomingView,
});
export const takeIncomingStep = endpoint({
  method: 'POST',
  path: '/api/incoming/:unitId/:recipientId/steps',
  summary: 'Received, read, acknowledged, done: forward only, a step already taken changes nothing',
  params: ByIncoming,
  body: TakenStep,
  reply: IncomingView,
});
export const getIncomingPaper = endpoint({
  method: 'GET',
  path: '/api/incoming/:unitId/:recipientId/paper',
  summary: 'The document that came in as DOCX, PDF or edXML',
  params: ByIncoming,
  query: PaperFormat,
  reply: 'file',
});
export const getIncomingFile = endpoint({
  method: 'GET',
  path: '/api/incoming/:unitId/:recipientId/files/:fileId',
  summary: 'A file attached to a document that came in',
  params: ByIncoming.extend({ fileId: Id }),
  reply: 'file',
});
export const receiveEdxml = endpoint({
  method: 'POST',
  path: '/api/incoming',
  summary: 'Take in an edXML message of the document axis for an organisation that it is addressed to',
  body: z.object({ organisationId: OrganisationId }),
  upload: true,
  reply: IncomingView,
  status: 201,
});
