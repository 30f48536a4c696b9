import { agreeing } from '../testing/appraised.ts';
import {
  connectorContent,
  figureSheet,
  type Insiders,
  letter,
  type Scene,
  sheetMapping,
  surveyDraft,
  tokenRequest,
} from './scene.ts';

/** How to ask a route about something that is really there in Trà Vinh. */
export interface Sample {
  /** Who may: asked last, must not be refused for the address or the body. */
  by: keyof Insiders;
  url?: string;
  body?: object;
  /** Fields of a multipart request that carries a small file. */
  upload?: Record<string, string>;
  file?: { name: string; content: Uint8Array };
  /** Readable by everybody who is signed in, and why. */
  everybody?: string;
  /** Answers a list; a stranger's is empty or holds only what is the stranger's own. */
  list?: true;
  /** Why there is nothing at this address in the scene: those who may are told `not-found`. */
  lacking?: string;
}

const day = '2023-08-05';
const element = {
  code: 'so_thu_nghiem',
  name: 'Số thử nghiệm',
  unit: 'người',
  type: 'integer',
  scope: 'commune',
  aggregation: 'sum',
  source: 'minh hoạ',
  certainty: 'inferred',
};
const table = new TextEncoder().encode('STT,Chỉ số,Điểm tối đa\n1,Có kế hoạch,10\n');
const twoLaws = 'ruleset=ntm_2021_2025&against=ntm_nang_cao_2021_2025';
const registry = 'the registry and the definitions are the same for everybody';

const { kind: _kind, findings: _findings, ...deskContent } = agreeing;

/** What is asked about one commune on its way to a confirmation. */
function confirmationSamples(newId: () => string): Readonly<Record<string, Sample>> {
  const unit = '/api/campaigns/:campaignId/units/:unitId';
  const appraisal = `${unit}/appraisals/:appraisalId`;
  const confirmation = `${unit}/confirmations/:confirmationId`;
  const issue = { id: newId(), ruleset: 'ntm_2021_2025', kind: 'first' };
  const withdrawal = { reason: 'Số liệu sai.', documentNumber: '20/STTTT', documentDate: '2023-08-01' };
  const pdf = (path: string) => `${path}?format=pdf`;
  return {
    [`GET ${unit}/confirmation`]: { by: 'officer' },
    [`POST ${unit}/appraisals`]: {
      by: 'department',
      body: { id: newId(), ruleset: 'ntm_nang_cao_2021_2025', content: agreeing },
    },
    [`GET ${appraisal}`]: { by: 'department' },
    [`PUT ${appraisal}`]: { by: 'department', body: { content: agreeing, version: 1 } },
    [`POST ${appraisal}/conclusion`]: { by: 'department', body: { version: 1 } },
    [`GET ${appraisal}/minutes`]: { by: 'department', url: pdf(`${appraisal}/minutes`) },
    [`POST ${unit}/confirmations`]: { by: 'leader', body: issue },
    [`POST ${confirmation}/withdrawal`]: { by: 'leader', body: withdrawal },
    [`GET ${confirmation}/paper`]: { by: 'department', url: pdf(`${confirmation}/paper`) },
    [`POST ${unit}/overrides`]: { by: 'department', body: { ...issue, reason: 'Số liệu đến chậm.' } },
    [`POST ${unit}/overrides/:overrideId/decision`]: { by: 'leader', body: { decision: 'approve' } },
    'GET /api/units/:unitId/confirmation-history': { by: 'officer' },
  };
}

