import type { CampaignDraft } from '@thuocdo/contract/campaigns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openSurvey,
  registerSurveyOrganisations,
  surveyDraft,
  throughDistricts,
  withoutDistricts,
} from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';

const haiDuong: Partial<CampaignDraft> = {
  organisationId: 'so-tttt-30',
  scope: { unitId: '30-2023', asOf: '2023-08-01', kinds: ['xa', 'phuong', 'thi_tran'], exclude: [] },
  chains: [withoutDistricts],
};

let app: TestApp;
let department: Client;
let neighbour: Client;

beforeAll(async () => {
  app = await makeTestApp('2023-08-01T01:00:00.000Z');
  await registerSurveyOrganisations(app);
  department = await app.as('department-leader', 'so-tttt-84');
  neighbour = await app.as('department-leader', 'so-tttt-30');
});
afterAll(() => app.close());

const create = async (change: Partial<CampaignDraft> = {}) =>
  (await department.post('/api/campaigns', surveyDraft(change))).body;
const open = (campaign: { id: string; version: number }) =>
  department.post(`/api/campaigns/${campaign.id}/open`, { version: campaign.version });
const assignmentsOf = (campaignId: string) =>
  app.installation.db.selectFrom('assignments').selectAll().where('campaign_id', '=', campaignId).execute();

describe('the roster', () => {
  test('of Trà Vinh has its 85 xã on and the 21 phường and thị trấn off, each with the reason', async () => {
    const draft = await create();
    const preview = (await department.get(`/api/campaigns/${draft.id}/roster?limit=500`)).body;
    expect(preview).toMatchObject({ on: 85, off: 21, total: 106, frozenAt: null });
    expect((await open(draft)).status).toBe(200);
    const frozen = (await department.get(`/api/campaigns/${draft.id}/roster?limit=500`)).body;
    expect(frozen).toMatchObject({ on: 85, off: 21, total: 106, frozenAt: '2023-08-01T01:00:00.000Z' });
    expect(frozen.items).toEqual(preview.items);
    for (const row of frozen.items) expect(row.reason).toBe(row.kind === 'xa' ? 'kind-in-scope' : 'kind-out-of-scope');
    const off = (await department.get(`/api/campaigns/${draft.id}/roster?on=false&limit=5`)).body;
    expect(off.total).toBe(21);
    expect(off.items).toHaveLength(5);
  });

  test('finds a commune without marks, and takes a wildcard as a letter', async () => {
    const draft = await create();
    const found = (await department.get(`/api/campaigns/${draft.id}/roster?q=xa%20thong%20hoa`)).body;
    expect(found.items.map((row: { fullName: string }) => row.fullName)).toEqual(['Xã Thông Hòa']);
    expect((await department.get(`/api/campaigns/${draft.id}/roster?q=%25`)).body.total).toBe(0);
    await open(draft);
    const frozen = (await department.get(`/api/campaigns/${draft.id}/roster?q=th%C3%B4ng%20h%C3%B2a`)).body;
    expect(frozen.items).toEqual(found.items);
  });

  test('names a commune that was taken off by hand, with the reason given', async () => {
    const scope = { ...surveyDraft().scope, exclude: [{ unitId: '29335-2023', reason: 'Đang sắp xếp' }] };
    const draft = await create({ scope });
    const { on, items } = (await department.get(`/api/campaigns/${draft.id}/roster?q=29335`)).body;
    expect(on).toBe(84);
    expect(items).toMatchObject([{ on: false, reason: 'excluded', note: 'Đang sắp xếp' }]);
  });

  test('of Hải Dương holds its 235 xã, phường and thị trấn, and the chain has no district', async () => {
    const draft = (await neighbour.post('/api/campaigns', surveyDraft(haiDuong))).body;
    expect((await neighbour.post(`/api/campaigns/${draft.id}/open`, { version: 1 })).body.onRoster).toBe(235);
    const handedOut = await assignmentsOf(draft.id);
    expect(handedOut).toHaveLength(235);
    expect(new Set(handedOut.map((row) => row.respondent))).toEqual(new Set(['commune']));
  });
});

