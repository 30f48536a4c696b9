import { campaignDraft, note } from '../slices/demo/campaign-scene.ts';
import { communeAnswers } from '../slices/demo/commune-answers.ts';
import { registerOrganisations } from '../slices/organisations/index.ts';
import { agreeing } from '../testing/appraised.ts';
import type { Client, Reply, TestApp } from '../testing/test-app.ts';

/** The ids of things that are really there, in Trà Vinh. */
export interface Ids {
  campaignId: string;
  unitId: string;
  assignmentId: string;
  evidenceId: string;
  attachmentId: string;
  reminderId: string;
  packageId: string;
  dispatchId: string;
  fileId: string;
  recipientId: string;
  outsideId: string;
  organisationId: string;
  draftId: string;
  templateId: string;
  reportId: string;
  commentId: string;
  appraisalId: string;
  confirmationId: string;
  overrideId: string;
  planId: string;
  supportFileId: string;
  paperId: string;
  importId: string;
  figureImportId: string;
  mappingId: string;
  personId: string;
  appointmentId: string;
  connectorId: string;
  tokenId: string;
}

/** Those who may: the walk asks them as well, so that a refusal of strangers is not the refusal of everybody. */
export interface Insiders {
  officer: Client;
  chairman: Client;
  district: Client;
  department: Client;
  head: Client;
  leader: Client;
  institute: Client;
  vnpt: Client;
  administrator: Client;
}

export interface Scene {
  ids: Ids;
  insiders: Insiders;
  neighbours: { 'an officer of the next commune': Client; 'another enterprise of the province': Client };
  strangers: Record<string, Client>;
  /** The package that Trà Vinh's department built. */
  packageFile: Uint8Array;
  /** What the draft of a ruleset holds, and that of a template. */
  draftContent: object;
  templateContent: object;
}

const organisations = [
  ['so-tttt-tra-vinh', 'department', '84-2023'],
  ['so-tttt-hai-duong', 'department', '30-2023'],
  ['vien-chien-luoc-tttt', 'institute', 'VN'],
  ['vnpt-tra-vinh', 'telecom-enterprise', '84-2023'],
  ['viettel-tra-vinh', 'telecom-enterprise', '84-2023'],
  ['vnpt-hai-duong', 'telecom-enterprise', '30-2023'],
  ['van-hanh', 'operator', 'VN'],
  ['van-hanh-hai-duong', 'operator', '30-2023'],
] as const;

export const surveyDraft = { ...campaignDraft, enterpriseIds: ['vnpt-tra-vinh', 'viettel-tra-vinh'] };