/** What is asked about a letter on its way from the department to a commune. */
function dispatchSamples(newId: () => string): Readonly<Record<string, Sample>> {
  const letter = '/api/dispatches/:dispatchId';
  const incoming = '/api/incoming/:unitId/:recipientId';
  const sending = { sendingId: newId(), number: '814', date: '2023-08-01', groups: ['communes'] };
  const free = {
    symbol: 'STTTT',
    subject: 'thử',
    to: ['UBND xã'],
    opening: ['Đề nghị.'],
    points: [],
    distribution: [],
  };
  const contact = { email: null, phone: '0294 000 0002', organId: null, organIdOld: null };
  const outsideStep = `${letter}/recipients/84-2023/:outsideId/steps`;
  return {
    'GET /api/organisations/:organisationId/contact': { by: 'officer', everybody: registry },
    'PUT /api/organisations/:organisationId/contact': { by: 'department', body: contact },
    'GET /api/dispatches': { by: 'department', list: true },
    'POST /api/dispatches': {
      by: 'department',
      body: { ...free, id: newId(), organisationId: 'so-tttt-tra-vinh', authority: ['GIÁM ĐỐC'] },
    },
    [`GET ${letter}`]: { by: 'department' },
    [`POST ${letter}/files`]: { by: 'department', upload: {} },
    [`GET ${letter}/files/:fileId`]: { by: 'department' },
    [`DELETE ${letter}/files/:fileId`]: { by: 'department' },
    [`GET ${letter}/paper`]: { by: 'department', url: `${letter}/paper?format=docx` },
    [`POST ${letter}/sending`]: { by: 'department', body: { ...sending, organisationIds: [], outside: [] } },
    [`GET ${letter}/recipients`]: { by: 'department' },
    [`POST ${letter}/recipients/:unitId/:recipientId/steps`]: {
      by: 'department',
      url: outsideStep,
      body: { state: 'received' },
    },
    [`POST ${letter}/reminders`]: { by: 'department', body: { urgeId: newId(), message: 'Đề nghị khẩn trương.' } },
    'GET /api/incoming': { by: 'officer', list: true },
    'POST /api/incoming': { by: 'department', url: '/api/incoming', upload: { organisationId: 'so-tttt-tra-vinh' } },
    [`GET ${incoming}`]: { by: 'officer' },
    [`POST ${incoming}/steps`]: { by: 'officer', body: { state: 'acknowledged' } },
    [`GET ${incoming}/paper`]: { by: 'officer', url: `${incoming}/paper?format=pdf` },
    [`GET ${incoming}/files/:fileId`]: { by: 'officer' },
  };
}

/** Templates of Trà Vinh's reports. */
function templateSamples(templateId: string, template: object): Readonly<Record<string, Sample>> {
  const all = '/api/units/:unitId/report-templates';
  const one = `${all}/:templateId`;
  const here = one.replace(':unitId', '84-2023');
  const by = 'department' as const;
  const reason = { reason: 'có mẫu mới' };
  return {
    [`GET ${all}`]: { by, url: '/api/units/84-2023/report-templates' },
    'GET /api/units/:unitId/report-vocabulary': { by, url: '/api/units/84-2023/report-vocabulary' },
    [`POST ${all}`]: { by, url: '/api/units/84-2023/report-templates', body: { of: templateId, as: 'edited' } },
    [`GET ${one}`]: { by, url: here },
    [`PUT ${one}`]: { by, url: here, body: { template, revision: 1 } },
    [`GET ${one}/inspection`]: { by, url: `${here}/inspection` },
    [`GET ${one}/preview`]: { by, url: `${here}/preview?period=2022` },
    [`GET ${one}/tagged`]: { by, url: `${here}/tagged` },
    [`POST ${one}/word`]: { by, url: `${here}/word`, upload: { revision: '1' } },
    [`GET ${one}/word`]: { by, url: `${here}/word` },
    [`GET ${one}/word-preview`]: { by, url: `${here}/word-preview?period=2022` },
    [`POST ${one}/publication`]: { by: 'leader', url: `${here}/publication`, body: { revision: 1 } },
    [`POST ${one}/retirement`]: { by: 'leader', url: `${here}/retirement`, body: reason },
  };
}

/** A commune's figures, read by its officer and entered by the department. */
function figureSamples(): Readonly<Record<string, Sample>> {
  const figures = '/api/units/:unitId/figures';
  const seen = [
    { source: 'a', value: 1 },
    { source: 'b', value: 2 },
  ];
  return {
    [`GET ${figures}`]: { by: 'officer', url: `${figures}?period=2023` },
    [`PUT ${figures}`]: {
      by: 'department',
      body: { cells: [{ element: 'households_total', period: '2023', text: '1.234', seen: null }] },
    },
    [`GET ${figures}/:element/history`]: { by: 'officer', url: `${figures}/households_total/history` },
    'POST /api/units/:unitId/figure-decisions': {
      by: 'department',
      body: { element: 'households_total', period: '2023', source: 'a', reason: 'Số của hệ thống mới hơn.', seen },
    },
    'GET /api/units/:unitId/indicators': { by: 'officer', url: '/api/units/:unitId/indicators?period=2023' },
    'GET /api/units/:unitId/checks': { by: 'officer', url: '/api/units/:unitId/checks?period=2023' },
    'GET /api/units/:unitId/source-systems': { by: 'officer', url: '/api/units/:unitId/source-systems?period=2023' },
  };
}