describe('opening', () => {
  test('hands one form to every respondent of every class, and counts the communes', async () => {
    const answer = (key: string, unitLevel: 'district' | 'province') => ({
      ...throughDistricts.tiers[0],
      key,
      name: key,
      act: 'answer' as const,
      unitLevel,
    });
    const verify = throughDistricts.tiers[2] as CampaignDraft['chains'][number]['tiers'][number];
    const draft = await create({
      forms: [
        { respondent: 'commune', code: 'phieu_xa_2023', version: 1 },
        { respondent: 'district', code: 'phieu_huyen_2023', version: 1 },
        { respondent: 'province', code: 'phieu_tinh_2023', version: 1 },
        { respondent: 'enterprise', code: 'phieu_doanh_nghiep_2023', version: 1 },
      ],
      chains: [
        throughDistricts,
        { respondent: 'district', tiers: [answer('huyen', 'district'), verify] },
        { respondent: 'province', tiers: [answer('lap', 'province'), verify] },
        { respondent: 'enterprise', tiers: [answer('dn', 'province'), verify] },
      ],
      enterpriseIds: ['vnpt-84', 'viettel-84', 'vnpt-84'],
    });
    expect((await open(draft)).body).toMatchObject({ state: 'open', onRoster: 85, submitted: 0, verified: 0 });
    const rows = await assignmentsOf(draft.id);
    const of = (respondent: string) => rows.filter((row) => row.respondent === respondent);
    expect(of('district').map((row) => row.organisation_id)).toContain('ubnd-844-2023');
    expect(of('district')).toHaveLength(9);
    expect(of('province')).toMatchObject([{ unit_id: '84-2023', organisation_id: 'so-tttt-84' }]);
    expect(
      of('enterprise')
        .map((row) => row.organisation_id)
        .sort(),
    ).toEqual(['viettel-84', 'vnpt-84']);
    for (const row of rows) expect(row.questions).toBeGreaterThan(10);
    expect(of('commune').find((row) => row.unit_id === '29335-2023')).toMatchObject({
      organisation_id: 'ubnd-29335-2023',
      state: 'not_started',
      tier: 0,
    });
  });

  test('a second click opens nothing twice', async () => {
    const draft = await create();
    const [first, second] = [await open(draft), await open(draft)];
    expect([first.status, second.status]).toEqual([200, 409]);
    expect(second.body.code).toBe('campaign-not-draft');
    expect(await assignmentsOf(draft.id)).toHaveLength(85);
  });

  test('everything that is missing is named at once, and nothing is handed out', async () => {
    const draft = await create({
      legalBasis: [],
      contacts: [],
      forms: [
        { respondent: 'commune', code: 'phieu_xa_2023', version: 9 },
        { respondent: 'enterprise', code: 'phieu_doanh_nghiep_2023', version: 1 },
      ],
      chains: [{ respondent: 'commune', tiers: throughDistricts.tiers.map(({ due: _due, ...tier }) => tier) }],
      rulesets: ['chua_co'],
    });
    const refused = await open(draft);
    expect(refused).toMatchObject({ status: 422, body: { code: 'campaign-incomplete' } });
    expect(refused.body.missing.sort()).toEqual(
      [
        'chain:enterprise',
        'contacts',
        'due:commune',
        'enterpriseIds',
        'form:commune',
        'legalBasis',
        'ruleset:chua_co',
      ].sort(),
    );
    expect(await assignmentsOf(draft.id)).toEqual([]);
  });

  test('a chain that nobody verifies is refused, naming respondent, tier and fault', async () => {
    const draft = await create({ chains: [{ respondent: 'commune', tiers: throughDistricts.tiers.slice(0, 2) }] });
    expect((await open(draft)).body).toMatchObject({
      code: 'tiers-invalid',
      faults: [{ respondent: 'commune', tier: 1, tierName: 'UBND huyện', fault: 'one-must-verify' }],
    });
  });

  test('a roster without a unit cannot open', async () => {
    const draft = await create({ scope: { ...surveyDraft().scope, kinds: ['dac_khu'] } });
    expect((await open(draft)).body.code).toBe('roster-empty');
  });
});

