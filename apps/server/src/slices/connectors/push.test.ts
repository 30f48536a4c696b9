import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, makeTestApp, type Reply, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

let app: TestApp;
let leader: Client;
let officer: Client;
let token: string;

const base = '/api/units/84-2023';

beforeAll(async () => {
  app = await makeTestApp('2023-08-29T01:00:00.000Z');
  await registerOrganisations(app.installation.db, [
    { id: 'so-tttt-84', name: 'Sở TTTT Trà Vinh', shortName: null, kind: 'department', unitId: '84-2023' },
  ]);
  leader = await app.as('department-leader', 'so-tttt-84');
  officer = await app.as('department-officer', 'so-tttt-84');
  token = await issue();
});
afterAll(() => app.close());

async function issue(change: object = {}): Promise<string> {
  const asked = { system: 'igate', name: 'Máy chủ iGate', elements: null, expiresOn: '2024-08-28', ...change };
  const reply = await leader.post(`${base}/push-tokens`, asked);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body.secret;
}

interface Sent {
  by?: string;
  key?: string | null;
}

async function send(path: string, body: object, { by = token, key = randomUUID() }: Sent = {}): Promise<Reply> {
  const headers = {
    ...(by ? { authorization: `Bearer ${by}` } : {}),
    ...(key === null ? {} : { 'idempotency-key': key }),
  };
  const reply = await app.http.inject({ method: 'POST', url: `/api/push/${path}`, payload: body, headers });
  return { status: reply.statusCode, body: reply.json(), headers: reply.headers, bytes: reply.rawPayload };
}

const push = (values: object[], sent: Sent = {}, period = '2022') => send('figures', { period, values }, sent);
const row = async (element: string, period = '2022') =>
  (await officer.get(`${base}/figures?period=${period}`)).body.rows.find(
    (one: { element: string }) => one.element === element,
  );

describe('a token', () => {
  test('is shown once, kept as a hash, and stands in the list with its last use', async () => {
    expect(token).toMatch(/^tdpush\.84-2023\.[0-9a-f]{32}\.[\w-]{43}$/);
    const rows = await app.installation.db.selectFrom('push_tokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.split('.')[3]);
    await push([{ element: 'igate_services_total', value: 1 }]);
    const { items } = (await officer.get(`${base}/push-tokens`)).body;
    expect(items[0]).toMatchObject({ system: 'igate', state: 'valid', lastUsedAt: '2023-08-29T01:00:00.000Z' });
    expect(JSON.stringify(items)).not.toContain(token.split('.')[3]);
  });

  test('is issued by the leader, for a year at most, for a system that exists', async () => {
    const asked = { system: 'igate', name: 'x', elements: null, expiresOn: '2023-12-31' };
    expect((await officer.post(`${base}/push-tokens`, asked)).body.code).toBe('not-allowed');
    for (const change of [
      { expiresOn: '2024-12-31' },
      { expiresOn: '2023-08-28' },
      { system: 'khong_co' },
      { elements: ['khong_co'] },
    ]) {
      const reply = await leader.post(`${base}/push-tokens`, { ...asked, ...change });
      expect([reply.status, reply.body.code]).toEqual([422, 'token-invalid']);
    }
  });

  test('that is missing, wrong or somebody else’s opens nothing', async () => {
    const others = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const by of ['', 'abc', others, token.replace('84-2023', '30-2023')]) {
      const reply = await push([{ element: 'igate_services_total', value: 2 }], { by });
      expect([reply.status, reply.body.code]).toEqual([401, 'token-refused']);
      expect(reply.headers['www-authenticate']).toContain('Bearer');
    }
  });

  test('that has expired or was revoked says so', async () => {
    const short = await issue({ expiresOn: '2023-08-29' });
    app.setNow('2023-08-29T17:30:00.000Z');
    const late = await push([{ element: 'igate_services_total', value: 3 }], { by: short });
    expect([late.status, late.body.code, late.body.expiredOn]).toEqual([401, 'token-expired', '29/08/2023']);
    app.setNow('2023-08-29T01:00:00.000Z');
    const { id } = (await officer.get(`${base}/push-tokens`)).body.items[0];
    expect((await leader.post(`${base}/push-tokens/${id}/revocation`)).body.state).toBe('revoked');
    expect((await leader.post(`${base}/push-tokens/${id}/revocation`)).body.state).toBe('revoked');
    expect((await push([{ element: 'igate_services_total', value: 3 }], { by: short })).body.code).toBe(
      'token-revoked',
    );
  });
});

