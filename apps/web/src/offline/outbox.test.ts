import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProblemError } from '../api.ts';
import { databaseName, type FieldChange, type OfflineDatabase, openOfflineDatabase } from './database.ts';
import { type BatchAnswer, flush, type SendBatch, type Verdict } from './flush.ts';
import { discard, enqueue, exportOutbox, keepMine, type NewChange, pendingFor, takeTheirs } from './outbox.ts';
import { outboxState } from './outbox-state.ts';
import { answerOfProblem, answerSender } from './send-answers.ts';

let database: OfflineDatabase;
let person = 0;
beforeEach(() => {
  person += 1;
  database = openOfflineDatabase(`person-${person}`);
});
afterEach(async () => {
  database.close();
  await Dexie.delete(databaseName(`person-${person}`));
});

let made = 0;
const change = (question: string, value: unknown, extra: Partial<NewChange> = {}): NewChange => {
  made += 1;
  return {
    mutationId: `m-${made}`,
    unitId: '29335-2023',
    assignmentId: 'a1',
    unitName: 'Xã Thông Hòa',
    question,
    value,
    baseVersion: 0,
    onBehalf: false,
    at: '2023-08-30T09:00:00Z',
    ...extra,
  };
};

/** A server that keeps versions, forgets nothing by id, and can lose its answers. */
function aServer() {
  const seen = new Map<string, number>();
  const fields = new Map<string, { value: unknown; version: number }>();
  const written: unknown[] = [];
  let lost = 0;
  const one = (sent: FieldChange): Verdict => {
    const known = seen.get(sent.mutationId);
    if (known !== undefined) return { kind: 'received', version: known };
    const now = fields.get(sent.question)?.version ?? 0;
    if (sent.value === 'bad') return { kind: 'refused', refusal: { code: 'input-invalid', serverVersion: now } };
    if (sent.baseVersion !== now) {
      const serverValue = fields.get(sent.question)?.value;
      return { kind: 'conflict', refusal: { code: 'stale-version', serverVersion: now, serverValue, by: 'B' } };
    }
    fields.set(sent.question, { value: sent.value, version: now + 1 });
    seen.set(sent.mutationId, now + 1);
    written.push([sent.question, sent.value]);
    return { kind: 'received', version: now + 1 };
  };
  const send: SendBatch = async (changes): Promise<BatchAnswer> => {
    const verdicts = new Map(changes.map((sent) => [sent.mutationId, one(sent)]));
    if (lost > 0) {
      lost -= 1;
      return { kind: 'later' };
    }
    return { kind: 'answered', savedAt: '2023-08-30T09:00:07Z', verdicts };
  };
  return { send, written, fields, loseAnswers: (count: number) => (lost = count) };
}