/** A campaign of Trà Vinh in the middle of its life: one commune handed in, one was urged, papers were made. */
export async function playScene(app: TestApp): Promise<Scene> {
  await registerOrganisations(
    app.installation.db,
    organisations.map(([id, kind, unitId]) => ({ id, name: id, shortName: null, kind, unitId })),
  );
  const department = await app.as('department-officer', 'so-tttt-tra-vinh');
  const draft = done(await department.post('/api/campaigns', surveyDraft));
  const paper = note('Hướng dẫn', ['minh hoạ'], '2023-08-01T01:00:00.000Z');
  const attachment = done(
    await department.upload(
      `/api/campaigns/${draft.id}/attachments`,
      { kind: 'guidance' },
      { name: 'a.pdf', content: paper },
    ),
  );
  done(await department.post(`/api/campaigns/${draft.id}/open`, { version: draft.version }));
  const { items: forms } = done(await department.get(`/api/campaigns/${draft.id}/progress?limit=500`));
  const form = forms.find((row: { unitCode: string }) => row.unitCode === '29335');
  const next = forms.find(
    (row: { unitId: string; districtName: string }) =>
      row.unitId !== form.unitId && row.districtName === form.districtName,
  );
  const insiders: Insiders = {
    officer: await app.as('commune-officer', form.organisationId),
    chairman: await app.as('commune-chairman', form.organisationId),
    district: await app.as('district-checker', await districtCommittee(app, form.unitId)),
    department,
    head: await app.as('department-head', 'so-tttt-tra-vinh'),
    leader: await app.as('department-leader', 'so-tttt-tra-vinh'),
    institute: await app.as('institute', 'vien-chien-luoc-tttt'),
    vnpt: await app.as('enterprise', 'vnpt-tra-vinh'),
    administrator: await app.as('administrator', 'van-hanh'),
  };
  const reminderId = await urge(app, insiders, draft.id, form);
  const evidenceId = await answer(app, insiders, form, paper);
  const built = done(await department.post(`/api/campaigns/${draft.id}/packages`));
  const dispatch = done(await department.post(`/api/campaigns/${draft.id}/dispatches`, letter));
  const { draftId, content } = await draftRuleset(department);
  const { id: templateId, template: templateContent } = await draftTemplate(department);
  const appointment = await app.installation.db
    .selectFrom('appointments')
    .select('id')
    .where('person_id', '=', insiders.officer.personId)
    .executeTakeFirstOrThrow();
  return {
    draftContent: content,
    templateContent,
    packageFile: (await department.get(`/api/packages/${built.id}/file`)).bytes,
    ids: {
      campaignId: draft.id,
      unitId: form.unitId,
      assignmentId: form.id,
      evidenceId,
      attachmentId: attachment.id,
      reminderId,
      packageId: built.id,
      dispatchId: dispatch.id,
      organisationId: 'so-tttt-tra-vinh',
      ...(await sent(app, insiders, dispatch.id, form)),
      draftId,
      ...(await report(app, department)),
      ...(await support(app, insiders, form.unitId)),
      paperId: await checkedPaper(app, department, paper),
      templateId,
      ...(await confirmations(app, insiders, draft.id, form.unitId)),
      ...(await bringSheet(department)),
      importId: await importTarget(app, insiders, form.unitId),
      personId: insiders.officer.personId,
      appointmentId: appointment.id,
      ...(await connections(app, insiders)),
    },
    insiders,
    neighbours: {
      'an officer of the next commune': await app.as('commune-officer', next.organisationId),
      'another enterprise of the province': await app.as('enterprise', 'viettel-tra-vinh'),
    },
    strangers: {
      'a commune officer of Hải Dương': await app.as('commune-officer', await communeCommittee(app, '30-2023')),
      'a department leader of Hải Dương': await app.as('department-leader', 'so-tttt-hai-duong'),
      'an enterprise of Hải Dương': await app.as('enterprise', 'vnpt-hai-duong'),
      'an administrator of Hải Dương': await app.as('administrator', 'van-hanh-hai-duong'),
    },
  };
}

/** A connector and a token of the province's department. */
async function connections(app: TestApp, { leader }: Insiders): Promise<{ connectorId: string; tokenId: string }> {
  app.installation.config.pullHosts = [{ host: 'igate.example.vn', port: 443, private: false }];
  const base = '/api/units/84-2023';
  const connector = done(
    await leader.post(`${base}/connectors`, { id: app.installation.newId(), ...connectorContent }),
  );
  const issued = done(await leader.post(`${base}/push-tokens`, tokenRequest));
  return { connectorId: connector.id, tokenId: issued.token.id };
}

export const tokenRequest = { system: 'igate', name: 'Máy chủ iGate', elements: null, expiresOn: '2023-12-31' };

export const connectorContent = {
  system: 'igate',
  name: 'iGate hằng ngày',
  enabled: false,
  definition: {
    url: 'https://igate.example.vn/so-lieu',
    secretHeader: null,
    mapping: {
      format: 'json',
      rows: '',
      element: { kind: 'fixed', element: 'igate_dossiers_received' },
      unit: { kind: 'own' },
      period: { kind: 'previous-month' },
      value: 'so',
      numbers: 'plain',
    },
    schedule: { kind: 'daily', at: '06:00' },
  },
} as const;

/** A PDF whose signatures the department looked for. */
async function checkedPaper(app: TestApp, department: Client, content: Uint8Array): Promise<string> {
  const id = app.installation.newId();
  const url = '/api/organisations/so-tttt-tra-vinh/checked-papers';
  return done(await department.upload(url, { id }, { name: 'Văn bản của Trà Vinh.pdf', content })).id;
}

/** Trà Vinh's own template of a report, to be edited in Word. */
async function draftTemplate(department: Client): Promise<{ id: string; template: object }> {
  const address = '/api/units/84-2023/report-templates';
  const { items } = done(await department.get(address));
  const begun = done(await department.post(address, { of: items[0].id, as: 'word' }));
  const content = (await department.get(`${address}/${begun.id}/tagged`)).bytes;
  done(await department.upload(`${address}/${begun.id}/word`, { revision: '1' }, { name: 'mau.docx', content }));
  return begun;
}

/** Trà Vinh's own ruleset, begun by its department. */
async function draftRuleset(department: Client): Promise<{ draftId: string; content: object }> {
  const start = { from: 'nothing', kind: 'criteria', code: 'rieng-tra-vinh', name: 'Bộ riêng minh hoạ' };
  const { id, content } = done(await department.post('/api/ruleset-drafts', { unitId: '84-2023', start }));
  return { draftId: id, content };
}