describe('figures that a system sends', () => {
  test('stand in the name of the system, with the call that brought them', async () => {
    const reply = await push([{ element: 'igate_dossiers_received', value: 1234 }]);
    expect(reply.body).toMatchObject({ new: 1, changed: 0, unchanged: 0 });
    const { cells, text } = await row('igate_dossiers_received');
    expect(text).toBe('1.234');
    expect(cells[0]).toMatchObject({ source: 'system:igate', said: { kind: 'push' } });
    const entry = await app.installation.db
      .selectFrom('figure_entries')
      .select(['batch_id', 'person_id', 'by_title'])
      .where('element', '=', 'igate_dossiers_received')
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ batch_id: reply.body.callId, person_id: null });
    const audit = await app.installation.db
      .selectFrom('audit_entries')
      .selectAll()
      .where('subject_id', '=', reply.body.callId)
      .executeTakeFirstOrThrow();
    expect(audit).toMatchObject({ person_id: null, action: 'figure.write', actor_title: entry.by_title });
    expect((await officer.get(`${base}/audit/verification`)).body).toMatchObject({ whole: true });
  });

  test('are taken all or not at all, and every refused one is named', async () => {
    const reply = await push([
      { element: 'igate_dossiers_direct', value: 5 },
      { element: 'igate_dossiers_online', value: '1.234,5' },
      { element: 'ioffice_users', value: 1 },
      { element: 'khong_co', value: 1 },
      { element: 'igate_dossiers_resolved', unit: '30-2023', value: 1 },
      { element: 'igate_dossiers_resolved', unit: '99999', value: 1 },
      { element: 'igate_dossiers_direct', value: 6 },
      { element: 'igate_dossiers_resolved', value: -1 },
    ]);
    expect([reply.status, reply.body.code, reply.body.count]).toEqual([422, 'figures-refused', 7]);
    const rules = reply.body.errors.map((one: { pointer: string; rule: string }) => [one.pointer.slice(-1), one.rule]);
    expect(rules).toEqual([
      ['1', 'not-a-number'],
      ['2', 'foreign-element'],
      ['3', 'unknown-element'],
      ['4', 'foreign-unit'],
      ['5', 'unknown-unit'],
      ['6', 'figure-twice'],
      ['7', 'negative-count'],
    ]);
    expect(reply.body.errors[3].params).toMatchObject({
      element: 'igate_dossiers_resolved',
      unit: '30-2023',
      reason: 'đơn vị ngoài phạm vi',
    });
    expect(await row('igate_dossiers_direct')).toMatchObject({ state: 'empty' });
  });

  test('for a period that has not begun, or that is none, are refused', async () => {
    const value = { element: 'igate_dossiers_direct', value: 5 };
    expect((await push([value], {}, '2024-01')).body.errors[0].rule).toBe('future-period');
    expect((await push([value], {}, '202201')).body.errors[0].rule).toBe('not-a-period');
  });

  test('of a token for some elements are those elements only', async () => {
    const narrow = await issue({ elements: ['igate_dossiers_direct'] });
    const reply = await push([{ element: 'igate_dossiers_online', value: 1 }], { by: narrow });
    expect(reply.body.errors[0].rule).toBe('foreign-element');
    expect((await push([{ element: 'igate_dossiers_direct', value: 1 }], { by: narrow })).status).toBe(200);
  });

  test('are taken back by null, and said again change nothing', async () => {
    expect((await push([{ element: 'igate_dossiers_direct', value: 1 }])).body).toMatchObject({ unchanged: 1 });
    expect((await push([{ element: 'igate_dossiers_direct', value: null }])).body).toMatchObject({ changed: 1 });
    expect(await row('igate_dossiers_direct')).toMatchObject({ state: 'empty' });
  });
});