describe('the outbox', () => {
  test('typing on while nothing has left keeps one change with the last value', async () => {
    await enqueue(database, change('q1', '1'));
    await enqueue(database, change('q1', '12'));
    await enqueue(database, change('q2', 'x'));
    expect((await pendingFor(database, 'a1')).map((kept) => kept.value)).toEqual(['12', 'x']);
  });

  test('changes made without a network arrive once each, although the first answer was lost', async () => {
    const server = aServer();
    for (let index = 0; index < 20; index += 1) await enqueue(database, change(`q${index}`, index));
    server.loseAnswers(1);
    expect(await flush(database, server.send)).toBe('later');
    expect(await pendingFor(database, 'a1')).toHaveLength(20);
    expect(await flush(database, server.send)).toBe('empty');
    expect(server.written).toHaveLength(20);
    expect(await pendingFor(database, 'a1')).toEqual([]);
  });

  test('a value typed after a lost answer is not swallowed as a repeat', async () => {
    const server = aServer();
    await enqueue(database, change('q1', 'old'));
    server.loseAnswers(1);
    await flush(database, server.send);
    await enqueue(database, change('q1', 'new'));
    expect(await flush(database, server.send)).toBe('empty');
    expect(server.fields.get('q1')).toEqual({ value: 'new', version: 2 });
  });

  test('a value typed while its predecessor is on its way follows it without a conflict', async () => {
    const server = aServer();
    await enqueue(database, change('q1', 'first'));
    const slow: SendBatch = async (changes) => {
      if (changes[0]?.value === 'first') await enqueue(database, change('q1', 'second'));
      return server.send(changes);
    };
    await flush(database, slow);
    expect(server.written).toEqual([
      ['q1', 'first'],
      ['q1', 'second'],
    ]);
  });

  test('what a closed page left on its way is sent again', async () => {
    const server = aServer();
    await enqueue(database, change('q1', 1));
    await database.outbox.toCollection().modify({ state: 'sending', attempts: 1 });
    expect(await flush(database, server.send)).toBe('empty');
    expect(server.written).toEqual([['q1', 1]]);
  });

  test('a conflict stays with both values, holds back only its question, and is won on top of what was seen', async () => {
    const server = aServer();
    server.fields.set('q1', { value: 'theirs', version: 3 });
    await enqueue(database, change('q1', 'mine', { baseVersion: 2 }));
    await enqueue(database, change('q2', 'ok'));
    expect(await flush(database, server.send)).toBe('empty');
    const [stuck] = await pendingFor(database, 'a1');
    expect(stuck).toMatchObject({ state: 'conflict', value: 'mine', refusal: { serverValue: 'theirs', by: 'B' } });
    expect(server.written).toEqual([['q2', 'ok']]);

    await keepMine(database, stuck?.sequence ?? 0, 'm-again');
    await flush(database, server.send);
    expect(server.fields.get('q1')).toEqual({ value: 'mine', version: 4 });
    expect(await pendingFor(database, 'a1')).toEqual([]);
  });

  test('a refused value is kept and shown; later values of other assignments still go', async () => {
    const server = aServer();
    await enqueue(database, change('q1', 'bad'));
    await enqueue(database, change('q9', 'good', { assignmentId: 'a2' }));
    await flush(database, server.send);
    const [kept] = await pendingFor(database, 'a1');
    expect(kept).toMatchObject({ state: 'refused', value: 'bad', refusal: { code: 'input-invalid' } });
    expect(server.written).toEqual([['q9', 'good']]);
  });

  test('a corrected value takes the place of the refused one', async () => {
    const server = aServer();
    await enqueue(database, change('q1', 'bad'));
    await flush(database, server.send);
    await enqueue(database, change('q1', 'good'));
    await flush(database, server.send);
    expect(server.written).toEqual([['q1', 'good']]);
    expect(await pendingFor(database, 'a1')).toEqual([]);
  });

  test('a value corrected while the refused one was on its way follows it', async () => {
    const server = aServer();
    await enqueue(database, change('q1', 'bad'));
    let typed = false;
    await flush(database, async (changes) => {
      if (!typed) await enqueue(database, change('q1', 'good'));
      typed = true;
      return server.send(changes);
    });
    expect(server.written).toEqual([['q1', 'good']]);
    expect(await pendingFor(database, 'a1')).toEqual([]);
  });

  test('typing on after a value was received does not conflict with oneself before a reload', async () => {
    const server = aServer();
    await enqueue(database, change('q1', 'one', { baseVersion: 0 }));
    await flush(database, server.send);
    await enqueue(database, change('q1', 'two', { baseVersion: 0 }));
    await flush(database, server.send);
    expect(server.fields.get('q1')).toEqual({ value: 'two', version: 2 });
  });

  test('giving way to the other’s value leaves nothing unsent of that question', async () => {
    const server = aServer();
    server.fields.set('q1', { value: 'theirs', version: 3 });
    await enqueue(database, change('q1', 'mine', { baseVersion: 2 }));
    await flush(database, server.send);
    await takeTheirs(database, 'a1', 'q1');
    await flush(database, server.send);
    expect(server.fields.get('q1')).toEqual({ value: 'theirs', version: 3 });
    expect(await pendingFor(database, 'a1')).toEqual([]);
  });

  test('a deleted change frees what was typed on top of it', async () => {
    const server = aServer();
    server.fields.set('q1', { value: 'theirs', version: 3 });
    await enqueue(database, change('q1', 'mine', { baseVersion: 2 }));
    await flush(database, server.send);
    await enqueue(database, change('q1', 'mine too', { baseVersion: 2 }));
    const [stuck] = await pendingFor(database, 'a1');
    await discard(database, stuck?.sequence ?? 0);
    await flush(database, server.send);
    expect(server.fields.get('q1')).toEqual({ value: 'mine too', version: 4 });
  });

  test('an ended session keeps everything waiting', async () => {
    await enqueue(database, change('q1', 1));
    expect(await flush(database, async () => ({ kind: 'signed-out' }))).toBe('signed-out');
    expect((await pendingFor(database, 'a1'))[0]).toMatchObject({ state: 'waiting', attempts: 1 });
  });

  test('one person’s unsent work is not in another’s database', async () => {
    await enqueue(database, change('q1', 'secret'));
    const other = openOfflineDatabase('someone-else');
    expect(await other.outbox.count()).toBe(0);
    other.close();
  });

  test('the rescue file holds every value', async () => {
    await enqueue(database, change('q1', { rows: [1, 2] }));
    expect(JSON.parse(await exportOutbox(database, '2023-08-30T10:00:00Z'))).toMatchObject({
      changes: [{ question: 'q1', value: { rows: [1, 2] } }],
    });
  });
});

