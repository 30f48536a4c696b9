import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runDueJobs } from '../../platform/jobs/run-jobs.ts';
import { fetchLimited } from '../../platform/net/fetch-limited.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';
import { pullJob } from './index.ts';

let app: TestApp;
let officer: Client;
let server: Server;
let port: number;
/** What the other system answers next. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;

const base = '/api/units/84-2023';

beforeAll(async () => {
  app = await makeTestApp('2023-08-29T01:00:00.000Z');
  await registerOrganisations(app.installation.db, [
    { id: 'so-tttt-84', name: 'Sở TTTT Trà Vinh', shortName: null, kind: 'department', unitId: '84-2023' },
  ]);
  officer = await app.as('department-officer', 'so-tttt-84');
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  app.installation.config.pullPlainHttp = true;
  app.installation.config.pullHosts = [
    { host: '127.0.0.1', port, private: true },
    { host: 'localhost', port, private: false },
  ];
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await app.close();
});

const json = (body: unknown, type = 'application/json') => {
  answer = (_request, response) => response.writeHead(200, { 'content-type': type }).end(JSON.stringify(body));
};
const says = (body: string | Buffer, headers: Record<string, string>, status = 200) => {
  answer = (_request, response) => response.writeHead(status, headers).end(body);
};

const mapping = {
  format: 'json',
  rows: '/data',
  element: { kind: 'column', column: 'ma', codes: { TN: 'igate_dossiers_received', TT: 'igate_dossiers_direct' } },
  unit: { kind: 'own' },
  period: { kind: 'column', column: 'ky' },
  value: 'so',
  numbers: 'vietnamese',
};
const definition = (change: object = {}, more: object = {}) => ({
  url: `http://127.0.0.1:${port}/so-lieu`,
  secretHeader: null,
  mapping: { ...mapping, ...change },
  schedule: { kind: 'daily', at: '09:00' },
  ...more,
});
const csv = {
  format: 'csv',
  element: { kind: 'fixed', element: 'igate_dossiers_online' },
  period: { kind: 'previous-month' },
};

async function setUp(defined: object, enabled = true) {
  const id = app.installation.newId();
  const body = { id, system: 'igate', name: `iGate ${id.slice(-4)}`, definition: defined, enabled };
  const reply = await officer.post(`${base}/connectors`, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
}
const attempt = async (defined: object, connectorId: string | null = null) => {
  const reply = await officer.post(`${base}/connector-trials`, { connectorId, system: 'igate', definition: defined });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
};
const state = async (id: string) =>
  (await officer.get(`${base}/connectors`)).body.items.find((one: { id: string }) => one.id === id);
const runs = async (id: string) => (await officer.get(`${base}/connectors/${id}/runs`)).body.items;
const work = () => runDueJobs(app.installation, [pullJob]);
/** Makes the job of the schedule due now. */
const makeDue = (id: string) =>
  app.installation.db
    .updateTable('jobs')
    .set({ run_at: new Date(0).toISOString() })
    .where('kind', '=', 'connector.pull')
    .where('state', '=', 'waiting')
    .where((eb) => eb(eb.ref('payload', '->>').key('connectorId' as never), '=', id as never))
    .execute();
async function runNow(id: string) {
  expect((await officer.post(`${base}/connectors/${id}/runs`)).body.state).toBe('waiting');
  await work();
  return (await runs(id))[0];
}
const row = async (element: string, period: string) =>
  (await officer.get(`${base}/figures?period=${period}`)).body.rows.find(
    (one: { element: string }) => one.element === element,
  );