describe('the same call again', () => {
  const values = [{ element: 'igate_services_partial', value: 10 }];

  test('gets the same reply and does nothing twice', async () => {
    const key = randomUUID();
    const first = await push(values, { key });
    const again = await push(values, { key: `"${key}"` });
    expect(again.body).toEqual(first.body);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
    const entries = await app.installation.db
      .selectFrom('figure_entries')
      .select('id')
      .where('batch_id', '=', first.body.callId)
      .execute();
    expect(entries).toHaveLength(1);
  });

  test('that was refused is refused again in the same words', async () => {
    const key = randomUUID();
    const wrong = [{ element: 'igate_services_partial', value: 1.5 }];
    const [first, again] = [await push(wrong, { key }), await push(wrong, { key })];
    const { requestId: _a, ...said } = first.body;
    const { requestId: _b, ...saidAgain } = again.body;
    expect(saidAgain).toEqual(said);
  });

  test('with another body is refused, and without a key nothing is done', async () => {
    const key = randomUUID();
    await push(values, { key });
    const other = await push([{ element: 'igate_services_partial', value: 11 }], { key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const without = await push(values, { key: null });
    expect([without.status, without.body.code]).toEqual([400, 'idempotency-key-missing']);
  });

  test('while the first is being worked on is told to wait', async () => {
    const key = randomUUID();
    const first = await push(values, { key });
    await app.installation.db
      .updateTable('program_calls')
      .set({ state: 'running', held_until: new Date(Date.now() + 60_000).toISOString() })
      .where('id', '=', first.body.callId)
      .execute();
    const again = await push(values, { key });
    expect([again.status, again.body.code]).toEqual([409, 'call-in-progress']);
    await app.installation.db
      .updateTable('program_calls')
      .set({ held_until: new Date(Date.now() - 1).toISOString() })
      .where('id', '=', first.body.callId)
      .execute();
    expect((await push(values, { key })).body).toMatchObject({ callId: first.body.callId, unchanged: 1 });
  });

  test('of somebody who sends without a pause is slowed down', async () => {
    const by = await issue();
    const replies = await Promise.all(
      Array.from({ length: 62 }, () => send('figures', { period: '2022', values: [] }, { by })),
    );
    const limited = replies.filter(({ status }) => status === 429);
    expect(limited).toHaveLength(2);
    expect(Number(limited[0]?.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('dataValueSets', () => {
  const dataValue = (dataElement: string, value: string, more: object = {}) => ({ dataElement, value, ...more });

  test('in the shape of DHIS2 are answered by an import summary', async () => {
    const set = { dataSet: 'IGATE', period: '202105', orgUnit: '84', completeDate: '2021-06-01' };
    const combo = { categoryOptionCombo: 'HllvX50cXC0' };
    const dataValues = [
      dataValue('igate_dossiers_received', '1062', combo),
      dataValue('igate_dossiers_received', '7', { period: '2022Q3' }),
    ];
    const reply = await send('dataValueSets', { ...set, dataValues });
    expect([reply.status, reply.body.status]).toEqual([200, 'OK']);
    expect(reply.body.response).toMatchObject({
      responseType: 'ImportSummary',
      status: 'SUCCESS',
      importCount: { imported: 2, updated: 0, ignored: 0, deleted: 0 },
      conflicts: [],
    });
    expect(await row('igate_dossiers_received', '2021-05')).toMatchObject({ text: '1.062' });
    expect(await row('igate_dossiers_received', '2022-Q3')).toMatchObject({ text: '7' });
  });

  test('with one wrong value are a conflict, and nothing is imported', async () => {
    const dataValues = [
      dataValue('igate_dossiers_online', '12'),
      dataValue('igate_dossiers_online', '1.234,5', { period: '202206' }),
      dataValue('igate_dossiers_resolved', '3', { orgUnit: '30' }),
      dataValue('igate_dossiers_resolved', '3', { period: '2022W10' }),
      dataValue('igate_dossiers_received', '3', { categoryOptionCombo: 'nam' }),
    ];
    const reply = await send('dataValueSets', { period: '202207', dataValues });
    expect([reply.status, reply.body.httpStatusCode]).toEqual([409, 409]);
    const { response } = reply.body;
    expect(response.importCount).toEqual({ imported: 0, updated: 0, ignored: 5, deleted: 0 });
    expect(response.rejectedIndexes).toEqual([1, 2, 3, 4]);
    const said = response.conflicts.map((one: { errorCode: string; property: string }) => [
      one.errorCode,
      one.property,
    ]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['not-a-number', 'value'],
        ['foreign-unit', 'orgUnit'],
        ['not-a-period', 'period'],
        ['divided', 'value'],
      ]),
    );
    expect(await row('igate_dossiers_online', '2022-07')).toMatchObject({ state: 'empty' });
  });
});

describe('the parameters of DHIS2', () => {
  let by: string;
  beforeAll(async () => {
    by = await issue();
  });
  const element = 'igate_dossiers_resolved';
  const set = (values: Record<string, string | undefined>) => ({
    orgUnit: '84',
    dataValues: Object.entries(values).map(([period, value]) => ({ dataElement: element, period, value })),
  });
  const ask = (parameters: string, values: Record<string, string | undefined>, sent: Sent = {}) =>
    send(`dataValueSets?${parameters}`, set(values), { by, ...sent });
  const count = (imported: number, updated: number, ignored: number, deleted = 0) => ({
    status: 200,
    body: { response: { importCount: { imported, updated, ignored, deleted } } },
  });
  const text = async (period: string) => (await row(element, period)).text;
  const writtenBy = (callId: string) =>
    Promise.all([
      app.installation.db.selectFrom('figure_entries').select('id').where('batch_id', '=', callId).execute(),
      app.installation.db.selectFrom('audit_entries').select('action').where('subject_id', '=', callId).execute(),
    ]);

  test('dryRun counts what the import would do and writes nothing; the import after it is another call', async () => {
    await ask('', { 2019: '5', 2018: '6' });
    const values = { 2019: '5', 2018: '7', 2017: '8' };
    const key = randomUUID();
    const dry = await ask('dryRun=true', values, { key });
    expect(dry).toMatchObject(count(1, 1, 1));
    expect(dry.body.response.description).toMatch(/nothing was written/);
    expect([await text('2018'), await text('2017')]).toEqual(['6', null]);
    expect(await writtenBy(dry.body.response.reference)).toEqual([[], []]);
    expect((await ask('dryRun=false', values, { key })).body.code).toBe('idempotency-key-reused');
    expect(await ask('dryRun=false', values)).toMatchObject(count(1, 1, 1));
    expect([await text('2018'), await text('2017')]).toEqual(['7', '8']);
    const wrong = await ask('dryRun=true', { 2019: 'nhiều' });
    expect([wrong.status, wrong.body.response.rejectedIndexes]).toEqual([409, [0]]);
  });

  test('CREATE writes only where the system says nothing yet, UPDATE only where it does', async () => {
    await ask('', { '201601': '1' });
    const values = { '201601': '2', '201602': '3' };
    expect(await ask('importStrategy=CREATE&dryRun=true', values)).toMatchObject(count(1, 0, 1));
    expect(await ask('importStrategy=CREATE', values)).toMatchObject(count(1, 0, 1));
    expect([await text('2016-01'), await text('2016-02')]).toEqual(['1', '3']);
    expect(await ask('importStrategy=UPDATE', { '201601': '4', '201603': '5' })).toMatchObject(count(0, 1, 1));
    expect([await text('2016-01'), await text('2016-03')]).toEqual(['4', null]);
    expect(await ask('importStrategy=CREATE_AND_UPDATE', { '201601': '6', '201603': '7' })).toMatchObject(
      count(1, 1, 0),
    );
  });

  test('DELETE takes back what the system says, with or without a value, and the history keeps it', async () => {
    await ask('', { '201501': '1', '201502': '2' });
    const values = { '201501': '1', '201502': undefined, '201503': '3' };
    expect(await ask('importStrategy=DELETE&dryRun=true', values)).toMatchObject(count(0, 0, 1, 2));
    expect(await text('2015-01')).toBe('1');
    expect(await ask('importStrategy=DELETE', values)).toMatchObject(count(0, 0, 1, 2));
    expect(await row(element, '2015-01')).toMatchObject({ state: 'empty' });
    const history = await officer.get(`${base}/figures/${element}/history?period=2015-01`);
    expect(history.body.items).toHaveLength(2);
    const without = await ask('', { '201504': undefined });
    expect([without.status, without.body.response.conflicts[0]]).toMatchObject([409, { errorCode: 'no-value' }]);
  });

  test('that name things by code, and want an answer at once, are what we do', async () => {
    const code = 'dataElementIdScheme=CODE&orgUnitIdScheme=code&idScheme=code&async=false';
    expect(await ask(code, { '201401': '1' })).toMatchObject(count(1, 0, 0));
  });

  test.each([
    ['importStrategy', 'NEW_AND_UPDATES', 'CREATE_AND_UPDATE, CREATE, UPDATE, DELETE'],
    ['importStrategy', 'SYNC', 'CREATE_AND_UPDATE, CREATE, UPDATE, DELETE'],
    ['dataElementIdScheme', 'UID', 'CODE, code'],
    ['orgUnitIdScheme', 'ATTRIBUTE:DnrLSdo4hMl', 'CODE, code'],
    ['idScheme', 'NAME', 'CODE, code'],
    ['async', 'true', 'false'],
    ['dryRun', 'yes', 'false, true'],
  ])('%s=%s is refused by name, with what is taken, and nothing is written', async (name, said, taken) => {
    const reply = await ask(`${name}=${said}`, { '201301': '1' });
    expect([reply.status, reply.body.code]).toEqual([422, 'parameters-refused']);
    expect(reply.body.errors).toEqual([{ pointer: `/query/${name}`, rule: 'not-taken', params: { said, taken } }]);
    expect(await row(element, '2013-01')).toMatchObject({ state: 'empty' });
  });

  test('that we do not know are named', async () => {
    const reply = await ask('skipAudit=true', { '201301': '1' });
    expect([reply.body.code, reply.body.errors[0].pointer]).toEqual(['unknown-field', '/query/skipAudit']);
  });

  test('stand in the document of the API with the values that are taken', async () => {
    const { body } = await app.anonymous.get('/api/openapi.json');
    const { parameters } = body.paths['/api/push/dataValueSets'].post;
    const shown = parameters.map(({ name, in: place, schema }: { name: string; in: string; schema: object }) => [
      name,
      place,
      (schema as { enum?: string[] }).enum,
    ]);
    expect(shown).toEqual(
      expect.arrayContaining([
        ['dryRun', 'query', ['false', 'true']],
        ['importStrategy', 'query', ['CREATE_AND_UPDATE', 'CREATE', 'UPDATE', 'DELETE']],
        ['orgUnitIdScheme', 'query', ['CODE', 'code']],
        ['async', 'query', ['false']],
      ]),
    );
  });
});

test('the document of the API tells programs how to come in', async () => {
  const { body } = await app.anonymous.get('/api/openapi.json');
  const operation = body.paths['/api/push/figures'].post;
  expect(operation.security).toEqual([{ programToken: [] }]);
  expect(operation.parameters.map(({ name }: { name: string }) => name)).toContain('Idempotency-Key');
});
