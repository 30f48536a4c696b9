import type { FieldChange, OfflineDatabase, Refusal } from './database.ts';
import { allPending, discard, hasLater, rebase } from './outbox.ts';

/** The server's word on one change. */
export type Verdict =
  | { kind: 'received'; version: number }
  | { kind: 'conflict'; refusal: Refusal }
  | { kind: 'refused'; refusal: Refusal };

/**
 * The answer to a batch. `later`: try again after a while (no network, busy server); `signed-out`: keep everything and
 * wait for the person to sign in.
 */
export type BatchAnswer =
  | { kind: 'answered'; savedAt: string; verdicts: ReadonlyMap<string, Verdict> }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'later' }
  | { kind: 'signed-out' };

/** Sends changes of one assignment, each of another question, at most `batchSize`. Never throws for a lost network. */
export type SendBatch = (changes: readonly FieldChange[]) => Promise<BatchAnswer>;

export type FlushResult = 'empty' | 'later' | 'signed-out';

const batchSize = 100;

/**
 * Sends what waits, in the order of typing, until nothing waits or the server cannot answer. A change is kept on the
 * device until the server has said that it has it; ids make a repeated sending harmless. Call it under one lock.
 */
export async function flush(database: OfflineDatabase, send: SendBatch): Promise<FlushResult> {
  // A page that closed in mid-send left these; the server drops what it already has by id.
  await database.outbox.where('state').equals('sending').modify({ state: 'waiting' });
  for (;;) {
    const batch = nextBatch(await allPending(database));
    if (batch.length === 0) return 'empty';
    const taken = await take(database, batch);
    if (taken.length === 0) continue;
    const answer = await send(taken);
    await record(database, taken, answer);
    if (answer.kind === 'later' || answer.kind === 'signed-out') return answer.kind;
  }
}

/** The first assignment with something to send: for each question the oldest change, unless an older one is stuck. */
export function nextBatch(changes: readonly FieldChange[]): FieldChange[] {
  const heads = new Map<string, FieldChange>();
  for (const change of changes) {
    const key = `${change.assignmentId} ${change.question}`;
    if (!heads.has(key)) heads.set(key, change);
  }
  const ready = [...heads.values()].filter((change) => change.state === 'waiting');
  const first = ready[0];
  return ready
    .filter((change) => change.assignmentId === first?.assignmentId && change.onBehalf === first.onBehalf)
    .slice(0, batchSize);
}

/** From here on `enqueue` leaves these alone. Reads them again, because a key may have been pressed meanwhile. */
function take(database: OfflineDatabase, batch: readonly FieldChange[]): Promise<FieldChange[]> {
  return database.transaction('rw', database.outbox, async () => {
    const now = await database.outbox.bulkGet(batch.map((change) => change.sequence));
    const taken = now.filter((change) => change?.state === 'waiting') as FieldChange[];
    for (const change of taken) {
      await database.outbox.update(change.sequence, { state: 'sending', attempts: change.attempts + 1 });
    }
    return taken;
  });
}

function record(database: OfflineDatabase, sent: readonly FieldChange[], answer: BatchAnswer): Promise<void> {
  return database.transaction('rw', database.outbox, database.received, database.versions, async () => {
    for (const change of sent) await settle(database, change, verdictOn(change, answer));
    const assignmentId = sent[0]?.assignmentId;
    if (answer.kind === 'answered' && assignmentId !== undefined) {
      await database.received.put({ assignmentId, savedAt: answer.savedAt });
    }
  });
}

/** What the server never answers about is shown to the person rather than sent for ever. */
function verdictOn(change: FieldChange, answer: BatchAnswer): Verdict | 'waiting' {
  if (answer.kind === 'answered') return answer.verdicts.get(change.mutationId) ?? unmentioned;
  return answer.kind === 'refused' ? answer : 'waiting';
}

const unmentioned: Verdict = { kind: 'refused', refusal: { code: 'unexpected' } };

async function settle(database: OfflineDatabase, change: FieldChange, verdict: Verdict | 'waiting'): Promise<void> {
  if (verdict === 'waiting') {
    await database.outbox.update(change.sequence, { state: 'waiting' });
    return;
  }
  if (verdict.kind === 'received') {
    await database.outbox.delete(change.sequence);
    const { assignmentId, question } = change;
    await database.versions.put({ assignmentId, question, version: verdict.version });
    await rebase(database, change, verdict.version);
    return;
  }
  await database.outbox.update(change.sequence, { state: verdict.kind, refusal: verdict.refusal });
  // Corrected while it was on its way: the correction takes its place and does not wait behind it for ever.
  if (verdict.kind === 'refused' && (await hasLater(database, change))) await discard(database, change.sequence);
}