describe('a trial', () => {
  test('shows what would change and writes nothing', async () => {
    json({
      data: [
        { ma: 'TN', ky: '2022', so: '1.062' },
        { ma: 'X', ky: '2022', so: 1 },
        { ma: 'TT', ky: '2022', so: null },
      ],
    });
    const trial = await attempt(definition());
    expect(trial).toMatchObject({
      failure: null,
      counts: { new: 1, changed: 0, unchanged: 0, refused: 0, passedOver: 2 },
    });
    expect(trial.changes).toMatchObject([
      { element: 'igate_dossiers_received', before: null, after: '1.062', kind: 'new' },
    ]);
    expect(await row('igate_dossiers_received', '2022')).toMatchObject({ state: 'empty' });
    expect(await app.installation.db.selectFrom('connector_runs').select('id').execute()).toEqual([]);
  });

  test('reads CSV, with the number of a text as Vietnamese writes it, for the month before', async () => {
    says('\ufeffma;so\nA;"1.234"\n', { 'content-type': 'text/csv; charset=utf-8' });
    const trial = await attempt(definition(csv));
    expect(trial.changes).toMatchObject([{ element: 'igate_dossiers_online', period: '2023-07', after: '1.234' }]);
  });

  test('names what it refuses: «1.234,5» for a count, with the cell', async () => {
    says('ma,so\nA,"1.234,5"\n', { 'content-type': 'text/csv' });
    const trial = await attempt(definition(csv));
    expect(trial.failure).toEqual({ code: 'refused-values', params: { count: 1 } });
    expect(trial.findings).toMatchObject([{ rule: 'fraction-in-count', at: 'B2', said: '1.234,5' }]);
  });

  test.each<[string, () => void, object]>([
    [
      'an HTML page',
      () => says('<!doctype html><p>', { 'content-type': 'text/html' }),
      { code: 'html', params: { wanted: 'JSON' } },
    ],
    [
      'an HTML page that says it is JSON',
      () => says(' <html>', { 'content-type': 'application/json' }),
      { code: 'html' },
    ],
    ['another type', () => says('{}', { 'content-type': 'application/pdf' }), { code: 'media-type' }],
    ['no JSON', () => says('{"data": [', { 'content-type': 'application/json' }), { code: 'not-json' }],
    [
      'another charset',
      () => says('{}', { 'content-type': 'application/json; charset=windows-1258' }),
      { code: 'charset', params: { charset: 'windows-1258' } },
    ],
    [
      'bytes that are no UTF-8',
      () => says(Buffer.from([0x7b, 0xff, 0x7d]), { 'content-type': 'application/json' }),
      { code: 'charset' },
    ],
    ['401', () => says('', {}, 401), { code: 'unauthorised', params: { status: 401 } }],
    ['503', () => says('', {}, 503), { code: 'server-error' }],
    ['rows elsewhere', () => json({ rows: [] }), { code: 'rows-not-found' }],
    [
      'a way to the metadata service',
      () => says('', { location: 'http://169.254.169.254/latest' }, 302),
      { code: 'redirect-elsewhere', params: { host: '169.254.169.254' } },
    ],
    ['a circle', () => says('', { location: '/so-lieu' }, 302), { code: 'too-many-redirects' }],
    [
      'a broken gzip',
      () => says('no gzip', { 'content-type': 'application/json', 'content-encoding': 'gzip' }),
      { code: 'broken-compression' },
    ],
    [
      'a bomb of gzip',
      () =>
        says(gzipSync(Buffer.alloc(30 * 1024 * 1024, 32)), {
          'content-type': 'application/json',
          'content-encoding': 'gzip',
        }),
      { code: 'too-large', params: { megabytes: 10 } },
    ],
    [
      'a broken line',
      () => {
        answer = (_request, response) => {
          response.writeHead(200, { 'content-length': '100' });
          response.write('{', () => response.destroy());
        };
      },
      { code: 'unreachable' },
    ],
  ])('of a server that answers %s says so in words', async (_name, prepare, failure) => {
    prepare();
    expect((await attempt(definition())).failure).toMatchObject(failure);
  });

  test('stops reading a body without end', async () => {
    let sent = 0;
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(64 * 1024, 32);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    expect((await attempt(definition())).failure).toMatchObject({ code: 'too-large' });
    expect(sent).toBeLessThan(30 * 1024 * 1024);
  });

  test('of a host that is not listed, not HTTPS, or that carries a password is refused before anything is asked', async () => {
    const urls = [
      'https://169.254.169.254/',
      'http://igate.example.vn/',
      `http://a:b@127.0.0.1:${port}/`,
      'http://127.0.0.1:1/',
    ];
    for (const url of urls) {
      const body = { connectorId: null, system: 'igate', definition: definition({}, { url }) };
      const reply = await officer.post(`${base}/connector-trials`, body);
      expect([reply.status, reply.body.code, reply.body.errors[0].pointer]).toEqual([
        422,
        'connector-invalid',
        '/body/definition/url',
      ]);
    }
  });

  test('of a listed name that points into the own network is refused', async () => {
    const url = `http://localhost:${port}/so-lieu`;
    expect((await attempt(definition({}, { url }))).failure).toMatchObject({ code: 'private-address' });
  });

  test('sends the secret that lies in its file, and says when there is none', async () => {
    const secret = { secretHeader: 'X-Api-Key' };
    const { id, ...made } = await setUp(definition({}, secret), false);
    expect(made.secret).toBe('missing');
    expect((await attempt(definition({}, secret), id)).failure).toMatchObject({ code: 'secret-missing' });
    const folder = join(app.installation.config.keysFolder, 'connectors');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${id}.secret`), 'bi-mat-minh-hoa\n');
    let heard: unknown;
    answer = (request, response) => {
      heard = request.headers['x-api-key'];
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}');
    };
    expect((await attempt(definition({}, secret), id)).failure).toBeNull();
    expect(heard).toBe('bi-mat-minh-hoa');
    expect((await state(id)).secret).toBe('there');
    const kept = await app.installation.db.selectFrom('connectors').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain('bi-mat');
  });
});

describe('what is fetched', () => {
  const limits = { plainHttp: true, headers: {}, timeoutMs: 300, maxBytes: 1000 };

  test('from a server that never answers is given up in time', async () => {
    answer = () => undefined;
    const hosts = [{ host: '127.0.0.1', port, private: true }];
    const asked = fetchLimited(`http://127.0.0.1:${port}/`, { ...limits, hosts });
    await expect(asked).rejects.toMatchObject({ code: 'timeout', passing: true });
  });

  test('comes from the address that was looked at, also when the name means another one a moment later', async () => {
    json({});
    let asked = 0;
    const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '192.0.2.1', family: 4 }];
    const hosts = [{ host: 'localhost', port, private: true }];
    await fetchLimited(`http://localhost:${port}/`, { ...limits, hosts, resolve });
    expect(asked).toBe(1);
  });

  test('is refused when one of the addresses of a name is private', async () => {
    const resolve = async () => [
      { address: '203.162.1.1', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    const hosts = [{ host: 'igate.example.vn', port: 443, private: false }];
    const asked = fetchLimited('https://igate.example.vn/', { ...limits, hosts, resolve });
    await expect(asked).rejects.toMatchObject({ code: 'private-address' });
  });
});

