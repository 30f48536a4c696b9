import type { Row } from '@thuocdo/core/forms';
import { illustrativeMark } from '@thuocdo/documents/official';
import { readSheet } from '@thuocdo/documents/tables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AnsweredSurvey, answersOf, done, type Form, openAnsweredSurvey } from '../../testing/answered-survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';

// Trà Vinh: communes of Cầu Kè (district 845) answered; what they miss is what the board shows.

let app: TestApp;
let survey: AnsweredSurvey;
let first: Form;
let commune: Client;
let office: Client;
let enterprise: Client;

beforeAll(async () => {
  app = await makeTestApp();
  survey = await openAnsweredSurvey(app);
  first = survey.form('29335');
  await survey.answer(first, { C01: oneWithoutInternet(answersOf(first)['C01']) });
  commune = await app.as('commune-officer', first.organisationId);
  office = await app.as('district-checker', 'ubnd-845-2023');
  enterprise = await app.as('enterprise', 'vnpt-84');
});
afterAll(() => app.close());

/** One hamlet of the list has no Internet: 8.2 is not met. */
function oneWithoutInternet(rows: unknown): Row[] {
  const none = { fixed_bb: false, mobile_bb: false, weak: true };
  return (rows as Row[]).map((row, at) => (at === 0 ? { ...row, ...none } : row));
}

const board = async (query = '', who = office) => done(await who.get(`/api/units/845-2023/support-board?${query}`));
const rowOf = ({ items }: { items: { unitId: string }[] }) => items.find(({ unitId }) => unitId === first.unitId);

test('a commune reads its gap list with why, asks for help, and the board says so', async () => {
  const lines = done(await commune.get(`/api/units/${first.unitId}/support-lines`));
  expect(lines).toMatchObject({ campaign: { id: survey.campaignId }, ruleset: { code: 'ntm_2021_2025' } });
  expect(lines.enterprises).toContainEqual({ id: 'vnpt-84', name: 'VNPT Trà Vinh' });
  const [line] = lines.lines;
  expect(line).toMatchObject({ standing: 'open', plan: null, gap: expect.stringContaining(line.code) });
  const before = await board();
  expect(rowOf(before)).toMatchObject({
    cells: expect.arrayContaining([{ item: line.code, gap: line.verdict, standing: 'open', plan: null }]),
  });
  const { code, name, gap, elements } = line;
  done(
    await commune.post(`/api/units/${first.unitId}/support-plans`, {
      id: app.installation.newId(),
      enterpriseId: 'vnpt-84',
      campaignId: survey.campaignId,
      ruleset: 'ntm_2021_2025',
      items: [{ code, name, gap, elements }],
      request: 'Đề nghị hỗ trợ.',
      answerBy: '2023-08-10',
    }),
  );
  const after = await board();
  expect(rowOf(after)).toMatchObject({
    cells: expect.arrayContaining([
      expect.objectContaining({
        item: code,
        standing: 'under_way',
        plan: expect.objectContaining({ state: 'requested' }),
      }),
    ]),
  });
  expect([after.counts.open, after.counts.under_way]).toEqual([before.counts.open - 1, 1]);
  const again = done(await commune.get(`/api/units/${first.unitId}/support-lines`));
  expect(again.lines[0]).toMatchObject({ code, standing: 'under_way', plan: { enterpriseName: 'VNPT Trà Vinh' } });
});

test('a day that has gone by makes the line overdue, and communes can be picked by that and by name', async () => {
  app.setNow('2023-08-12T02:00:00.000Z');
  const late = await board('standing=overdue');
  expect(late.counts.overdue).toBe(1);
  expect(late.items.map(({ unitId }: { unitId: string }) => unitId)).toEqual([first.unitId]);
  expect((await board('q=khong+co+xa+nay')).items).toEqual([]);
  app.setNow('2023-08-01T02:00:00.000Z');
});

test('communes that have not answered stand on the board without gaps: nobody has looked yet', async () => {
  const { items, communes } = await board();
  expect(items).toHaveLength(communes);
  expect(items.filter(({ cells }: { cells: unknown[] }) => cells.length > 0)).toHaveLength(1);
});

test('the workbook says what the screen says', async () => {
  const file = await office.get('/api/units/845-2023/support-board/export');
  expect(file.status).toBe(200);
  const sheet = await readSheet(new Uint8Array(file.bytes));
  expect(JSON.stringify(sheet)).toContain('VNPT Trà Vinh, Chờ doanh nghiệp trả lời');
});

test('the workbook of a demonstration is marked as illustration, that of a real installation is not', async () => {
  const marked = async () => {
    const file = await office.get('/api/units/845-2023/support-board/export');
    return JSON.stringify(await readSheet(new Uint8Array(file.bytes))).includes(illustrativeMark);
  };
  expect(await marked()).toBe(false);
  const { config } = app.installation;
  Object.assign(config, { mode: 'demonstration' });
  expect(await marked()).toBe(true);
  Object.assign(config, { mode: 'production' });
});

test('another district, another commune and an enterprise do not see the board, nor a campaign that is not the unit’s', async () => {
  const others = [await app.as('district-checker', 'ubnd-844-2023'), enterprise];
  for (const who of others) expect((await who.get('/api/units/845-2023/support-board')).status).toBe(404);
  const neighbour = await app.as('commune-officer', survey.form('29338').organisationId);
  expect((await neighbour.get(`/api/units/${first.unitId}/support-lines`)).status).toBe(404);
  const wrong = await office.get(`/api/units/845-2023/support-board?campaignId=${app.installation.newId()}`);
  expect(wrong.status).toBe(404);
});

test('whom to call stands there once, whether the campaign names it or the organisation itself', async () => {
  const phoneOf = async () => {
    const { contacts } = await board();
    return contacts.filter(({ phone }: { phone: string }) => phone === '0294 000 0001');
  };
  expect(await phoneOf()).toMatchObject([{ of: 'campaign' }]);
  const contact = { email: null, phone: '0294 000 0001', organId: null, organIdOld: null };
  done(await office.put('/api/organisations/ubnd-845-2023/contact', contact));
  expect(await phoneOf()).toMatchObject([{ of: 'office', organisationName: 'UBND huyện Cầu Kè' }]);
});
