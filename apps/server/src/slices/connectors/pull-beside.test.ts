import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDueJobs, startJobs } from '../../platform/jobs/run-jobs.ts';
import type { Mail } from '../../platform/mail/mailer.ts';
import { registerSurveyOrganisations } from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { dispatchJobs } from '../dispatch/index.ts';
import { pullJob } from './index.ts';

// An office's other systems answer late or never, and its mail, its reminders and its other connectors must not wait for them.

let app: TestApp;
let officer: Client;
let port: number;
/** Asked and not answered yet. */
let asked: ServerResponse[] = [];
let askedMore: () => void = () => undefined;
const mails: Mail[] = [];

const base = '/api/units/84-2023';
const server = createServer((_request, response) => {
  asked.push(response);
  askedMore();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  app = await makeTestApp('2023-08-29T01:00:00.000Z');
  await registerSurveyOrganisations(app);
  officer = await app.as('department-officer', 'so-tttt-84');
  const { installation } = app;
  installation.config.pullPlainHttp = true;
  installation.config.pullHosts = [{ host: '127.0.0.1', port, private: true }];
  installation.mail = {
    domain: 'example.test',
    close: () => undefined,
    async send(mail) {
      mails.push(mail);
      return { sent: true };
    },
  };
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await app.close();
});

/** Resolves when so many fetches wait for their answer. */
const fetching = (count: number) =>
  new Promise<void>((resolve) => {
    askedMore = () => asked.length >= count && resolve();
    askedMore();
  });

function answerAll(): void {
  for (const response of asked.splice(0))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}');
}

const definition = (path: string) => ({
  url: `http://127.0.0.1:${port}/${path}`,
  secretHeader: null,
  mapping: {
    format: 'json',
    rows: '/data',
    element: { kind: 'fixed', element: 'igate_dossiers_online' },
    unit: { kind: 'own' },
    period: { kind: 'column', column: 'ky' },
    value: 'so',
    numbers: 'vietnamese',
  },
  schedule: { kind: 'daily', at: '09:00' },
});

async function setUp(path: string): Promise<string> {
  const id = app.installation.newId();
  const body = { id, system: 'igate', name: path, definition: definition(path), enabled: true };
  const reply = await officer.post(`${base}/connectors`, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return id;
}

const runByHand = (id: string) => officer.post(`${base}/connectors/${id}/runs`);
const states = async (id: string) =>
  (await officer.get(`${base}/connectors/${id}/runs`)).body.items.map((run: { state: string }) => run.state);
/** The hour of its schedule comes. */
const makeDue = (id: string) =>
  app.installation.db
    .updateTable('jobs')
    .set({ run_at: new Date(0).toISOString() })
    .where('turn', '=', id)
    .where('state', '=', 'waiting')
    .execute();

async function sendLetter(): Promise<void> {
  const id = randomUUID();
  await officer.post('/api/dispatches', {
    id,
    organisationId: 'so-tttt-84',
    symbol: 'STTTT',
    subject: 'cử đầu mối',
    to: ['Các đơn vị'],
    opening: ['Đề nghị cử đầu mối.'],
    points: [],
    distribution: ['Như trên'],
    authority: ['GIÁM ĐỐC'],
  });
  const reply = await officer.post(`/api/dispatches/${id}/sending`, {
    sendingId: randomUUID(),
    number: '814',
    date: '2023-08-29',
    dueDay: '2023-09-15',
    groups: [],
    organisationIds: [],
    outside: [{ name: 'Bưu điện', email: 'buu-dien@example.test' }],
  });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
}

test('while a system does not answer, mail goes out and other systems are asked', async () => {
  const silent = await setUp('im-lang');
  const other = await setUp('he-khac');
  await runByHand(silent);
  const working = runDueJobs(app.installation, [...dispatchJobs, pullJob], { everyMs: 20 });
  await fetching(1);
  await sendLetter();
  await runByHand(other);
  await fetching(2);
  await expect.poll(() => mails.map(({ to }) => to)).toEqual(['buu-dien@example.test']);
  expect(await states(silent)).toEqual(['running']);
  answerAll();
  await working;
  expect([await states(silent), await states(other)]).toEqual([['done'], ['done']]);
});

test('a connector is fetched by one run at a time, also when its hour comes while a run by hand waits', async () => {
  const id = await setUp('mot-luot');
  await runByHand(id);
  const looks = [1, 2].map(() => runDueJobs(app.installation, [pullJob], { everyMs: 20 }));
  await fetching(1);
  await makeDue(id);
  // Long enough for both to have looked again.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked).toHaveLength(1);
  answerAll();
  await fetching(1);
  answerAll();
  await Promise.all(looks);
  expect(await states(id)).toEqual(['done', 'done']);
});

test('stopping does not wait for a system that hangs: the fetch is given up and runs again at the next start', async () => {
  const id = await setUp('treo');
  await runByHand(id);
  const jobs = startJobs(app.installation, [pullJob], 10);
  await fetching(1);
  const began = Date.now();
  await jobs.stop();
  expect(Date.now() - began).toBeLessThan(2000);
  asked = [];
  const next = runDueJobs(app.installation, [pullJob], { everyMs: 20 });
  await fetching(1);
  answerAll();
  await next;
  expect(await states(id)).toEqual(['done']);
});

test('stopping does not wait for a trial either: it answers that it was broken off', async () => {
  const stopping = new AbortController();
  app.installation.stopping = stopping.signal;
  const body = { connectorId: null, system: 'igate', definition: definition('thu') };
  const trial = officer.post(`${base}/connector-trials`, body);
  await fetching(1);
  stopping.abort(new Error('the program stops'));
  expect(await trial).toMatchObject({ status: 200, body: { failure: { code: 'interrupted' }, counts: null } });
});