describe('the server’s answers', () => {
  test.each([
    [0, 'unreachable', 'later'],
    [503, 'database-busy', 'later'],
    [507, 'storage-full', 'later'],
    [429, 'rate-limited', 'later'],
    [401, 'not-signed-in', 'signed-out'],
    [403, 'csrf-missing', 'later'],
    [403, 'not-allowed', 'refused'],
    [404, 'not-found', 'refused'],
    [409, 'campaign-not-open', 'refused'],
  ])('%d %s: %s', (status, code, kind) => {
    expect(answerOfProblem(new ProblemError({ code }, status)).kind).toBe(kind);
  });

  test('outcomes of the contract become verdicts', async () => {
    const send = answerSender(async ({ body }) => ({
      savedAt: '2023-08-30T09:00:07Z',
      answered: 1,
      state: 'drafting',
      outcomes: (body?.changes ?? []).map((asked, index) => ({
        mutationId: asked.mutationId,
        question: asked.question,
        outcome: (['saved', 'repeated', 'conflict', 'refused'] as const)[index] ?? 'saved',
        version: 7,
        value: 'theirs',
      })),
    }));
    for (const question of ['q1', 'q2', 'q3', 'q4']) await enqueue(database, change(question, 1));
    await flush(database, send);
    expect((await pendingFor(database, 'a1')).map((kept) => [kept.question, kept.state])).toEqual([
      ['q3', 'conflict'],
      ['q4', 'refused'],
    ]);
    expect(await database.received.get('a1')).toMatchObject({ savedAt: '2023-08-30T09:00:07Z' });
  });
});

describe('the saved-at line', () => {
  const counts = { waiting: 0, stuck: 0 };
  test.each([
    [counts, true, 'saved'],
    [{ waiting: 2, stuck: 0 }, true, 'saving'],
    [{ waiting: 2, stuck: 0 }, false, 'offline'],
    [{ waiting: 2, stuck: 1 }, false, 'conflict'],
    [counts, false, 'saved'],
  ])('%o, server reachable %s: %s', (given, reachable, state) => {
    expect(outboxState(given, reachable)).toBe(state);
  });
});