describe('drafting', () => {
  test('who edits an older version is told and loses nothing of the other’s', async () => {
    const draft = await create();
    const path = `/api/campaigns/${draft.id}`;
    const first = await department.put(path, { draft: surveyDraft({ title: 'Đợt một' }), version: 1 });
    expect(first.body).toMatchObject({ title: 'Đợt một', version: 2 });
    const late = await department.put(path, { draft: surveyDraft({ title: 'Đợt hai' }), version: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect((await department.get(path)).body.title).toBe('Đợt một');
  });

  test('an open campaign is no longer edited', async () => {
    const id = await openSurvey(department);
    const refused = await department.put(`/api/campaigns/${id}`, { draft: surveyDraft(), version: 2 });
    expect(refused.body.code).toBe('campaign-not-draft');
  });

  test.each([
    ['a title of 10,000 characters', { title: 'a'.repeat(10_000) }, '/body/title'],
    ['a period that is none', { period: 'năm nay' }, '/body/period'],
    ['an enterprise as the issuer', { organisationId: 'vnpt-84' }, '/body/organisationId'],
  ])('%s is refused, naming the field', async (_what, change, pointer) => {
    const refused = await department.post('/api/campaigns', surveyDraft(change));
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });

  test('an unknown field is refused', async () => {
    const refused = await department.post('/api/campaigns', { ...surveyDraft(), state: 'open' });
    expect(refused.body).toMatchObject({ code: 'unknown-field', errors: [{ pointer: '/body/state' }] });
  });

  test('a copy for 2024 keeps forms, chains and grounds; its due days are to be set again', async () => {
    const id = await openSurvey(department);
    const copied = await department.post(`/api/campaigns/${id}/copy`, {
      title: 'Khảo sát năm 2024',
      period: '2024',
      asOf: '2024-08-01',
    });
    expect(copied).toMatchObject({
      status: 201,
      body: { state: 'draft', copiedFrom: id, period: '2024', dueDay: null },
    });
    const { draft } = copied.body;
    expect(draft.legalBasis).toEqual(surveyDraft().legalBasis);
    expect(draft.forms).toEqual(surveyDraft().forms);
    expect(draft.chains[0].tiers.map((tier: { key: string; due?: object }) => [tier.key, tier.due])).toEqual([
      ['xa', undefined],
      ['huyen', undefined],
      ['so', undefined],
    ]);
    expect((await open(copied.body)).body).toMatchObject({ code: 'campaign-incomplete', missing: ['due:commune'] });
  });

  test('a copy to a day on which the province is no more names the day as wrong', async () => {
    const id = await openSurvey(department);
    const body = { title: 'Khảo sát năm 2026', period: '2026', asOf: '2026-08-01' };
    const refused = await department.post(`/api/campaigns/${id}/copy`, body);
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].rule).toBe('unit-not-in-force');
  });
});

describe('who sees a campaign', () => {
  test('a stranger of another province finds nothing at any address of it', async () => {
    const id = await openSurvey(department);
    const path = `/api/campaigns/${id}`;
    const due = { wording: 'trước ngày 10/9/2023', day: '2023-09-09' };
    const tries = [
      neighbour.get(path),
      neighbour.get(`${path}/roster`),
      neighbour.put(path, { draft: surveyDraft(), version: 2 }),
      neighbour.post(`${path}/copy`, { title: 'Bản sao', period: '2024', asOf: '2024-08-01' }),
      neighbour.post(`${path}/open`, { version: 2 }),
      neighbour.post(`${path}/close`, { version: 2, reason: 'thử' }),
      neighbour.post(`${path}/extensions`, {
        unitIds: ['29335-2023'],
        respondent: 'commune',
        tier: 'xa',
        due,
        reason: 'thử',
      }),
      neighbour.upload(`${path}/attachments`, { kind: 'other' }, { name: 'a.pdf', content: pdf }),
      neighbour.get(`${path}/attachments/${app.installation.newId()}`),
    ];
    for (const reply of await Promise.all(tries))
      expect(reply).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const { items } = (await neighbour.get('/api/campaigns')).body;
    expect(items.map((item: { id: string }) => item.id)).not.toContain(id);
  });

  test('a department opens no survey of another province', async () => {
    const scope = { ...surveyDraft().scope, unitId: '30-2023' };
    const refused = await department.post('/api/campaigns', surveyDraft({ scope, organisationId: 'so-tttt-30' }));
    expect([403, 404]).toContain(refused.status);
  });

  test('a commune sees those in which it was handed a form; a draft is its editors’ alone', async () => {
    const officer = await app.as('commune-officer', 'ubnd-29335-2023');
    const checker = await app.as('district-checker', 'ubnd-845-2023');
    const townsman = await app.as('commune-officer', 'ubnd-29236-2023');
    const draft = await create();
    const seen = async (client: Client) => (await client.get(`/api/campaigns/${draft.id}`)).status;
    const administrator = await app.as('administrator', 'so-tttt-84');
    expect([await seen(officer), await seen(checker), await seen(administrator)]).toEqual([404, 404, 404]);
    await open(draft);
    expect([await seen(officer), await seen(checker), await seen(townsman)]).toEqual([200, 200, 404]);
    const { items } = (await officer.get('/api/campaigns')).body;
    expect(items.map((item: { id: string }) => item.id)).toContain(draft.id);
    const { can } = (await officer.get(`/api/campaigns/${draft.id}`)).body;
    expect(can.filter((action: string) => action.startsWith('campaign.'))).toEqual([]);
  });
});