/** A sheet brought by the department of the province. */
function importSamples(): Readonly<Record<string, Sample>> {
  const base = '/api/units/:unitId/figure-imports';
  const one = `${base}/:importId`;
  const [province, ofProvince] = [
    '/api/units/84-2023/figure-imports',
    '/api/units/84-2023/figure-imports/:figureImportId',
  ];
  const [mappings, mappingsHere] = ['/api/units/:unitId/import-mappings', '/api/units/84-2023/import-mappings'];
  const by = 'department' as const;
  return {
    [`GET ${base}`]: { by, url: province },
    [`POST ${base}`]: { by, url: province, upload: {}, file: { name: 'so-lieu.csv', content: figureSheet } },
    [`GET ${one}`]: { by, url: ofProvince },
    [`GET ${one}/head`]: { by, url: `${ofProvince}/head` },
    [`GET ${one}/lines`]: { by, url: `${ofProvince}/lines` },
    [`GET ${one}/checks`]: { by, url: `${ofProvince}/checks` },
    [`GET ${one}/findings.xlsx`]: { by, url: `${ofProvince}/findings.xlsx` },
    [`GET ${one}/file`]: { by, url: `${ofProvince}/file` },
    [`POST ${one}/examination`]: { by, url: `${ofProvince}/examination`, body: { mapping: sheetMapping } },
    [`POST ${one}/confirmation`]: { by, url: `${ofProvince}/confirmation`, body: { skipRefused: 0 } },
    [`POST ${one}/undo`]: { by, url: `${ofProvince}/undo`, body: { reason: 'Nhầm tệp.' } },
    [`GET ${mappings}`]: { by, url: mappingsHere },
    [`PATCH ${mappings}/:mappingId`]: { by, url: `${mappingsHere}/:mappingId`, body: { name: 'Hộ dân các xã' } },
    [`DELETE ${mappings}/:mappingId`]: { by, url: `${mappingsHere}/:mappingId` },
    'GET /api/units/:unitId/figures.xlsx': { by, url: '/api/units/:unitId/figures.xlsx?period=2022' },
  };
}

/** What the province fetches and who may send to it: asked of the province, not of a commune. */
function connectorSamples(newId: () => string): Readonly<Record<string, Sample>> {
  const { system: _system, ...content } = connectorContent;
  const of = (key: string, sample: Omit<Sample, 'url'>): [string, Sample] => {
    const [, path = ''] = key.split(' ');
    return [key, { ...sample, url: path.replace(':unitId', '84-2023') }];
  };
  const connector = '/api/units/:unitId/connectors';
  const token = '/api/units/:unitId/push-tokens';
  const trial = { connectorId: null, system: 'igate', definition: connectorContent.definition };
  return Object.fromEntries([
    of(`GET ${connector}`, { by: 'department' }),
    of(`POST ${connector}`, { by: 'department', body: { id: newId(), ...connectorContent } }),
    of(`PUT ${connector}/:connectorId`, { by: 'department', body: { ...content, version: 1 } }),
    of(`DELETE ${connector}/:connectorId`, { by: 'leader' }),
    of('POST /api/units/:unitId/connector-trials', { by: 'department', body: trial }),
    of(`GET ${connector}/:connectorId/runs`, { by: 'department' }),
    of(`POST ${connector}/:connectorId/runs`, { by: 'department' }),
    of(`GET ${token}`, { by: 'department' }),
    of(`POST ${token}`, { by: 'leader', body: tokenRequest }),
    of(`POST ${token}/:tokenId/revocation`, { by: 'administrator' }),
  ]);
}

