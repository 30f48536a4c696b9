import type { FieldChange, OfflineDatabase } from './database.ts';

/** What a form knows when a field changes; ids and time are given by the caller of the browser (`keeper.ts`). */
export type NewChange = Pick<
  FieldChange,
  'mutationId' | 'unitId' | 'assignmentId' | 'unitName' | 'question' | 'value' | 'baseVersion' | 'onBehalf' | 'at'
> & { reason?: string | null };

/**
 * Keeps a change. While the last change of the same question has never left this device, the new value takes its place
 * and its id; one that may have reached the server is never altered, or the server would drop the new value as a repeat.
 * A refused value is replaced by what the person typed to correct it.
 */
export function enqueue(database: OfflineDatabase, change: NewChange): Promise<string> {
  return database.transaction('rw', database.outbox, database.versions, async () => {
    const last = (await changesOf(database, change.assignmentId, change.question)).at(-1);
    if (last?.state === 'waiting' && last.attempts === 0) {
      const { value, reason, at, onBehalf } = change;
      await database.outbox.update(last.sequence, { value, at, onBehalf, ...(reason === undefined ? {} : { reason }) });
      return last.mutationId;
    }
    if (last?.state === 'refused') await database.outbox.delete(last.sequence);
    const own = await database.versions.get([change.assignmentId, change.question]);
    const baseVersion = Math.max(change.baseVersion, own?.version ?? 0, last?.baseVersion ?? 0);
    await database.outbox.add({ ...change, baseVersion, state: 'waiting', attempts: 0 });
    return change.mutationId;
  });
}

/** The person gives way to the server's value: everything unsent of the question goes. */
export async function takeTheirs(database: OfflineDatabase, assignmentId: string, question: string): Promise<void> {
  await database.outbox.where('[assignmentId+question]').equals([assignmentId, question]).delete();
}

/** Unsent changes of an assignment, in the order of typing. A form shows these values over the server's. */
export function pendingFor(database: OfflineDatabase, assignmentId: string): Promise<FieldChange[]> {
  return database.outbox.where('assignmentId').equals(assignmentId).sortBy('sequence');
}

export const allPending = (database: OfflineDatabase): Promise<FieldChange[]> =>
  database.outbox.orderBy('sequence').toArray();

/** Sends a refused or conflicting change again, as it stands. */
export async function retry(database: OfflineDatabase, sequence: number): Promise<void> {
  await database.outbox.update(sequence, { state: 'waiting' });
}

/**
 * The person looked at the other's value and keeps their own: the change is asked anew, on top of the version seen.
 * It needs a new id, because the server has answered the old one.
 */
export function keepMine(database: OfflineDatabase, sequence: number, mutationId: string): Promise<void> {
  return database.transaction('rw', database.outbox, async () => {
    const change = await database.outbox.get(sequence);
    if (change === undefined) return;
    const { refusal, ...rest } = change;
    const baseVersion = refusal?.serverVersion ?? change.baseVersion;
    await database.outbox.put({ ...rest, mutationId, baseVersion, state: 'waiting', attempts: 0 });
  });
}

/**
 * Takes a change out for good. What was typed on top of it waits no longer behind it and is asked on top of the version
 * that the server told.
 */
export function discard(database: OfflineDatabase, sequence: number): Promise<void> {
  return database.transaction('rw', database.outbox, async () => {
    const change = await database.outbox.get(sequence);
    if (change === undefined) return;
    await database.outbox.delete(sequence);
    const serverVersion = change.refusal?.serverVersion;
    if (serverVersion !== undefined) await rebase(database, change, serverVersion);
  });
}

/** Later changes of the same question were typed after seeing this one: they stand on the version it became. */
export async function rebase(
  database: OfflineDatabase,
  on: Pick<FieldChange, 'assignmentId' | 'question' | 'sequence'>,
  version: number,
): Promise<void> {
  const later = await changesOf(database, on.assignmentId, on.question);
  for (const change of later) {
    if (change.sequence > on.sequence) await database.outbox.update(change.sequence, { baseVersion: version });
  }
}

/** Whether the person has typed on after this change. */
export async function hasLater(database: OfflineDatabase, than: FieldChange): Promise<boolean> {
  const all = await changesOf(database, than.assignmentId, than.question);
  return all.some((change) => change.sequence > than.sequence);
}

/** «Cứu dữ liệu»: everything unsent as a JSON text that a person can read and carry away. */
export async function exportOutbox(database: OfflineDatabase, at: string): Promise<string> {
  return JSON.stringify({ kind: 'thuocdo-outbox', version: 1, at, changes: await allPending(database) }, null, 2);
}

const changesOf = (database: OfflineDatabase, assignmentId: string, question: string): Promise<FieldChange[]> =>
  database.outbox.where('[assignmentId+question]').equals([assignmentId, question]).sortBy('sequence');
