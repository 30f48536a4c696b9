import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../../../../packages/documents/src/testing/read-pdf.ts';
import {
  type CommuneAtWork,
  changesOf,
  completeAnswers,
  fillForm,
  handIn,
  registerSurveyOrganisations,
  type Survey,
  staffedSurvey,
  submitForm,
} from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let survey: Survey;

beforeAll(async () => {
  app = await makeTestApp('2023-08-01T01:00:00.000Z');
  await registerSurveyOrganisations(app);
  survey = await staffedSurvey(app);
});
afterAll(() => app.close());

const viewOf = async ({ base }: CommuneAtWork, client: Client) => (await client.get(`${base}/response`)).body;
const printed = async ({ base, officer }: CommuneAtWork) =>
  (await readPdf((await officer.get(`${base}/paper`)).bytes)).map((page) => page.text).join(' ');

describe('a form that is opened', () => {
  test('knows the commune, its district and province, and who answers', async () => {
    const commune = await survey.nextCommune();
    const { unitName, unitCode, districtName } = commune.handed;
    const { context, form, answers } = await viewOf(commune, commune.officer);
    expect(context).toMatchObject({
      unit_name: unitName,
      unit_code: unitCode,
      district_name: districtName,
      province_name: 'Tỉnh Trà Vinh',
      respondent_position: `Cán bộ ${unitName}`,
      as_of: '2023-08-01',
    });
    expect(form.code).toBe('phieu_xa_2023');
    expect(answers).toEqual({});
  });

  test('shows each viewer the buttons that can succeed', async () => {
    const commune = await survey.nextCommune();
    const can = async () => ({
      officer: (await viewOf(commune, commune.officer)).can,
      district: (await viewOf(commune, commune.district)).can,
      department: (await viewOf(commune, survey.department)).can,
    });
    const drafting = await can();
    expect(drafting.officer).toEqual(expect.arrayContaining(['response.answer', 'response.submit', 'evidence.add']));
    expect(drafting.officer).not.toContain('response.answer-on-behalf');
    expect(drafting.district).toContain('response.answer-on-behalf');
    expect(drafting.district).not.toContain('response.check');
    await handIn(commune);
    const submitted = await can();
    expect(submitted.officer).toEqual(['response.withdraw', 'audit.read']);
    expect(submitted.district).toEqual(expect.arrayContaining(['response.check', 'response.forward']));
    expect(submitted.department).not.toContain('response.verify');
    await commune.district.post(`${commune.base}/forward`, { revision: 1 });
    expect((await can()).department).toEqual(expect.arrayContaining(['response.verify', 'response.return']));
    expect((await can()).officer).toEqual(['audit.read']);
  });

  test('shows last period’s answers beside this one’s, of the same commune only', async () => {
    const [commune, neighbour] = [await survey.nextCommune(), await survey.nextCommune()];
    await handIn(commune);
    const next = await staffedSurvey(app, { period: '2024' });
    const later = await next.handedOut();
    const previousOf = async ({ handed, officer }: CommuneAtWork) => {
      const form = later.find(({ unitId }) => unitId === handed.unitId);
      return (await officer.get(`/api/units/${handed.unitId}/assignments/${form?.id}/response`)).body.previous;
    };
    expect(await previousOf(commune)).toMatchObject({ A08: completeAnswers(commune.handed)['A08'] });
    expect(await previousOf(neighbour)).toEqual({});
  });
});

describe('what a checker has not handed on', () => {
  test('is not told to the commune by the history either', async () => {
    const commune = await survey.nextCommune();
    await handIn(commune);
    const reason = 'theo báo cáo một cửa';
    const items = [{ question: 'E12', decision: 'replace', value: 17, reason }];
    const checked = await commune.district.post(`${commune.base}/reviews`, { revision: 1, items });
    expect(checked.status).toBe(200);
    const history = async (client: Client) => JSON.stringify((await client.get(`${commune.base}/timeline`)).body);
    expect(await history(commune.officer)).toContain('response.check');
    expect(await history(commune.officer)).not.toContain(reason);
    expect(await history(commune.district)).toContain(reason);
    await commune.district.post(`${commune.base}/forward`, { revision: 1 });
    expect(await history(commune.officer)).toContain(reason);
  });
});