/** A monthly report of the department; whoever may act on it is told at which step it stands. */
function reportSamples(newId: () => string): Readonly<Record<string, Sample>> {
  const report = '/api/reports/:reportId';
  const slot = `${report}/slots/thuong_xuyen`;
  const version = { version: 1 };
  return {
    'GET /api/reports': { by: 'department', list: true },
    'POST /api/reports': {
      by: 'department',
      body: { unitId: '84-2023', template: 'department_monthly', period: '2023-06' },
    },
    [`GET ${report}`]: { by: 'department' },
    [`PUT ${report}/slots/:slot`]: {
      by: 'department',
      url: slot,
      body: { text: 'Nhiệm vụ thường xuyên.', state: 'writing', seen: 0 },
    },
    [`GET ${report}/slots/:slot/history`]: { by: 'department', url: `${slot}/history` },
    [`PUT ${report}/due-days`]: {
      by: 'department',
      body: { items: [{ slot: 'thuong_xuyen', dueDay: '2023-08-10' }] },
    },
    [`PUT ${report}/plan/:item`]: {
      by: 'department',
      url: `${report}/plan/ke_hoach.1`,
      body: { outcome: 'done', note: '', reference: '' },
      lacking: 'no report before it was issued',
    },
    [`PUT ${report}/blocks/:place`]: {
      by: 'department',
      url: `${report}/blocks/mo_dau.0`,
      body: { text: 'Trong tháng 7 năm 2023:', reason: 'Ngắn gọn.' },
    },
    [`DELETE ${report}/blocks/:place`]: { by: 'department', url: `${report}/blocks/mo_dau.0` },
    [`POST ${report}/comments`]: { by: 'head', body: { id: newId(), place: 'mo_dau.0', text: 'Đề nghị bổ sung.' } },
    [`PUT ${report}/comments/:commentId/resolution`]: { by: 'department', body: { resolved: true } },
    [`PUT ${report}/findings/:finding/answer`]: {
      by: 'department',
      url: `${report}/findings/portal_docs_sum/answer`,
      body: { reason: 'Đã đối chiếu.' },
      lacking: 'without figures no check raises anything',
    },
    [`POST ${report}/submission`]: { by: 'department', body: { fingerprint: 'a'.repeat(64), acceptedMissing: 0 } },
    [`POST ${report}/approval`]: { by: 'head', body: version },
    [`POST ${report}/signature`]: { by: 'leader', body: version },
    [`POST ${report}/return`]: { by: 'head', body: { ...version, comment: 'Bổ sung số liệu.' } },
    [`POST ${report}/issue`]: {
      by: 'leader',
      body: { ...version, number: '12', symbol: 'BC-STTTT', day: '2023-08-01' },
    },
    [`POST ${report}/correction`]: { by: 'department', body: { reason: 'Sai số liệu.' } },
    [`GET ${report}/comparison`]: { by: 'department' },
    [`GET ${report}/file`]: { by: 'department', url: `${report}/file?format=pdf` },
    [`POST ${report}/seal`]: { by: 'leader', body: { id: newId() } },
    [`POST ${report}/signed-copies`]: { by: 'department', upload: { id: newId() } },
    [`GET ${report}/signed-copies/:paperId/file`]: {
      by: 'department',
      lacking: 'nothing was signed before it was issued',
    },
    [`POST ${report}/letters`]: { by: 'department', body: { id: newId() } },
  };
}

/** A commune of Trà Vinh that asked an enterprise for help. */
function supportSamples(newId: () => string): Readonly<Record<string, Sample>> {
  const plans = '/api/units/:unitId/support-plans';
  const plan = `${plans}/:planId`;
  const items = [{ code: '8.1', name: 'Điểm wifi', gap: 'Thiếu 01 điểm.', elements: [] }];
  const request = { enterpriseId: 'vnpt-tra-vinh', campaignId: null, ruleset: null, items, request: 'x' };
  return {
    [`POST ${plans}`]: { by: 'officer', body: { id: newId(), ...request, answerBy: '2023-12-31' } },
    'GET /api/support-plans': { by: 'officer', list: true },
    'GET /api/support-duties': { by: 'vnpt', list: true },
    'GET /api/units/:unitId/support-board': { by: 'officer' },
    'GET /api/units/:unitId/support-board/export': { by: 'officer' },
    'GET /api/units/:unitId/support-lines': { by: 'officer' },
    [`GET ${plan}`]: { by: 'officer' },
    [`POST ${plan}/steps`]: { by: 'officer', body: { step: 'withdraw', text: 'Tự làm được.', version: 1 } },
    [`POST ${plan}/messages`]: { by: 'officer', body: { id: newId(), text: 'Xin hỏi thêm.' } },
    [`PUT ${plan}/tasks`]: { by: 'vnpt', body: { version: 1, tasks: [] } },
    [`POST ${plan}/evidence`]: { by: 'vnpt', upload: { id: newId() } },
    [`GET ${plan}/evidence/:supportFileId`]: { by: 'vnpt' },
    'GET /api/units/:unitId/support-results': { by: 'officer' },
    'GET /api/review-rounds': { by: 'department', list: true },
    'GET /api/campaigns/:campaignId/support-monitoring': { by: 'department' },
    'GET /api/campaigns/:campaignId/support-monitoring/report': {
      by: 'department',
      url: '/api/campaigns/:campaignId/support-monitoring/report?format=xlsx',
    },
    ...supportLetterSamples(newId),
  };
}

