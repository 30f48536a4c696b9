import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Action, Day, Id, Instant, Paging, page, requiredText, Sha256, text, UnitId } from './scalars.ts';
import { UnitLevel } from './units.ts';

/** Căn cứ: a document that a campaign rests on. «As printed» keeps what a paper says where it is known to be wrong. */
export const LegalBasis = z.object({
  kind: text(60),
  number: requiredText(60),
  date: Day.optional(),
  issuer: text(200),
  subject: text(600),
  asPrinted: text(300).optional(),
});
export type LegalBasis = z.output<typeof LegalBasis>;

export const Respondent = z.enum(['commune', 'district', 'province', 'enterprise']);

/** Hạn: the wording of the paper and the last day in time that it means («trước ngày 31/8» ends with 30/8). */
export const Due = z.object({ wording: requiredText(200), day: Day });

/** Cấp kiểm tra: one step of a chain. The first tier answers. `level` is the trust level that its work gives. */
export const Tier = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
  name: requiredText(120),
  act: z.enum(['answer', 'check', 'verify', 'receive']),
  unitLevel: UnitLevel,
  due: Due.optional(),
});
export type Tier = z.output<typeof Tier>;

/** Đầu mối liên hệ: a position, never a private person’s name in demonstrations. */
export const Contact = z.object({ name: requiredText(200), office: text(300), phone: requiredText(40) });

export const Scope = z.object({
  unitId: UnitId,
  asOf: Day,
  kinds: z.array(z.enum(['xa', 'phuong', 'thi_tran', 'dac_khu'])).min(1),
  exclude: z
    .array(z.object({ unitId: UnitId, reason: requiredText(300) }))
    .max(2000)
    .default([]),
});

export const CampaignForm = z.object({ respondent: Respondent, code: z.string(), version: z.number().int().min(1) });
export const Chain = z.object({ respondent: Respondent, tiers: z.array(Tier).min(1).max(8) });

export const CampaignDraft = z.object({
  title: requiredText(300),
  period: requiredText(20),
  organisationId: z.string(),
  legalBasis: z.array(LegalBasis).max(30),
  scope: Scope,
  forms: z.array(CampaignForm).max(4),
  chains: z.array(Chain).max(4),
  enterpriseIds: z.array(z.string()).max(50).default([]),
  rulesets: z.array(z.string()).max(10).default([]),
  overlays: z.array(z.string()).max(10).default([]),
  chairmanConfirms: z.boolean(),
  contacts: z.array(Contact).max(10),
  instructions: text(4000).default(''),
  completionSentence: text(300).default('{unit} – {district} đã thực hiện khảo sát NTM'),
  illustrative: z.boolean().default(false),
});
export type CampaignDraft = z.output<typeof CampaignDraft>;

export const CampaignState = z.enum(['draft', 'open', 'closed']);

export const CampaignAttachment = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(['guidance', 'form', 'legal-basis', 'other']),
  size: z.number().int(),
  sha256: Sha256,
  addedAt: Instant,
});

export const CampaignSummary = z.object({
  id: Id,
  title: z.string(),
  period: z.string(),
  state: CampaignState,
  unitId: UnitId,
  unitName: z.string(),
  organisationName: z.string(),
  illustrative: z.boolean(),
  onRoster: z.number().int(),
  submitted: z.number().int(),
  verified: z.number().int(),
  dueDay: Day.nullable(),
  version: z.number().int(),
});
export type CampaignSummary = z.output<typeof CampaignSummary>;

export const CampaignView = CampaignSummary.extend({
  draft: CampaignDraft,
  attachments: z.array(CampaignAttachment),
  openedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  copiedFrom: Id.nullable(),
  can: z.array(Action),
});
export type CampaignView = z.output<typeof CampaignView>;

const ById = z.object({ campaignId: Id });

export const listCampaigns = endpoint({
  method: 'GET',
  path: '/api/campaigns',
  summary: 'Campaigns that concern the viewer',
  query: Paging,
  reply: page(CampaignSummary),
});
export const getCampaign = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId',
  summary: 'One campaign',
  params: ById,
  reply: CampaignView,
});
export const createCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns',
  summary: 'Create a draft campaign',
  body: CampaignDraft,
  reply: CampaignView,
  status: 201,
});
export const copyCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/copy',
  summary: '«Nhân bản đợt trước»: a new draft for another period; due days are left to be set again',
  params: ById,
  body: z.object({ title: requiredText(300), period: requiredText(20), asOf: Day }),
  reply: CampaignView,
  status: 201,
});
export const editCampaign = endpoint({
  method: 'PUT',
  path: '/api/campaigns/:campaignId',
  summary: 'Change a draft campaign',
  params: ById,
  body: z.object({ draft: CampaignDraft, version: z.number().int() }),
  reply: CampaignView,
});

/** One unit below the campaign’s unit and why it is on or off the roster. */
export const RosterRow = z.object({
  unitId: UnitId,
  code: z.string(),
  fullName: z.string(),
  kind: z.string(),
  districtName: z.string().nullable(),
  on: z.boolean(),
  reason: z.enum(['kind-in-scope', 'kind-out-of-scope', 'excluded', 'not-in-force']),
  note: z.string().nullable(),
});
export type RosterRow = z.output<typeof RosterRow>;

export const getRoster = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/roster',
  summary: 'Every commune of the unit, on or off the roster, and why; a preview while the campaign is a draft',
  params: ById,
  query: Paging.extend({ on: z.enum(['true', 'false']).optional(), q: text(100).optional() }),
  reply: page(RosterRow).extend({ frozenAt: Instant.nullable(), on: z.number().int(), off: z.number().int() }),
});
export const openCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/open',
  summary: 'Freeze the roster and hand out the forms',
  params: ById,
  body: z.object({ version: z.number().int() }),
  reply: CampaignView,
});
export const closeCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/close',
  summary: 'Take no more answers',
  params: ById,
  body: z.object({ version: z.number().int(), reason: text(500) }),
  reply: CampaignView,
});
export const extendCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/extensions',
  summary: 'Give a later due day to some units (gia hạn), with a reason',
  params: ById,
  body: z.object({
    unitIds: z.array(UnitId).min(1).max(12000),
    respondent: Respondent,
    tier: z.string(),
    due: Due,
    reason: requiredText(500),
  }),
  reply: z.object({ extended: z.number().int() }),
});
export const addCampaignAttachment = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/attachments',
  summary: 'Attach guidance, a printed form or a legal text',
  params: ById,
  body: z.object({ kind: z.enum(['guidance', 'form', 'legal-basis', 'other']) }),
  upload: true,
  reply: CampaignAttachment,
  status: 201,
});
export const getCampaignAttachment = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/attachments/:attachmentId',
  summary: 'Read an attached file',
  params: ById.extend({ attachmentId: Id }),
  reply: 'file',
});