describe('the form on paper', () => {
  test('names who stands for it once it is handed in, and nobody while it may still change', async () => {
    const confirmed = await staffedSurvey(app, { chairmanConfirms: true, period: '2025' });
    const commune = await confirmed.nextCommune();
    await fillForm(commune.officer, commune.handed);
    expect(await printed(commune)).toContain('Chưa nộp');
    await submitForm(commune.officer, commune.handed);
    await commune.chairman.post(`${commune.base}/confirmation`, { decision: 'confirm' });
    const chairman = `Chủ tịch UBND ${commune.handed.unitName}`;
    const official = await printed(commune);
    expect(official).toContain(chairman);
    expect(official).not.toContain('Chưa nộp');
    const items = [{ question: 'C04', reason: 'xem lại' }];
    await commune.district.post(`${commune.base}/return`, { revision: 1, dueDay: '2023-08-20', items });
    await commune.officer.patch(`${commune.base}/answers`, { changes: changesOf({ C04: 9 }, 1) });
    const changed = await printed(commune);
    expect(changed).toContain('Chưa nộp');
    expect(changed).not.toContain(chairman);
  });
});

describe('a submission that was withdrawn', () => {
  const valuesOf = async ({ handed }: CommuneAtWork): Promise<unknown[]> => {
    const { items } = (await survey.department.get(`/api/units/${handed.unitId}/values?period=2023`)).body;
    return items
      .filter(({ element }: { element: string }) => element === 'dossiers_online')
      .map(({ value, level, said }: Record<string, unknown>) => [
        level,
        value,
        (said as { revision: number }).revision,
      ]);
  };
  const verdictsOf = async ({ handed }: CommuneAtWork): Promise<unknown[]> =>
    (await survey.department.get(`/api/campaigns/${survey.campaignId}/units/${handed.unitId}/judgements`)).body
      .judgements;
  const withdraw = ({ officer, base }: CommuneAtWork) => officer.post(`${base}/withdrawal`, { reason: 'Nhầm' });

  test('gives no values and no verdict', async () => {
    const commune = await survey.nextCommune();
    await handIn(commune);
    expect(await valuesOf(commune)).toHaveLength(1);
    expect(await verdictsOf(commune)).not.toEqual([]);
    expect((await withdraw(commune)).status).toBe(200);
    expect(await valuesOf(commune)).toEqual([]);
    expect(await verdictsOf(commune)).toEqual([]);
  });

  test('leaves standing what the checker had given back', async () => {
    const commune = await survey.nextCommune();
    const said = completeAnswers(commune.handed)['E12'];
    await handIn(commune);
    const items = [{ question: 'E12', reason: 'xem lại' }];
    const back = { revision: 1, dueDay: '2023-08-20', items };
    expect((await commune.district.post(`${commune.base}/return`, back)).status).toBe(200);
    app.setNow('2023-08-02T01:00:00.000Z');
    await commune.officer.patch(`${commune.base}/answers`, { changes: changesOf({ E12: Number(said) - 1 }, 1) });
    expect((await submitForm(commune.officer, commune.handed)).status).toBe(200);
    expect(await valuesOf(commune)).toEqual([['self', Number(said) - 1, 2]]);
    app.setNow('2023-08-03T01:00:00.000Z');
    expect((await withdraw(commune)).body).toMatchObject({ state: 'returned', returnedItems: 1 });
    expect(await valuesOf(commune)).toEqual([['self', said, 1]]);
    app.setNow('2023-08-01T01:00:00.000Z');
  });
});