/** The letter by which Trà Vinh's department has an enterprise and the communes work together. */
function supportLetterSamples(newId: () => string): Readonly<Record<string, Sample>> {
  const organisation = '/api/organisations/so-tttt-tra-vinh';
  const paper = { kind: 'Quyết định', number: '9/QĐ-THU', date: day, issuer: 'Sở' };
  const ground = { subject: 'Chỉ số thử', paper, asPrinted: null, print: 'corrected' };
  return {
    'GET /api/organisations/:organisationId/support-letter': {
      by: 'department',
      url: `${organisation}/support-letter?year=2023`,
    },
    'POST /api/organisations/:organisationId/support-letters': {
      by: 'department',
      url: `${organisation}/support-letters`,
      body: {
        id: newId(),
        year: 2023,
        symbol: 'STTTT',
        enterpriseId: 'vnpt-tra-vinh',
        agreement: 'thỏa thuận thử',
        partner: 'VNPT',
        grounds: [ground],
        registeredUnder: null,
        contact: { position: 'Phó Giám đốc', phone: '0294 000 0003' },
        settledIn: paper,
        standingOffice: 'phòng chuyên môn',
        distribution: [],
        authority: ['GIÁM ĐỐC'],
      },
    },
  };
}

/** The organisation's seal, and papers that were signed outside. */
function signatureSamples(newId: () => string): Readonly<Record<string, Sample>> {
  const organisation = '/api/organisations/:organisationId';
  const paper = '/api/units/:unitId/signed-papers/:paperId';
  const here = (path: string) => path.replace(':organisationId', 'so-tttt-tra-vinh').replace('/:unitId/', '/84-2023/');
  return {
    'GET /api/seal-keys': { by: 'administrator', list: true },
    [`GET ${organisation}/seal-key`]: { by: 'leader', url: here(`${organisation}/seal-key`) },
    [`GET ${organisation}/signed-papers`]: { by: 'department', url: here(`${organisation}/signed-papers`) },
    [`POST ${organisation}/checked-papers`]: {
      by: 'department',
      url: here(`${organisation}/checked-papers`),
      upload: { id: newId() },
    },
    [`POST ${organisation}/sealed-papers`]: {
      by: 'leader',
      url: here(`${organisation}/sealed-papers`),
      upload: { id: newId(), reason: 'Ban hành' },
    },
    [`GET ${paper}/verification`]: { by: 'department', url: here(`${paper}/verification`) },
    [`GET ${paper}/file`]: { by: 'department', url: here(`${paper}/file`) },
  };
}