/** A sheet of one figure, examined and waiting, and what is kept of how it was read. */
async function bringSheet(department: Client): Promise<{ figureImportId: string; mappingId: string }> {
  const address = '/api/units/84-2023/figure-imports';
  const { id } = done(await department.upload(address, {}, { name: 'so-lieu.csv', content: figureSheet }));
  done(await department.post(`${address}/${id}/examination`, { mapping: { ...sheetMapping, name: 'Hộ các xã' } }));
  const { items } = done(await department.get('/api/units/84-2023/import-mappings'));
  return { figureImportId: id, mappingId: items[0].id };
}

export const figureSheet = new TextEncoder().encode('Mã xã;households_total\n29335;1.234\n');
export const sheetMapping = {
  name: '',
  sheet: 'CSV',
  headRow: 1,
  columns: [
    { header: 'Mã xã', role: 'unit', element: null, period: null },
    { header: 'households_total', role: 'value', element: 'households_total', period: null },
  ],
  unitId: null,
  period: '2022',
};

export const letter = {
  kind: 'survey-letter',
  symbol: 'STTTT-BCVTCNTT',
  recipients: ['UBND các huyện, thị xã, thành phố'],
  distribution: ['Như trên'],
  authority: ['GIÁM ĐỐC'],
};

/** A monthly report that is being written, with a remark. */
async function report(app: TestApp, department: Client): Promise<{ reportId: string; commentId: string }> {
  const asked = { unitId: '84-2023', template: 'department_monthly', period: '2023-07' };
  const { id } = done(await department.post('/api/reports', asked));
  const commentId = app.installation.newId();
  done(
    await department.post(`/api/reports/${id}/comments`, {
      id: commentId,
      place: 'mo_dau.0',
      text: 'Rút gọn câu này.',
    }),
  );
  return { reportId: id, commentId };
}

async function answer(app: TestApp, insiders: Insiders, form: { unitId: string; id: string }, paper: Uint8Array) {
  const base = `/api/units/${form.unitId}/assignments/${form.id}`;
  const answers = communeAnswers({
    code: '29335',
    name: 'Thông Hòa',
    respondent: 'Cán bộ xã Thông Hòa',
    communeClass: 'con_lai',
    profile: 'basic',
    closedOn: '2023-07-31',
  });
  const changes = Object.entries(answers)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([question, value]) => ({ mutationId: app.installation.newId(), question, value, baseVersion: 0 }));
  done(await insiders.officer.patch(`${base}/answers`, { changes }));
  const evidenceId = app.installation.newId();
  done(
    await insiders.officer.upload(
      `${base}/evidence`,
      { evidenceId, question: 'B02' },
      { name: 'b.pdf', content: paper },
    ),
  );
  done(await insiders.officer.post(`${base}/submission`, { submissionId: app.installation.newId() }));
  done(await insiders.chairman.post(`${base}/confirmation`, { decision: 'confirm' }));
  done(await insiders.district.post(`${base}/forward`, { revision: 1 }));
  return evidenceId;
}

async function urge(app: TestApp, { district }: Insiders, campaignId: string, form: { unitId: string }) {
  const body = { unitIds: [form.unitId], message: 'Đề nghị xã hoàn thành phiếu.' };
  done(await district.post(`/api/campaigns/${campaignId}/reminders`, body));
  const row = await app.installation.db.selectFrom('reminders').select('id').executeTakeFirstOrThrow();
  return row.id;
}

/** A commune asked an enterprise for help; a proof of what was done as a row, since nothing is approved yet. */
async function support(app: TestApp, { officer, vnpt }: Insiders, unitId: string) {
  const { db, newId } = app.installation;
  const [planId, supportFileId] = [newId(), newId()];
  done(
    await officer.post(`/api/units/${unitId}/support-plans`, {
      id: planId,
      enterpriseId: 'vnpt-tra-vinh',
      campaignId: null,
      ruleset: null,
      items: [{ code: '8.1', name: 'Điểm wifi', gap: 'Thiếu 01 điểm.', elements: [] }],
      request: 'Đề nghị hỗ trợ.',
      answerBy: '2023-12-31',
    }),
  );
  const kept = await db.selectFrom('evidence_files').select(['media_type', 'sha256', 'size']).executeTakeFirstOrThrow();
  await db
    .insertInto('support_evidence')
    .values({
      unit_id: unitId,
      id: supportFileId,
      plan_id: planId,
      name: 'bien-ban.pdf',
      ...kept,
      at: '2023-08-01T01:00:00.000Z',
      person_id: vnpt.personId,
      by_title: 'minh hoạ',
    })
    .execute();
  return { planId, supportFileId };
}

