import type { OfflineDatabase } from './database.ts';

/** Keeps a reply under a key (`response:<assignmentId>`), so that what was opened opens again without a network. */
export async function keepSnapshot(database: OfflineDatabase, key: string, at: string, data: unknown): Promise<void> {
  await database.snapshots.put({ key, at, data });
}

export async function readSnapshot<T>(
  database: OfflineDatabase,
  key: string,
): Promise<{ at: string; data: T } | undefined> {
  return (await database.snapshots.get(key)) as { at: string; data: T } | undefined;
}

/** At sign-out: what the server has needs no copy on a shared computer. Unsent changes stay. */
export async function dropSnapshots(database: OfflineDatabase): Promise<void> {
  await database.transaction('rw', database.snapshots, database.received, database.versions, async () => {
    await database.snapshots.clear();
    await database.received.clear();
    await database.versions.clear();
  });
}