describe('running', () => {
  test('an extension moves the due day of the named communes only, and each one’s history tells the reason', async () => {
    const id = await openSurvey(department);
    const extension = {
      unitIds: ['29335-2023', '29350-2023'],
      respondent: 'commune',
      tier: 'xa',
      due: { wording: 'trước ngày 10/9/2023', day: '2023-09-09' },
      reason: 'Mất điện do bão',
    };
    expect((await department.post(`/api/campaigns/${id}/extensions`, extension)).body).toEqual({ extended: 2 });
    const rows = await assignmentsOf(id);
    const extended = rows.filter((row) => row.dues.xa !== undefined);
    expect(extended.map((row) => row.unit_id).sort()).toEqual(extension.unitIds);
    expect(extended[0]?.dues).toEqual({ xa: extension.due });
    const told = await app.installation.db
      .selectFrom('audit_entries')
      .select(['unit_id', 'detail'])
      .where('action', '=', 'campaign.extend')
      .where('subject_id', 'in', [id, ...extended.map((row) => row.id)])
      .execute();
    expect(told.map((entry) => entry.unit_id).sort()).toEqual([...extension.unitIds, '84-2023'].sort());
    for (const entry of told) expect(entry.detail).toMatchObject({ reason: 'Mất điện do bão' });
  });

  test('an extension that names a unit without a form, an unknown tier or a past day extends nobody', async () => {
    const id = await openSurvey(department);
    const path = `/api/campaigns/${id}/extensions`;
    const sound = { unitIds: ['29335-2023'], respondent: 'commune', tier: 'xa', reason: 'bão' };
    const due = { wording: 'trước ngày 10/9/2023', day: '2023-09-09' };
    const unknown = await department.post(path, { ...sound, due, unitIds: ['29335-2023', '29236-2023'] });
    expect(unknown.body.errors).toMatchObject([{ pointer: '/body/unitIds/1', rule: 'not-in-campaign' }]);
    const tier = await department.post(path, { ...sound, due, tier: 'vien' });
    expect(tier.body.errors).toMatchObject([{ pointer: '/body/tier' }]);
    const past = await department.post(path, { ...sound, due: { wording: 'hôm qua', day: '2023-07-31' } });
    expect(past.body.code).toBe('due-day-past');
    expect((await assignmentsOf(id)).filter((row) => row.dues.xa !== undefined)).toEqual([]);
  });

  test('closing asks for a reason and a current version, and takes no extension afterwards', async () => {
    const id = await openSurvey(department);
    const close = (body: object) => department.post(`/api/campaigns/${id}/close`, body);
    expect((await close({ version: 2, reason: '  ' })).body.code).toBe('reason-required');
    expect((await close({ version: 1, reason: 'Đã đủ' })).body.code).toBe('stale-version');
    expect((await close({ version: 2, reason: 'Đã đủ' })).body.state).toBe('closed');
    expect((await close({ version: 3, reason: 'Đã đủ' })).body.code).toBe('campaign-not-open');
  });
});

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('attachments', () => {
  test('guidance is kept and read back by a commune that was handed the form', async () => {
    const id = await openSurvey(department);
    const kept = await department.upload(
      `/api/campaigns/${id}/attachments`,
      { kind: 'guidance' },
      { name: 'Hướng dẫn khảo sát.pdf', content: pdf },
    );
    expect(kept).toMatchObject({ status: 201, body: { name: 'Hướng dẫn khảo sát.pdf', size: pdf.length } });
    const officer = await app.as('commune-officer', 'ubnd-29335-2023');
    const read = await officer.get(`/api/campaigns/${id}/attachments/${kept.body.id}`);
    expect(read.bytes.equals(pdf)).toBe(true);
    expect(read.headers['content-type']).toBe('application/pdf');
    const { attachments } = (await officer.get(`/api/campaigns/${id}`)).body;
    expect(attachments).toMatchObject([{ kind: 'guidance', sha256: kept.body.sha256 }]);
  });

  test.each([
    [
      'an image behind the name of a PDF',
      'huong-dan.pdf',
      png,
      'file-type-refused',
      { claimed: 'pdf', detected: 'png' },
    ],
    ['a workbook with macros', 'bang.xlsm', Buffer.from('PK'), 'file-type-refused', { claimed: 'xlsm' }],
    ['a damaged archive behind the name of a document', 'mau.docx', Buffer.from('PK\u0003\u0004x'), 'file-hostile', {}],
    ['an empty file', 'trong.pdf', Buffer.alloc(0), 'file-missing', { name: 'trong.pdf' }],
  ])('%s is refused, naming the file', async (_what, name, content, code, details) => {
    const id = (await create()).id;
    const refused = await department.upload(`/api/campaigns/${id}/attachments`, { kind: 'other' }, { name, content });
    expect(refused.body).toMatchObject({ code, name, ...details });
    expect((await department.get(`/api/campaigns/${id}`)).body.attachments).toEqual([]);
  });
});
