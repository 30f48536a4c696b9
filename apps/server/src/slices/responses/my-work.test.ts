import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CommuneAtWork,
  changesOf,
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
  survey = await staffedSurvey(app, { chairmanConfirms: true });
});
afterAll(() => app.close());

interface Item {
  id: string;
  what: string;
  due: { day: string } | null;
}

const workOf = async (client: Client): Promise<Item[]> => (await client.get('/api/my-work')).body.items;
const askedOf = async (client: Client, { handed }: CommuneAtWork) =>
  (await workOf(client)).find((item) => item.id === handed.id)?.what;
const everybody = async (commune: CommuneAtWork) => ({
  officer: await askedOf(commune.officer, commune),
  chairman: await askedOf(commune.chairman, commune),
  district: await askedOf(commune.district, commune),
  department: await askedOf(survey.department, commune),
});

test('a form asks one thing of whoever holds it, from the first answer to the last step', async () => {
  const commune = await survey.nextCommune();
  const idle = { district: undefined, department: undefined };
  expect(await everybody(commune)).toEqual({ ...idle, officer: 'answer', chairman: 'answer' });

  await fillForm(commune.officer, commune.handed);
  expect(await everybody(commune)).toEqual({ ...idle, officer: 'answer', chairman: 'answer' });

  await submitForm(commune.officer, commune.handed);
  expect(await everybody(commune)).toEqual({ ...idle, officer: 'done', chairman: 'confirm' });

  await commune.chairman.post(`${commune.base}/confirmation`, { decision: 'confirm' });
  const done = { officer: 'done', chairman: 'done' };
  expect(await everybody(commune)).toEqual({ ...done, ...idle, district: 'check' });

  await commune.district.post(`${commune.base}/forward`, { revision: 1 });
  expect(await everybody(commune)).toEqual({ ...done, ...idle, department: 'verify' });

  const items = [{ question: 'E11', reason: 'xem lại' }];
  await survey.department.post(`${commune.base}/return`, { revision: 1, dueDay: '2023-08-20', items });
  expect(await everybody(commune)).toEqual({ ...idle, officer: 'correct', chairman: 'correct' });
});

test('a department does not find what lies with a district, nor a district what lies in another', async () => {
  const commune = await survey.nextCommune();
  await handIn(commune);
  const elsewhere = (await survey.handedOut()).find(({ districtName }) => districtName !== commune.handed.districtName);
  const { parent_id } = await app.installation.db
    .selectFrom('unit_versions')
    .select('parent_id')
    .where('unit_id', '=', elsewhere?.unitId ?? '')
    .executeTakeFirstOrThrow();
  const neighbour = await app.as('district-checker', `ubnd-${parent_id}`);
  expect(await askedOf(commune.district, commune)).toBe('check');
  expect(await askedOf(survey.department, commune)).toBeUndefined();
  expect(await askedOf(neighbour, commune)).toBeUndefined();
});

test('the nearest due day comes first, and what is done comes last', async () => {
  const commune = await survey.nextCommune();
  await staffedSurvey(app, { title: 'Khảo sát bổ sung', period: '2024' });
  const earlier = await staffedSurvey(app, { title: 'Khảo sát trước', period: '2022' });
  const extension = {
    unitIds: [commune.handed.unitId],
    respondent: 'commune',
    tier: 'xa',
    due: { wording: 'hết ngày 5/8/2023', day: '2023-08-05' },
    reason: 'Làm trước',
  };
  const extended = await earlier.department.post(`/api/campaigns/${earlier.campaignId}/extensions`, extension);
  expect(extended.status).toBe(200);
  await fillForm(commune.officer, commune.handed);
  await submitForm(commune.officer, commune.handed);
  const items = await workOf(commune.officer);
  expect(items.map(({ what, due }) => [what, due?.day])).toEqual([
    ['answer', '2023-08-05'],
    ['answer', '2023-08-24'],
    ['done', '2023-08-24'],
  ]);
});

test('a campaign that is closed asks nothing of anybody', async () => {
  const closing = await staffedSurvey(app, { period: '2021' });
  const commune = await closing.nextCommune();
  await commune.officer.patch(`${commune.base}/answers`, { changes: changesOf({ A08: 7 }) });
  expect(await askedOf(commune.officer, commune)).toBe('answer');
  const closed = await closing.leader.post(`/api/campaigns/${closing.campaignId}/close`, {
    version: 2,
    reason: 'Hết đợt',
  });
  expect(closed.status).toBe(200);
  expect(await askedOf(commune.officer, commune)).toBeUndefined();
});
