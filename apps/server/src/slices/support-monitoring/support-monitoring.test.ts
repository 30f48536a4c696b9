import type { SupportMonitoring } from '@thuocdo/contract/support-monitoring';
import { readSheet } from '@thuocdo/documents/tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../../../../packages/documents/src/testing/read-docx.ts';
import { answerAndSubmit, answersOf, done, type Form, openAnsweredSurvey } from '../../testing/answered-survey.ts';
import { smallIndex } from '../../testing/small-index.ts';
import { openSurvey } from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

// Trà Vinh under a small index, in 2022 and in 2023; VNPT helped in between.

let app: TestApp;
let department: Client;
let leader: Client;
let vnpt: Client;
let earlier: string;
let campaignId: string;
let helped: Form;
let alone: Form;
let newcomer: Form;
let officer: Client;

const index = { rulesets: ['chi_so_thu'], overlays: [] };
const item = { code: 'I.1', name: 'Hồ sơ trực tuyến', gap: 'Còn thiếu 40 hồ sơ.', elements: ['dossiers_online'] };
const offer = {
  solution: 'Cử nhân viên hỗ trợ nộp hồ sơ trực tuyến.',
  cost: 12_000_000,
  startsOn: '2023-08-02',
  endsOn: '2023-08-20',
  responsible: 'Phó Giám đốc Trung tâm Viễn thông',
  phone: '0294 000 0001',
};
const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

beforeAll(async () => {
  app = await makeTestApp('2023-08-01T01:00:00.000Z');
  await registerOrganisations(app.installation.db, [
    { id: 'vien-ban-hanh', name: 'Viện', shortName: null, kind: 'institute', unitId: 'VN' },
  ]);
  done(await (await app.as('institute', 'vien-ban-hanh')).post('/api/rulesets', { ruleset: smallIndex }));
  const survey = await openAnsweredSurvey(app, index);
  ({ department, leader, campaignId } = survey);
  [helped, alone, newcomer] = ['29335', '29338', '29350'].map((code) => survey.form(code)) as [Form, Form, Form];
  vnpt = await app.as('enterprise', 'vnpt-84');
  earlier = await answeredBefore();
  await support(helped);
  officer = await survey.answer(helped, { E11: 100, E12: 90 });
  await survey.answer(alone, { E11: 100, E12: 50 });
  await survey.answer(newcomer, { E11: 100, E12: 100 });
});
afterAll(() => app.close());

/** The year before: half of the dossiers of the two that were asked came online. */
async function answeredBefore(): Promise<string> {
  const scope = {
    unitId: '84-2023',
    asOf: '2023-05-01',
    kinds: ['xa' as const],
    exclude: [{ unitId: newcomer.unitId, reason: 'chưa hỏi' }],
  };
  const id = await openSurvey(department, { ...index, title: 'Rà soát năm 2022', period: '2022', scope });
  const asked: Form[] = done(await department.get(`/api/campaigns/${id}/progress?limit=500&respondent=commune`)).items;
  for (const form of [helped, alone]) {
    const own = asked.find(({ unitId }) => unitId === form.unitId) as Form;
    const client = await app.as('commune-officer', own.organisationId);
    await answerAndSubmit(app, client, own, { ...answersOf(own), E11: 100, E12: 50 });
  }
  return id;
}

const plansOf = ({ unitId }: Form) => `/api/units/${unitId}/support-plans`;
const ask = async (form: Form, answerBy = '2023-08-10') => {
  const client = await app.as('commune-officer', form.organisationId, 'Công chức xã');
  const plan = done(
    await client.post(plansOf(form), {
      id: app.installation.newId(),
      enterpriseId: 'vnpt-84',
      campaignId: null,
      ruleset: 'chi_so_thu',
      items: [item],
      request: 'Đề nghị hỗ trợ.',
      answerBy,
    }),
  );
  return { client, plan };
};
type Plan = { id: string; version: number };
const step = async (client: Client, form: Form, plan: Plan, name: string, rest: object = {}) =>
  done(
    await client.post(`${plansOf(form)}/${plan.id}/steps`, {
      step: name,
      text: 'Đồng ý.',
      version: plan.version,
      ...rest,
    }),
  );