/** Targets of the commune and its province. */
function targetSamples(newId: () => string): Readonly<Record<string, Sample>> {
  const unit = '/api/units/:unitId';
  const board = `${unit}/target-board`;
  const basis = { kind: 'Quyết định', number: '9/QĐ-THU', date: day, issuer: 'Sở', subject: 'thử', asPrinted: null };
  const sheet = { name: 'chi-tieu.csv', content: new TextEncoder().encode('Mã xã,dossiers_total\n29335,5000\n') };
  const decided = { year: '2023', decisions: '{}' };
  const province = '/api/units/84-2023';
  const entry = { unitId: '29335-2023', subject: 'registration', value: 1, direction: 'yes', revision: 0 };
  return {
    [`PUT ${unit}/targets`]: { by: 'department', body: { year: 2023, basis, entries: [entry] } },
    [`GET ${board}`]: { by: 'officer', url: `${board}?year=2023` },
    [`GET ${board}/export`]: { by: 'department', url: `${board}/export?year=2023` },
    [`GET ${board}/template`]: { by: 'district', url: `${board}/template?year=2023` },
    'GET /api/target-items': { by: 'officer', everybody: registry },
    [`GET ${unit}/target-history`]: {
      by: 'officer',
      url: `${unit}/target-history?year=2023&subject=element%3Adossiers_total`,
    },
    [`GET ${unit}/targets`]: { by: 'officer' },
    [`POST ${unit}/target-readings`]: { by: 'district', upload: decided, file: sheet },
    [`POST ${unit}/target-imports`]: {
      by: 'district',
      upload: { id: newId(), ...decided, paper: JSON.stringify({ basis, reason: 'thử' }) },
      file: sheet,
    },
    [`GET ${unit}/target-imports`]: { by: 'district' },
    [`POST ${unit}/target-imports/:importId/undo`]: { by: 'district', body: { reason: 'thử' } },
    [`PUT ${unit}/registration-count`]: {
      by: 'department',
      url: `${province}/registration-count`,
      body: { year: 2023, communes: 10, revision: 0, basis },
    },
  };
}