/** A sheet with one target, so that there is an import to take back and a history to read. */
async function importTarget(app: TestApp, { district }: Insiders, unitId: string): Promise<string> {
  const basis = { kind: 'Quyết định', number: '8/QĐ-THU', date: '2023-02-01', issuer: 'UBND huyện', subject: '' };
  const paper = JSON.stringify({ basis: { ...basis, asPrinted: null }, reason: 'thử' });
  const id = app.installation.newId();
  const content = new TextEncoder().encode('Mã xã,dossiers_total\n29335,4000\n');
  const fields = { id, year: '2023', decisions: '{}', paper };
  done(await district.upload(`/api/units/${unitId}/target-imports`, fields, { name: 'a.csv', content }));
  return id;
}

/** The letter goes to the commune and to somebody outside the registry, with a file. */
async function sent(app: TestApp, { department }: Insiders, dispatchId: string, form: { organisationId: string }) {
  const base = `/api/dispatches/${dispatchId}`;
  const file = { name: 'kem-theo.pdf', content: note('Kèm theo', ['minh hoạ'], '2023-08-01T01:00:00.000Z') };
  const { files } = done(await department.upload(`${base}/files`, {}, file));
  done(
    await department.post(`${base}/sending`, {
      sendingId: app.installation.newId(),
      number: '812',
      date: '2023-08-01',
      groups: [],
      organisationIds: [form.organisationId],
      outside: [{ name: 'Bưu điện tỉnh (minh hoạ)' }],
    }),
  );
  const { items } = done(await department.get(`${base}/recipients`));
  const idOf = (organisationId: string | null) =>
    items.find((one: { organisationId: string | null }) => one.organisationId === organisationId).id;
  return { fileId: files[0].id, recipientId: idOf(form.organisationId), outsideId: idOf(null) };
}

/** A draft of an appraisal by the API; a confirmation and a proposal as rows: the form of this scene is not verified. */
async function confirmations(app: TestApp, { department, leader }: Insiders, campaignId: string, unitId: string) {
  const { db, newId } = app.installation;
  const [appraisalId, confirmationId, overrideId] = [newId(), newId(), newId()];
  const body = { id: appraisalId, ruleset: 'ntm_2021_2025', content: agreeing };
  done(await department.post(`/api/campaigns/${campaignId}/units/${unitId}/appraisals`, body));
  const place = { unit_id: unitId, campaign_id: campaignId, ruleset: 'ntm_2021_2025' };
  const at = '2023-08-01T01:00:00.000Z';
  await db
    .insertInto('confirmations')
    .values({
      ...place,
      id: confirmationId,
      kind: 'first',
      period: '2023',
      round: 1,
      judgement: JSON.stringify({ asOf: '2023-08-01', criteria: [] }),
      at,
      person_id: leader.personId,
      by_title: 'Phó Giám đốc Sở',
    })
    .execute();
  await db
    .insertInto('confirmation_overrides')
    .values({
      ...place,
      id: overrideId,
      issue: JSON.stringify({ ruleset: place.ruleset, kind: 'first' }),
      reason: 'Số liệu đến chậm.',
      obstacles: JSON.stringify(['not-met']),
      proposed_at: at,
      proposed_by: department.personId,
      proposed_by_title: 'Chuyên viên',
    })
    .execute();
  return { appraisalId, confirmationId, overrideId };
}

async function districtCommittee(app: TestApp, communeId: string): Promise<string> {
  const row = await app.installation.db
    .selectFrom('unit_versions')
    .select('parent_id')
    .where('unit_id', '=', communeId)
    .executeTakeFirstOrThrow();
  return `ubnd-${row.parent_id}`;
}

async function communeCommittee(app: TestApp, provinceId: string): Promise<string> {
  const row = await app.installation.db
    .selectFrom('organisations as o')
    .innerJoin('unit_versions as v', 'v.unit_id', 'o.unit_id')
    .select('o.id')
    .where('o.kind', '=', 'commune-committee')
    .where('v.path', 'like', `VN/2023/${provinceId.slice(0, 2)}/%`)
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The body of a reply that had to succeed. */
export function done(reply: Reply): Reply['body'] {
  if (reply.status >= 300) throw new Error(`${reply.status}: ${JSON.stringify(reply.body).slice(0, 800)}`);
  return reply.body;
}