/** A plan up to the result that the enterprise reports; the commune has not said a word about it. */
async function reported(form: Form, results: object[]) {
  const { client, plan } = await ask(form);
  const answered = await step(vnpt, form, plan, 'answer', { offer });
  const advised = await step(department, form, answered, 'advise');
  const approved = await step(leader, form, advised, 'approve');
  const file = { name: 'Biên bản.pdf', content: pdf };
  done(await vnpt.upload(`${plansOf(form)}/${plan.id}/evidence`, { id: app.installation.newId() }, file));
  return { client, plan: await step(vnpt, form, approved, 'report', { results }) };
}

async function support(form: Form): Promise<void> {
  const results = [{ element: 'dossiers_online', period: '2023', value: 90, note: 'Biên bản bàn giao' }];
  const { client, plan } = await reported(form, results);
  await step(client, form, plan, 'accept');
}

const follow = async (client = department, query = ''): Promise<SupportMonitoring> =>
  done(await client.get(`/api/campaigns/${campaignId}/support-monitoring${query}`));
const communeOf = (view: SupportMonitoring, { unitId }: Form) => view.communes.find(({ unit }) => unit.id === unitId);
const sure = (points: number) => ({ low: points, high: points, open: false });

describe('two review rounds beside each other', () => {
  test('show every commune and every line before and after, on the earlier round that can be compared', async () => {
    const view = await follow();
    expect(view).toMatchObject({ round: { id: campaignId, period: '2023' }, against: { id: earlier, period: '2022' } });
    // 50 of 100 dossiers give 20 of 40 points, 90 give 36.
    expect(communeOf(view, helped)?.cells[0]).toMatchObject({ before: sure(20), after: sure(36), course: 'risen' });
    expect(communeOf(view, alone)?.cells[0]).toMatchObject({ course: 'same', change: sure(0) });
    expect(view.items.map(({ code }) => code)).toEqual(['I.1', 'I.2', 'II.1', 'IV.1', 'V.1']);
    expect(view.items[0]).toMatchObject({ communes: 2, courses: { risen: 1, same: 1, fallen: 0, open: 0 } });
  });

  test('a commune that was not asked before has an «after» and moves no sum', async () => {
    const view = await follow();
    expect(communeOf(view, newcomer)).toMatchObject({ totalBefore: null, totalAfter: sure(100), sum: null });
    expect(view.sum?.change).toEqual(sure(16));
  });

  test('are offered to choose from, and a campaign without an index says why it cannot be followed', async () => {
    const { items } = done(await department.get('/api/review-rounds'));
    expect(items.map(({ id }: { id: string }) => id)).toEqual([campaignId, earlier]);
    const criteria = await openSurvey(department, { title: 'Không chấm điểm', rulesets: ['ntm_2021_2025'] });
    const refused = await department.get(`/api/campaigns/${criteria}/support-monitoring`);
    expect([refused.status, refused.body.code]).toEqual([422, 'no-index']);
  });

  test('a round that cannot be compared is named as the fault', async () => {
    const reply = await department.get(`/api/campaigns/${campaignId}/support-monitoring?against=${campaignId}`);
    expect(reply.body.errors).toMatchObject([{ pointer: '/query/against', rule: 'not-comparable' }]);
  });

  test('a district follows its own communes; a commune and an enterprise follow nobody', async () => {
    const district = await app.installation.db
      .selectFrom('unit_versions')
      .select('parent_id')
      .where('unit_id', '=', helped.unitId)
      .executeTakeFirstOrThrow();
    const view = await follow(await app.as('district-checker', `ubnd-${district.parent_id}`));
    expect(view.communes.length).toBeLessThan(30);
    expect(view.brought).toHaveLength(1);
    for (const client of [officer, vnpt])
      expect((await client.get(`/api/campaigns/${campaignId}/support-monitoring`)).status).toBe(404);
  });
});

