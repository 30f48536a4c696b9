import { randomUUID } from 'node:crypto';
import type { Answer } from '@thuocdo/core/forms';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CommuneAtWork,
  changesOf,
  completeAnswers,
  fillForm,
  registerSurveyOrganisations,
  type Survey,
  staffedSurvey,
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

const save = (client: Client, { base }: CommuneAtWork, changes: object[], rest: object = {}) =>
  client.patch(`${base}/answers`, { changes, ...rest });
const change = (question: string, value: Answer | object, baseVersion = 0) => ({
  mutationId: randomUUID(),
  question,
  value,
  baseVersion,
});
const answersOf = async ({ officer, base }: CommuneAtWork) => (await officer.get(`${base}/response`)).body.answers;
const keptChanges = ({ handed }: CommuneAtWork) =>
  app.installation.db
    .selectFrom('answer_changes')
    .selectAll()
    .where('unit_id', '=', handed.unitId)
    .where('assignment_id', '=', handed.id)
    .execute();

describe('saving', () => {
  test('each field is kept by itself, and its version rises with each change', async () => {
    const commune = await survey.nextCommune();
    const first = await save(commune.officer, commune, [change('A08', 7)]);
    expect(first.body).toMatchObject({
      outcomes: [{ question: 'A08', outcome: 'saved', version: 1 }],
      savedAt: '2023-08-01T01:00:00.000Z',
      answered: 1,
      state: 'drafting',
    });
    const second = await save(commune.officer, commune, [change('A08', 8, 1), change('A09', 21)]);
    expect(second.body.outcomes.map((one: { version: number }) => one.version)).toEqual([2, 1]);
    expect(await answersOf(commune)).toMatchObject({
      A08: { value: 8, version: 2, updatedBy: `Cán bộ ${commune.handed.unitName}`, onBehalf: false },
      A09: { value: 21, version: 1 },
    });
    expect((await keptChanges(commune)).map((row) => [row.question, row.before, row.after])).toEqual(
      expect.arrayContaining([
        ['A08', null, 7],
        ['A08', 7, 8],
        ['A09', null, 21],
      ]),
    );
  });

  test('a change that is sent again counts once, also within one sending', async () => {
    const commune = await survey.nextCommune();
    const once = change('A08', 7);
    expect((await save(commune.officer, commune, [once])).body.outcomes[0].outcome).toBe('saved');
    const again = await save(commune.officer, commune, [once, change('A09', 20)]);
    expect(again.body.outcomes).toMatchObject([
      { outcome: 'repeated', version: 1 },
      { outcome: 'saved', version: 1 },
    ]);
    const twice = change('A05', 9000);
    expect((await save(commune.officer, commune, [twice, twice])).body.outcomes).toMatchObject([
      { outcome: 'saved', version: 1 },
      { outcome: 'repeated', version: 1 },
    ]);
    expect(await keptChanges(commune)).toHaveLength(3);
  });

  test('two people on one form: the later is shown who answered what, and nothing of either is lost', async () => {
    const commune = await survey.nextCommune();
    const colleague = await app.as('commune-officer', commune.handed.organisationId, 'Công chức Văn phòng');
    await save(commune.officer, commune, [change('A08', 7)]);
    const late = await save(colleague, commune, [change('A08', 9), change('A09', 20)]);
    expect(late.status).toBe(200);
    expect(late.body.outcomes).toMatchObject([
      {
        question: 'A08',
        outcome: 'conflict',
        version: 1,
        value: 7,
        updatedBy: `Cán bộ ${commune.handed.unitName}`,
        updatedAt: '2023-08-01T01:00:00.000Z',
      },
      { question: 'A09', outcome: 'saved' },
    ]);
    const chosen = await save(colleague, commune, [change('A08', 9, 1)]);
    expect(chosen.body.outcomes).toMatchObject([{ outcome: 'saved', version: 2 }]);
    const history = (await keptChanges(commune)).filter((row) => row.question === 'A08');
    expect(history.map((row) => row.after)).toEqual(expect.arrayContaining([7, 9]));
  });

  test('two people who save the same field in the same moment: one is kept, the other is told', async () => {
    const commune = await survey.nextCommune();
    const colleague = await app.as('commune-officer', commune.handed.organisationId);
    const replies = await Promise.all([
      save(commune.officer, commune, [change('A08', 7)]),
      save(colleague, commune, [change('A08', 9)]),
    ]);
    const outcomes = replies.map((reply) => reply.body.outcomes[0].outcome);
    expect(outcomes.sort()).toEqual(['conflict', 'saved']);
    expect(await keptChanges(commune)).toHaveLength(1);
  });

  test('an emptied answer is none', async () => {
    const commune = await survey.nextCommune();
    await save(commune.officer, commune, [change('A08', 7)]);
    const emptied = await save(commune.officer, commune, [change('A08', null as never, 1)]);
    expect(emptied.body).toMatchObject({ outcomes: [{ outcome: 'saved', version: 2 }], answered: 0 });
  });

  test('a save that breaks off in the middle leaves nothing half, and may be sent again', async () => {
    const commune = await survey.nextCommune();
    await save(commune.officer, commune, [change('A05', 9000)]);
    const { db } = app.installation;
    await sql`create function break_off() returns trigger language plpgsql as
      $$ begin if new.question = 'A09' then raise exception 'the line is gone'; end if; return new; end $$`.execute(db);
    await sql`create trigger break_off before insert on answer_changes for each row execute function break_off()`.execute(
      db,
    );
    const changes = [change('A05', 9100, 1), change('A08', 7), change('A09', 21)];
    const broken = await save(commune.officer, commune, changes);
    await sql`drop trigger break_off on answer_changes`.execute(db);
    await sql`drop function break_off()`.execute(db);
    expect(broken.status).toBeGreaterThanOrEqual(500);
    expect(JSON.stringify(broken.body)).not.toContain('the line is gone');
    const kept = await answersOf(commune);
    expect(Object.keys(kept)).toEqual(['A05']);
    expect(kept.A05).toMatchObject({ value: 9000, version: 1 });
    const again = await save(commune.officer, commune, changes);
    expect(again.body.outcomes.map((one: { outcome: string }) => one.outcome)).toEqual(['saved', 'saved', 'saved']);
    const thrice = await save(commune.officer, commune, changes);
    expect(thrice.body.outcomes.map((one: { outcome: string }) => one.outcome)).toEqual(Array(3).fill('repeated'));
  });
});

