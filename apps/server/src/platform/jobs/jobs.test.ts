import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { enqueue } from './jobs.queries.ts';
import { type JobHandler, runDueJobs } from './run-jobs.ts';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

const put = (kind: string, payload: Record<string, unknown> = {}, delayMs = 0) =>
  app.installation.db
    .transaction()
    .execute((tx) => enqueue(tx, [{ kind, unitId: '84-2023', payload, personId: null, delayMs }]));
const run = (handler: JobHandler) => runDueJobs(app.installation, [handler]);
const left = (kind: string) =>
  app.installation.db.selectFrom('jobs').select(['state', 'attempts', 'last_fault']).where('kind', '=', kind).execute();

test('a job runs once, with what it was given, and is gone', async () => {
  const seen: unknown[] = [];
  const handler: JobHandler = { kind: 'one', waits: [], run: async ({ job }) => void seen.push(job.payload) };
  await put('one', { to: 'xã Thông Hòa' });
  expect(await run(handler)).toBe(1);
  expect(await run(handler)).toBe(0);
  expect(seen).toEqual([{ to: 'xã Thông Hòa' }]);
  expect(await left('one')).toEqual([]);
});

test('a change that is undone leaves no job', async () => {
  const undone = app.installation.db.transaction().execute(async (tx) => {
    await enqueue(tx, [{ kind: 'undone', unitId: '84-2023', payload: {}, personId: null }]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await left('undone')).toEqual([]);
});

test('a job that is not due yet waits', async () => {
  await put('later', {}, 60_000);
  expect(await run({ kind: 'later', waits: [], run: async () => {} })).toBe(0);
});

test('a failure is tried again and, after the last try, given up with its reason', async () => {
  const told: string[] = [];
  const handler: JobHandler = {
    kind: 'failing',
    waits: [0],
    run: async () => {
      throw new Error('máy chủ thư không trả lời');
    },
    gaveUp: async (_context, fault) => void told.push(fault),
  };
  await put('failing');
  expect(await run(handler)).toBe(2);
  expect(told).toEqual(['máy chủ thư không trả lời']);
  expect(await left('failing')).toEqual([{ state: 'failed', attempts: 2, last_fault: 'máy chủ thư không trả lời' }]);
});

test('two who look at the same time never take the same job', async () => {
  const seen: string[] = [];
  const handler: JobHandler = {
    kind: 'shared',
    waits: [],
    run: async ({ job }) => void seen.push(String(job.payload['n'])),
  };
  for (let n = 0; n < 6; n += 1) await put('shared', { n });
  await Promise.all([run(handler), run(handler)]);
  expect(seen.sort()).toEqual(['0', '1', '2', '3', '4', '5']);
});

test('what a process held when it died is taken again after its time', async () => {
  await put('held');
  await app.installation.db
    .updateTable('jobs')
    .set({ state: 'running', attempts: 1, held_until: new Date(Date.now() - 1).toISOString() })
    .where('kind', '=', 'held')
    .execute();
  expect(await run({ kind: 'held', waits: [], run: async () => {} })).toBe(1);
});