describe('a run', () => {
  test('records everything with its source; a figure typed otherwise becomes a conflict', async () => {
    const typed = { element: 'igate_dossiers_received', period: '2021', text: '900', seen: null };
    await officer.put(`${base}/figures`, { cells: [typed] });
    json({
      data: [
        { ma: 'TN', ky: '2021', so: '1.000' },
        { ma: 'TT', ky: '2021', so: 5 },
      ],
    });
    const { id } = await setUp(definition(), false);
    const run = await runNow(id);
    expect(run).toMatchObject({
      state: 'done',
      startedBy: 'hand',
      counts: { new: 2, changed: 0, refused: 0 },
      failure: null,
    });
    expect(run.replySha256).toMatch(/^[0-9a-f]{64}$/);
    const conflict = await row('igate_dossiers_received', '2021');
    expect(conflict).toMatchObject({ state: 'conflict', text: null });
    const pulled = conflict.cells.find((one: { source: string }) => one.source === 'system:igate');
    expect(pulled).toMatchObject({ value: 1000, said: { kind: 'pull', cell: '/data/0/so' } });
    expect(await row('igate_dossiers_direct', '2021')).toMatchObject({ state: 'stands', text: '5' });
    expect((await runNow(id)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    const audit = await app.installation.db
      .selectFrom('audit_entries')
      .select(['actor_title', 'person_id'])
      .where('subject_id', '=', id)
      .where('action', '=', 'connector.run')
      .execute();
    expect(audit).toMatchObject([{ person_id: null, actor_title: expect.stringContaining('Kết nối «iGate') }]);
  });

  test('with one refused value writes none, and says where', async () => {
    json({
      data: [
        { ma: 'TN', ky: '2020', so: 7 },
        { ma: 'TT', ky: '2020', so: 'nhiều' },
      ],
    });
    const { id } = await setUp(definition(), false);
    const run = await runNow(id);
    expect(run).toMatchObject({ state: 'failed', failure: { code: 'refused-values' }, counts: { new: 0, refused: 1 } });
    expect(run.findings).toMatchObject([
      { rule: 'not-a-number', at: '/data/1/so', element: 'igate_dossiers_direct', said: 'nhiều' },
    ]);
    expect(await row('igate_dossiers_received', '2020')).toMatchObject({ state: 'empty' });
  });

  test('asked for twice is one run', async () => {
    json({ data: [] });
    const { id } = await setUp(definition(), false);
    const first = await officer.post(`${base}/connectors/${id}/runs`);
    const second = await officer.post(`${base}/connectors/${id}/runs`);
    expect(second.body.id).toBe(first.body.id);
    await work();
    expect(await runs(id)).toHaveLength(1);
  });
});

test('a run given up for a reason of ours is over, and the next one can be asked for', async () => {
  json({ data: [] });
  const { id } = await setUp(definition(), false);
  const { body: run } = await officer.post(`${base}/connectors/${id}/runs`);
  const { installation } = app;
  const payload = { connectorId: id, runId: run.id };
  const job = { id: run.id, kind: pullJob.kind, unitId: '84-2023', payload, personId: officer.personId, attempt: 4 };
  const context = { installation, now: '2023-08-29T01:00:00.000Z', job, stopping: new AbortController().signal };
  await pullJob.gaveUp?.(context, 'hết bộ nhớ');
  expect((await runs(id))[0]).toMatchObject({ state: 'failed', failure: { code: 'unexpected' } });
  expect((await runNow(id)).state).toBe('done');
});

describe('the schedule', () => {
  test('runs, sets the next run, and tries again after growing waits until it says that it fails', async () => {
    json({ data: [{ ma: 'TN', ky: '2019', so: 1 }] });
    const { id, nextRunAt } = await setUp(definition());
    expect(nextRunAt).toBe('2023-08-29T02:00:00.000Z');
    await makeDue(id);
    expect(await work()).toBe(1);
    expect(await state(id)).toMatchObject({ state: 'working', nextRunAt: '2023-08-29T02:00:00.000Z', failure: null });
    says('', {}, 503);
    for (let tries = 0; tries < 4; tries += 1) {
      await makeDue(id);
      expect(await work()).toBe(1);
      expect((await state(id)).state).toBe(tries < 3 ? 'retrying' : 'failed');
    }
    expect(await state(id)).toMatchObject({
      failure: { code: 'server-error', params: { status: 503 } },
      failingSince: '2023-08-29T01:00:00.000Z',
      nextRunAt: '2023-08-29T02:00:00.000Z',
    });
    json({ data: [] });
    await makeDue(id);
    await work();
    expect(await state(id)).toMatchObject({ state: 'working', failure: null, failingSince: null });
    expect((await runs(id)).map((run: { state: string }) => run.state)).toEqual([
      'done',
      'failed',
      'retrying',
      'retrying',
      'retrying',
      'done',
    ]);
  });

  test('of a connector that is paused, changed or removed runs nothing', async () => {
    let asked = 0;
    answer = (_request, response) => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}');
    };
    const { id, name, version, definition: defined } = await setUp(definition());
    const paused = await officer.put(`${base}/connectors/${id}`, {
      name,
      definition: defined,
      enabled: false,
      version,
    });
    expect(paused.body).toMatchObject({ state: 'paused', nextRunAt: null });
    expect(
      (await officer.put(`${base}/connectors/${id}`, { name, definition: defined, enabled: true, version })).body.code,
    ).toBe('conflict');
    await makeDue(id);
    await work();
    expect(asked).toBe(0);
    await officer.put(`${base}/connectors/${id}`, { name, definition: defined, enabled: true, version: version + 1 });
    await officer.put(`${base}/connectors/${id}`, { name, definition: defined, enabled: true, version: version + 2 });
    await makeDue(id);
    await work();
    expect(asked).toBe(1);
    await officer.delete(`${base}/connectors/${id}`);
    await makeDue(id);
    await work();
    expect(asked).toBe(1);
    expect(await state(id)).toBeUndefined();
  });

  test('of two processes that look at the same time runs once', async () => {
    let asked = 0;
    answer = (_request, response) => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}');
    };
    const { id } = await setUp(definition());
    await makeDue(id);
    await Promise.all([work(), work()]);
    expect(asked).toBe(1);
    expect(await runs(id)).toHaveLength(1);
  });
});

test('a definition that cannot work is refused, every fault at its field', async () => {
  const wrong = definition(
    { rows: 'data', element: { kind: 'column', column: 'ma', codes: {} } },
    { secretHeader: 'Host' },
  );
  const body = { id: app.installation.newId(), system: 'khong_co', name: 'x', definition: wrong, enabled: true };
  const reply = await officer.post(`${base}/connectors`, body);
  expect(reply.body.code).toBe('connector-invalid');
  expect(reply.body.errors.map(({ rule }: { rule: string }) => rule).sort()).toEqual([
    'not-a-pointer',
    'nothing-mapped',
    'reserved-header',
    'unknown-system',
  ]);
});