describe('an answer that cannot be kept', () => {
  test('«12,5» is a number, «12.5» is not, and the question is named', async () => {
    const commune = await survey.nextCommune();
    const refused = await save(commune.officer, commune, [change('D05', '12.5')]);
    expect(refused.body.outcomes).toMatchObject([
      { question: 'D05', outcome: 'refused', finding: { rule: 'not-a-number', params: { said: '12.5' } } },
    ]);
    await save(commune.officer, commune, [change('D05', '12,5')]);
    expect((await answersOf(commune)).D05).toMatchObject({ value: 12.5, version: 1 });
  });

  test.each([
    ['10,000 characters', 'A02', 'x'.repeat(10_000), 'too-long'],
    ['10,000 characters where the form says no length', 'F16', 'x'.repeat(10_000), 'too-long'],
    ['text in a number', 'A05', 'chín nghìn', 'not-a-number'],
    ['part of a person', 'A05', '12,5', 'not-whole'],
    ['a number out of range', 'D05', 25, 'too-large'],
    ['a number below zero', 'E07', -1, 'too-small'],
    ['an option that the form does not have', 'A04', 'sao_hoa', 'unknown-option'],
    ['a question that the form does not have', 'Z99', 1, 'unknown-question'],
    ['a question that the system fills in', 'A01', 'Xã khác', 'item-not-open'],
    ['a column that the table does not have', 'D06', [{ hamlet: 'Ấp 1', evil: 1 }], 'unknown-column'],
  ] as const)('%s is refused by name, and its neighbours are kept', async (_what, question, value, rule) => {
    const commune = await survey.nextCommune();
    await save(commune.officer, commune, [change('A08', 7)]);
    const saved = await save(commune.officer, commune, [change(question, value as Answer), change('A09', 21)]);
    expect(saved.body.outcomes).toMatchObject([
      { question, outcome: 'refused', finding: { rule } },
      { question: 'A09', outcome: 'saved' },
    ]);
    expect(Object.keys(await answersOf(commune)).sort()).toEqual(['A08', 'A09']);
  });

  test('a field that nobody knows is refused by name, at the top and within a change', async () => {
    const commune = await survey.nextCommune();
    const top = await save(commune.officer, commune, [change('A08', 7)], { state: 'verified' });
    expect(top).toMatchObject({
      status: 400,
      body: { code: 'unknown-field', errors: [{ pointer: '/body/state', rule: 'unknown-field' }] },
    });
    const within = await save(commune.officer, commune, [{ ...change('A08', 7), version: 9 }]);
    expect(within).toMatchObject({
      status: 400,
      body: { code: 'unknown-field', errors: [{ pointer: '/body/changes/0/version' }] },
    });
    expect(await answersOf(commune)).toEqual({});
  });
});

