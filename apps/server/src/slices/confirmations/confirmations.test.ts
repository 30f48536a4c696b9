import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AnsweredSurvey, done, type Form, openAnsweredSurvey } from '../../testing/answered-survey.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let survey: AnsweredSurvey;
const ntm = { ruleset: 'ntm_2021_2025', kind: 'first' };

beforeAll(async () => {
  app = await makeTestApp();
  survey = await openAnsweredSurvey(app);
});
afterAll(() => app.close());

const confirm = (form: Form, client = survey.leader, body: object = ntm) =>
  client.post(`/api/campaigns/${survey.campaignId}/units/${form.unitId}/confirmations`, body);

/** Every number that the basic ruleset asks for is reached. */
const good = { E11: 1000, E12: 900, E07: 500, E08: 500 };

test('only a verified result that is met is confirmed, once; the leader’s act, listed for those whom it concerns', async () => {
  const form = survey.form('29335');
  const officer = await survey.answer(form, good);
  await survey.forward(form);
  expect((await confirm(form)).body.code).toBe('not-confirmable');
  await survey.verify(form);
  expect((await confirm(form, survey.department)).body.code).toBe('not-allowed');
  const issued = await confirm(form, survey.leader, { ...ntm, documentNumber: '12/STTTT', documentDate: '2023-09-01' });
  expect(issued.status).toBe(201);
  expect(issued.body).toMatchObject({ unitId: form.unitId, period: '2023', by: 'Phó Giám đốc Sở' });
  expect((await confirm(form)).body.code).toBe('already-confirmed');
  const list = `/api/campaigns/${survey.campaignId}/confirmations`;
  expect(done(await survey.department.get(list)).total).toBe(1);
  expect(done(await officer.get(list)).items[0].documentNumber).toBe('12/STTTT');
  const neighbour = await app.as('commune-officer', survey.form('29350').organisationId);
  expect(done(await neighbour.get(list)).total).toBe(0);
  const view = done(await survey.department.get(`/api/campaigns/${survey.campaignId}/rollup`));
  const rows = view.groups.flatMap((group: { rows: { unitId: string }[] }) => group.rows);
  expect(rows.find((row: { unitId: string }) => row.unitId === form.unitId).confirmed).toEqual(['ntm_2021_2025']);
});

test('a result that is not met is refused with the sentences that stand in the way', async () => {
  const form = survey.form('29338');
  await survey.answer(form, { ...good, E12: 100 });
  await survey.forward(form);
  await survey.verify(form);
  const refused = await confirm(form);
  expect([refused.status, refused.body.code, refused.body.verdict]).toEqual([422, 'not-confirmable', 'unmet']);
  expect(refused.body.sentences.join()).toContain('100/1.000');
  expect(refused.body.sentences.every((sentence: string) => !sentence.startsWith('Đạt'))).toBe(true);
});

test('who verified does not confirm', async () => {
  const form = survey.form('29350');
  await survey.answer(form, good);
  await survey.forward(form);
  const base = `/api/units/${form.unitId}/assignments/${form.id}`;
  done(await survey.leader.post(`${base}/verification`, { revision: 1 }));
  expect((await confirm(form)).body.code).toBe('separate-person-required');
  const other = await app.as('department-leader', 'so-tttt-84', 'Giám đốc Sở');
  expect((await confirm(form, other)).status).toBe(201);
});

test('a form that was given back is no longer verified', async () => {
  const form = survey.form('29353');
  await survey.answer(form, good);
  await survey.forward(form);
  await survey.verify(form);
  const items = [{ question: 'E12', reason: 'Xem lại' }];
  const base = `/api/units/${form.unitId}/assignments/${form.id}`;
  done(await survey.department.post(`${base}/return`, { revision: 1, items, dueDay: '2023-08-20' }));
  expect((await confirm(form)).body).toMatchObject({ code: 'not-confirmable', state: 'returned' });
});
