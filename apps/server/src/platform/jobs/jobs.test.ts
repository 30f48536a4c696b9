import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { enqueue, settleJob, takeJob } from './jobs.queries.ts';
import { type JobHandler, runDueJobs, startJobs } from './run-jobs.ts';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

const put = (kind: string, payload: Record<string, unknown> = {}, more: { delayMs?: number; turn?: string } = {}) =>
  app.installation.db
    .transaction()
    .execute((tx) => enqueue(tx, [{ kind, unitId: '84-2023', payload, personId: null, ...more }]));
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
  await put('later', {}, { delayMs: 60_000 });
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

/** Something that is waited for until it is let go. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** A kind whose jobs wait at a gate, and that knows how many of them were there at the same time. */
function waiting(kind: string, atOnce: number, most: number) {
  const full = gate();
  const seen = { now: 0, most: 0 };
  const handler: JobHandler = {
    kind,
    atOnce,
    waits: [],
    async run() {
      seen.now += 1;
      seen.most = Math.max(seen.most, seen.now);
      if (seen.now >= most) full.open();
      // Long enough for a job too many to be taken beside it.
      else await Promise.race([full.opened, new Promise((resolve) => setTimeout(resolve, 150))]);
      seen.now -= 1;
    },
  };
  return { handler, seen };
}

test('a job that waits for another system does not hold those of another kind, not even one that comes while it waits', async () => {
  const { open, opened } = gate();
  const slow: JobHandler = {
    kind: 'slow',
    waits: [],
    async run() {
      await put('quick', { n: 2 });
      await opened;
    },
  };
  const seen: unknown[] = [];
  const quick: JobHandler = {
    kind: 'quick',
    waits: [],
    async run({ job }) {
      seen.push(job.payload['n']);
      if (seen.length === 2) open();
    },
  };
  await put('slow');
  await put('quick', { n: 1 });
  expect(await runDueJobs(app.installation, [slow, quick], { everyMs: 20 })).toBe(3);
  expect(seen.sort()).toEqual([1, 2]);
});

test('as many jobs of a kind run at the same time as the kind says, one where it says nothing', async () => {
  const three = waiting('three', 3, 3);
  const { atOnce: _unsaid, ...one } = waiting('alone', 1, 2).handler;
  const alone = waiting('alone', 1, 2);
  for (let n = 0; n < 5; n += 1) await put('three');
  for (let n = 0; n < 2; n += 1) await put('alone');
  expect(await runDueJobs(app.installation, [three.handler, { ...one, run: alone.handler.run }])).toBe(7);
  expect([three.seen.most, alone.seen.most]).toEqual([3, 1]);
});

test('two jobs of one turn never run at once, whoever looks; one of another turn runs beside them', async () => {
  const running: string[] = [];
  const together: string[][] = [];
  const handler: JobHandler = {
    kind: 'turns',
    atOnce: 3,
    waits: [],
    async run({ job }) {
      const turn = String(job.payload['turn']);
      running.push(turn);
      together.push([...running]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      running.splice(running.indexOf(turn), 1);
    },
  };
  for (const turn of ['a', 'a', 'a', 'b']) await put('turns', { turn }, { turn });
  const looks = [1, 2].map(() => runDueJobs(app.installation, [handler], { everyMs: 20 }));
  const ran = await Promise.all(looks);
  expect(ran.reduce((sum, count) => sum + count)).toBe(4);
  expect(together.every((turns) => new Set(turns).size === turns.length)).toBe(true);
  expect(together.some((turns) => turns.includes('a') && turns.includes('b'))).toBe(true);
});

test('of many who look at the same moment one takes a job of a turn, and the next one only after its end', async () => {
  const { db } = app.installation;
  for (let n = 0; n < 8; n += 1) await put('crowded', { n }, { turn: 'a' });
  const lookAll = async () => {
    const looks = Array.from({ length: 8 }, () => takeJob(db, ['crowded'], new Date(), 60_000));
    return (await Promise.all(looks)).filter((job) => job !== undefined);
  };
  const [first, ...more] = await lookAll();
  expect(more).toEqual([]);
  expect(await lookAll()).toEqual([]);
  if (first !== undefined) await settleJob(db, first, { state: 'done' });
  expect(await lookAll()).toHaveLength(1);
});

test('stopping puts back what gives up, as if it had not been taken, and waits for what does not', async () => {
  const begun = gate();
  let finished = false;
  const handlers: JobHandler[] = [
    {
      kind: 'giving-up',
      waits: [],
      run: ({ stopping }) =>
        new Promise((_resolve, reject) => {
          stopping.addEventListener('abort', () => reject(stopping.reason));
        }),
    },
    {
      kind: 'finishing',
      waits: [],
      async run() {
        begun.open();
        await new Promise((resolve) => setTimeout(resolve, 100));
        finished = true;
      },
    },
  ];
  await put('giving-up');
  await put('finishing');
  const jobs = startJobs(app.installation, handlers, 10);
  await begun.opened;
  await put('finishing');
  await jobs.stop();
  expect(finished).toBe(true);
  expect(await left('giving-up')).toEqual([{ state: 'waiting', attempts: 0, last_fault: null }]);
  expect(await left('finishing')).toHaveLength(1);
});