describe('who may answer', () => {
  test('someone else’s form is not there, also under one’s own commune', async () => {
    const [mine, theirs] = [await survey.nextCommune(), await survey.nextCommune()];
    for (const base of [theirs.base, `/api/units/${mine.handed.unitId}/assignments/${theirs.handed.id}`]) {
      const tries = [
        mine.officer.get(`${base}/response`),
        mine.officer.patch(`${base}/answers`, { changes: [change('A08', 7)] }),
        mine.officer.post(`${base}/submission`, { submissionId: randomUUID() }),
        mine.chairman.post(`${base}/confirmation`, { decision: 'confirm' }),
        mine.officer.post(`${base}/withdrawal`, { reason: 'thử' }),
        mine.officer.get(`${base}/paper`),
        mine.officer.get(`${base}/receipt`),
        mine.officer.get(`${base}/timeline`),
      ];
      for (const reply of await Promise.all(tries)) expect(reply).toMatchObject({ status: 404 });
    }
    expect(await answersOf(theirs)).toEqual({});
  });

  test('a district answers for its commune only when it says so, and the answer is marked', async () => {
    const commune = await survey.nextCommune();
    const silent = await save(commune.district, commune, [change('A08', 7)]);
    expect(silent).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    const said = await save(commune.district, commune, [change('A08', 7)], { onBehalf: true });
    expect(said.body.outcomes[0].outcome).toBe('saved');
    const seen = (await commune.officer.get(`${commune.base}/response`)).body;
    expect(seen.answers.A08).toMatchObject({ onBehalf: true, updatedBy: 'Chuyên viên huyện' });
    expect(seen.assignment.onBehalf).toBe(true);
  });

  test('a district answers for no commune of another district', async () => {
    const commune = await survey.nextCommune();
    const { items } = (await survey.department.get(`/api/campaigns/${survey.campaignId}/progress?limit=500`)).body;
    const elsewhere = items.find((row: { districtName: string }) => row.districtName !== commune.handed.districtName);
    const base = `/api/units/${elsewhere.unitId}/assignments/${elsewhere.id}`;
    const tried = await commune.district.patch(`${base}/answers`, { changes: [change('A08', 7)], onBehalf: true });
    expect(tried.status).toBe(404);
  });

  test('a commune does not pass its own answers off as entered for it', async () => {
    const commune = await survey.nextCommune();
    const tried = await save(commune.officer, commune, [change('A08', 7)], { onBehalf: true });
    expect(tried).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });
});

describe('answers of a whole form', () => {
  test('what the autosave kept is what the form shows', async () => {
    const commune = await survey.nextCommune();
    const answers = completeAnswers(commune.handed);
    await fillForm(commune.officer, commune.handed, answers);
    const shown = await answersOf(commune);
    for (const { question, value } of changesOf(answers)) expect(shown[question]).toMatchObject({ value, version: 1 });
  });
});