/** One sample a route. A new endpoint is added here; without a sample the walk fails. */
export function samplesOf(
  { ids, packageFile, draftContent, templateContent }: Scene,
  newId: () => string,
): Readonly<Record<string, Sample>> {
  const form = '/api/units/:unitId/assignments/:assignmentId';
  const campaign = '/api/campaigns/:campaignId';
  const draft = '/api/ruleset-drafts/:draftId';
  const one = { items: [{ unitId: ids.unitId, assignmentId: ids.assignmentId }] };
  return {
    'GET /api/units': { by: 'officer', url: '/api/units?q=thong+hoa', everybody: registry },
    'GET /api/units/:unitId': { by: 'officer', everybody: registry },
    'GET /api/units/:unitId/attributes': { by: 'officer' },
    'POST /api/units/:unitId/attributes': {
      by: 'department',
      body: { attribute: 'commune_class', value: 'con_lai', validFrom: '2023-07-01', basis: 'minh hoạ' },
    },
    'GET /api/units/:unitId/audit/verification': { by: 'department' },
    ...figureSamples(),
    ...importSamples(),
    ...connectorSamples(newId),
    ...reportSamples(newId),
    ...supportSamples(newId),
    'GET /api/units/:unitId/values': { by: 'department', url: '/api/units/:unitId/values?period=2023' },
    'POST /api/units/:unitId/reminders/:reminderId/read': { by: 'district' },
    'GET /api/organisations': { by: 'officer', everybody: registry },
    'POST /api/organisations': {
      by: 'administrator',
      body: { id: 'to-chuc-moi', name: 'Tổ chức mới', kind: 'department', unitId: '84-2023' },
    },
    'GET /api/people': { by: 'administrator', list: true },
    'POST /api/people': {
      by: 'administrator',
      body: {
        username: 'nguoi.moi',
        displayName: 'Người mới',
        organisationId: 'so-tttt-tra-vinh',
        title: 'Chuyên viên',
        role: 'department-officer',
        validFrom: day,
      },
    },
    'POST /api/people/:personId/password-reset': { by: 'administrator' },
    'POST /api/people/:personId/appointments': {
      by: 'administrator',
      body: { organisationId: 'so-tttt-tra-vinh', title: 'Chuyên viên', role: 'department-officer', validFrom: day },
    },
    'POST /api/appointments/:appointmentId/end': { by: 'administrator', body: { validTo: day } },
    'GET /api/forms': { by: 'officer', everybody: registry },
    'GET /api/forms/:code/:version': { by: 'officer', url: '/api/forms/phieu_xa_2023/1', everybody: registry },
    'POST /api/forms': { by: 'institute', body: { form: {} } },
    'GET /api/elements': { by: 'officer', everybody: registry },
    'PUT /api/elements': { by: 'institute', body: { elements: [element] } },
    'GET /api/rulesets': { by: 'officer', everybody: registry },
    'GET /api/rulesets/:code': { by: 'officer', url: '/api/rulesets/ntm_2021_2025', everybody: registry },
    'POST /api/rulesets': { by: 'institute', body: { ruleset: {} } },
    'GET /api/rulesets/:code/table': {
      by: 'officer',
      url: '/api/rulesets/ntm_2021_2025/table',
      everybody: registry,
    },
    'GET /api/rulesets/:code/difference': {
      by: 'officer',
      url: '/api/rulesets/ntm_nang_cao_2021_2025/difference?before=ntm_2021_2025',
      everybody: registry,
    },
    'POST /api/rulesets/:code/retirement': {
      by: 'institute',
      url: '/api/rulesets/ntm_2021_2025/retirement',
      body: { from: '2026-01-01', reason: 'hết giai đoạn' },
    },
    'GET /api/ruleset-drafts': { by: 'department', list: true },
    'POST /api/ruleset-drafts': {
      by: 'department',
      body: { unitId: '84-2023', start: { from: 'copy', of: 'ntm_2021_2025' } },
    },
    [`GET ${draft}`]: { by: 'department' },
    [`PUT ${draft}`]: { by: 'department', body: { content: draftContent, revision: 1 } },
    [`DELETE ${draft}`]: { by: 'leader' },
    [`GET ${draft}/check`]: { by: 'department' },
    [`GET ${draft}/trial`]: {
      by: 'department',
      url: `${draft}/trial?campaignId=:campaignId&unitId=:unitId`,
    },
    [`POST ${draft}/publication`]: { by: 'leader', body: { revision: 1 } },
    [`POST ${draft}/table`]: { by: 'department', upload: {}, file: { name: 'bang.csv', content: table } },
    [`GET ${draft}/table`]: { by: 'department' },
    ...templateSamples(ids.templateId, templateContent),
    'GET /api/campaigns': { by: 'department', list: true },
    'POST /api/campaigns': { by: 'department', body: surveyDraft },
    'GET /api/campaigns/:campaignId': { by: 'department' },
    'PUT /api/campaigns/:campaignId': { by: 'department', body: { draft: surveyDraft, version: 1 } },
    'POST /api/campaigns/:campaignId/copy': {
      by: 'department',
      body: { title: 'Khảo sát năm 2024', period: '2024', asOf: '2024-08-01' },
    },
    'GET /api/campaigns/:campaignId/roster': { by: 'department' },
    'POST /api/campaigns/:campaignId/open': { by: 'department', body: { version: 1 } },
    'POST /api/campaigns/:campaignId/close': { by: 'department', body: { version: 1, reason: 'xong' } },
    'POST /api/campaigns/:campaignId/extensions': {
      by: 'department',
      body: {
        unitIds: [ids.unitId],
        respondent: 'commune',
        tier: 'xa',
        due: { wording: 'trước ngày 15/9/2023', day: '2023-09-14' },
        reason: 'mưa bão',
      },
    },
    'POST /api/campaigns/:campaignId/attachments': { by: 'department', upload: { kind: 'other' } },
    'GET /api/campaigns/:campaignId/attachments/:attachmentId': { by: 'department' },
    [`GET ${form}/response`]: { by: 'officer' },
    [`PATCH ${form}/answers`]: {
      by: 'officer',
      body: { changes: [{ mutationId: newId(), question: 'A04', value: 'x', baseVersion: 0 }] },
    },
    [`POST ${form}/submission`]: { by: 'officer', body: { submissionId: newId() } },
    [`POST ${form}/confirmation`]: { by: 'chairman', body: { decision: 'confirm' } },
    [`POST ${form}/withdrawal`]: { by: 'officer', body: { reason: 'gửi nhầm' } },
    [`POST ${form}/evidence`]: { by: 'officer', upload: { evidenceId: newId(), question: 'B02' } },
    [`GET ${form}/evidence/:evidenceId`]: { by: 'officer' },
    [`DELETE ${form}/evidence/:evidenceId`]: { by: 'officer' },
    [`GET ${form}/paper`]: { by: 'officer' },
    [`GET ${form}/receipt`]: { by: 'officer' },
    [`GET ${form}/timeline`]: { by: 'officer' },
    [`POST ${form}/reviews`]: {
      by: 'district',
      body: { items: [{ question: 'E12', decision: 'accept' }], revision: 1 },
    },
    [`POST ${form}/return`]: {
      by: 'department',
      body: { items: [{ question: 'C01', reason: 'kiểm tra lại' }], dueDay: '2023-08-20', revision: 1 },
    },
    [`POST ${form}/forward`]: { by: 'district', body: { revision: 1 } },
    [`POST ${form}/verification`]: { by: 'department', body: { revision: 1 } },
    [`GET ${campaign}/progress`]: { by: 'department' },
    [`POST ${campaign}/bulk-forward/preview`]: { by: 'department', body: one },
    [`POST ${campaign}/bulk-forward`]: { by: 'department', body: one },
    [`POST ${campaign}/reminders`]: {
      by: 'department',
      body: { unitIds: [ids.unitId], message: 'Đề nghị xã trả lời.' },
    },
    [`GET ${campaign}/units/:unitId/judgements`]: { by: 'department' },
    [`GET ${campaign}/units/:unitId/explanation`]: { by: 'officer' },
    [`GET ${campaign}/units/:unitId/explanation/file`]: { by: 'officer' },
    [`GET ${campaign}/reviews`]: { by: 'district', list: true },
    [`GET ${campaign}/units/:unitId/review`]: { by: 'officer' },
    [`GET ${campaign}/units/:unitId/path`]: { by: 'officer' },
    'GET /api/units/:unitId/effort-classes': {
      by: 'officer',
      url: '/api/units/:unitId/effort-classes?ruleset=ntm_2021_2025',
    },
    'PUT /api/units/:unitId/effort-classes': {
      by: 'department',
      url: '/api/units/:unitId/effort-classes?ruleset=ntm_2021_2025',
      body: { items: [{ requirement: '8.2.b', effort: 4 }] },
    },
    [`POST ${campaign}/judgement`]: { by: 'department' },
    [`GET ${campaign}/rollup`]: { by: 'department' },
    [`GET ${campaign}/rollup/export`]: { by: 'department' },
    [`GET ${campaign}/level-gaps`]: { by: 'department' },
    [`GET ${campaign}/level-gaps/changes`]: { by: 'department', list: true },
    [`GET ${campaign}/level-gaps/export`]: { by: 'department' },
    [`GET ${campaign}/what-if`]: { by: 'department' },
    [`POST ${campaign}/what-if`]: { by: 'department', body: { ruleset: 'ntm_2021_2025', thresholds: {} } },
    [`GET ${campaign}/scores`]: { by: 'department' },
    [`GET ${campaign}/scores/export`]: { by: 'department' },
    [`GET ${campaign}/comparison`]: { by: 'department', url: `${campaign}/comparison?${twoLaws}` },
    [`GET ${campaign}/comparison/export`]: { by: 'department', url: `${campaign}/comparison/export?${twoLaws}` },
    [`GET ${campaign}/comparison/:unitId`]: { by: 'department', url: `${campaign}/comparison/:unitId?${twoLaws}` },
    [`GET ${campaign}/confirmations`]: { by: 'department' },
    [`GET ${campaign}/confirmation-register`]: { by: 'department' },
    [`GET ${campaign}/confirmed-list`]: { by: 'department' },
    [`GET ${campaign}/confirmed-list/file`]: { by: 'department' },
    [`GET ${campaign}/overrides`]: { by: 'department' },
    [`POST ${campaign}/desk-appraisals`]: {
      by: 'department',
      body: { ruleset: 'ntm_2021_2025', items: [{ unitId: ids.unitId, id: newId() }], content: deskContent },
    },
    ...confirmationSamples(newId),
    ...signatureSamples(newId),
    ...targetSamples(newId),
    [`POST ${campaign}/packages`]: { by: 'department' },
    'GET /api/packages': { by: 'department', list: true },
    'GET /api/packages/:packageId': { by: 'department' },
    'GET /api/packages/:packageId/file': { by: 'department' },
    'POST /api/packages/import': { by: 'institute', upload: {}, file: { name: 'goi.json', content: packageFile } },
    [`GET ${campaign}/dispatches`]: { by: 'department' },
    [`POST ${campaign}/dispatches`]: { by: 'department', body: letter },
    [`GET ${campaign}/dispatches/:dispatchId/file`]: {
      by: 'department',
      url: `${campaign}/dispatches/:dispatchId/file?format=pdf`,
    },
    ...dispatchSamples(newId),
  };
}