describe('support plans in between', () => {
  test('show what was brought, with the course of the lines that help was asked for', async () => {
    const { brought, tally } = await follow();
    expect(brought).toMatchObject([
      {
        unit: { id: helped.unitId },
        enterprise: { id: 'vnpt-84' },
        cost: 12_000_000,
        results: [{ element: 'dossiers_online', value: 90 }],
        lines: [{ code: 'I.1', cell: { course: 'risen', change: sure(16) } }],
      },
    ]);
    expect(tally.costs).toMatchObject({ done: 12_000_000, total: 12_000_000 });
  });

  test('show what stalls and why, the latest first', async () => {
    const silent = await ask(alone, '2023-08-03');
    const back = await ask(newcomer, '2023-08-30');
    const answered = await step(vnpt, newcomer, back.plan, 'answer', { offer });
    await step(department, newcomer, answered, 'send_back', { text: 'Nêu rõ vị trí.' });
    app.setNow('2023-08-08T01:00:00.000Z');
    const { stalled, enterprises, tally } = await follow();
    app.setNow('2023-08-01T01:00:00.000Z');
    expect(stalled).toMatchObject([
      { id: silent.plan.id, why: 'no-answer', daysLate: 5, due: '2023-08-03' },
      { id: back.plan.id, why: 'sent-back', daysLate: 0, said: 'Nêu rõ vị trí.' },
    ]);
    expect(enterprises).toMatchObject([{ id: 'vnpt-84', plans: 3, done: 1, stalled: 2, underWay: 2 }]);
    expect(tally).toMatchObject({ plans: 3, costs: { offered: 12_000_000, done: 12_000_000, total: 24_000_000 } });
  });
});

describe('what is written of it', () => {
  const report = (format: string) =>
    department.get(`/api/campaigns/${campaignId}/support-monitoring/report?format=${format}`);

  test('is a workbook with the same numbers', async () => {
    const read = await readSheet((await report('xlsx')).bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    expect(read.sheets.map(({ name }) => name)).toEqual([
      'Theo xã',
      'Theo dòng chỉ số',
      'Xã theo dòng',
      'Kết quả hỗ trợ',
      'Đang vướng',
      'Doanh nghiệp',
      'Nguồn số liệu',
    ]);
    const lines = (read.sheets[1]?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value));
    const view = await follow();
    expect(lines).toContainEqual(expect.arrayContaining(['I.1', 'Hồ sơ trực tuyến', 2, 40, 56, 16]));
    expect(view.items[0]?.sum).toMatchObject({ before: sure(40), after: sure(56), change: sure(16) });
  });

  test('is a report in Word and PDF with its figures and the mark of illustration', async () => {
    const { text, parts } = await readDocx((await report('docx')).bytes);
    for (const said of ['BÁO CÁO', 'DỰ THẢO', 'So được 2/85 xã.', '+16', '12.000.000', 'I.1: tăng, +16'])
      expect(text).toContain(said);
    expect([...parts.values()].join(' ')).toContain('SỐ LIỆU MINH HỌA');
    const file = await report('pdf');
    expect([file.headers['content-type'], file.bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  });
});

describe('results are proposed for the next review', () => {
  const proposed = async (client: Client, { unitId }: Form, period: string) =>
    done(await client.get(`/api/units/${unitId}/support-results?proposedFor=${period}`)).items;

  test('with enterprise, day and who took them over – of that period, and of a later one too', async () => {
    for (const period of ['2023', '2024'])
      expect(await proposed(officer, helped, period)).toMatchObject([
        {
          element: 'dossiers_online',
          period: '2023',
          value: 90,
          enterprise: 'VNPT Trà Vinh',
          acceptedBy: expect.stringContaining('Công chức xã'),
        },
      ]);
    expect(await proposed(officer, helped, '2022')).toEqual([]);
  });

  test('not before the commune took them over, and nothing is written among the values', async () => {
    const results = [{ element: 'dossiers_online', period: '2023', value: 77, note: '' }];
    const { client } = await reported(alone, results);
    expect(await proposed(client, alone, '2023')).toEqual([]);
    const stored = await app.installation.db
      .selectFrom('unit_values')
      .select(['unit_id', 'value'])
      .where('element', '=', 'dossiers_online')
      .where('unit_id', 'in', [helped.unitId, alone.unitId])
      .where('period', '=', '2023')
      .execute();
    // What the communes answered themselves, and neither 77 nor a second row.
    expect(stored.map(({ value }) => value).sort()).toEqual([50, 90]);
  });
});
