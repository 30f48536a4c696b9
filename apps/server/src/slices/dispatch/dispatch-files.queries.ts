import type { OutgoingView } from '@thuocdo/contract/dispatch';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { AcceptedFile } from '../../platform/files/accept.ts';
import { Problem } from '../../platform/problem.ts';

export type DispatchFile = AcceptedFile & { id: string };

export async function filesOf(db: Reader, dispatchId: string): Promise<DispatchFile[]> {
  const rows = await db
    .selectFrom('dispatch_files')
    .selectAll()
    .where('dispatch_id', '=', dispatchId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
  }));
}

export const presentFiles = (files: readonly DispatchFile[]): OutgoingView['files'] =>
  files.map(({ id, name, mediaType, size }) => ({ id, name, mediaType, size }));

/** @throws Problem `not-found` */
export async function readFile(db: Reader, dispatchId: string, fileId: string): Promise<DispatchFile> {
  const file = (await filesOf(db, dispatchId)).find((one) => one.id === fileId);
  if (file === undefined) throw new Problem('not-found');
  return file;
}

export async function insertFile(
  tx: Tx,
  dispatchId: string,
  file: DispatchFile,
  by: { at: string; personId: string; title: string },
): Promise<void> {
  await tx
    .insertInto('dispatch_files')
    .values({
      id: file.id,
      dispatch_id: dispatchId,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      added_at: by.at,
      added_by: by.personId,
      added_by_title: by.title,
    })
    .execute();
}

export async function deleteFile(tx: Tx, dispatchId: string, fileId: string): Promise<void> {
  await tx.deleteFrom('dispatch_files').where('dispatch_id', '=', dispatchId).where('id', '=', fileId).execute();
}
