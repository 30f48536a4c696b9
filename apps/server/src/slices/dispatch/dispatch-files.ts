import { addDispatchFile, getSentFile, removeDispatchFile } from '@thuocdo/contract/dispatch';
import type { Installation } from '../../platform/context.ts';
import { acceptFile } from '../../platform/files/accept.ts';
import { command, type FileReply, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type DispatchFile, deleteFile, filesOf, insertFile, readFile } from './dispatch-files.queries.ts';
import { type Dispatch, findDispatchSubject } from './dispatches.queries.ts';
import { presentOutgoing } from './present-outgoing.ts';

const mostFiles = 20;
const mostBytes = 100 * 1024 * 1024;

function requireUnsent(dispatch: Dispatch): void {
  if (dispatch.sentAt !== null) throw new Problem('dispatch-sent', { sentAt: dispatch.sentAt });
}

export const addDispatchFileRoute = command({
  endpoint: addDispatchFile,
  action: 'outgoing.write',
  readAction: 'outgoing.read',
  subject: (tx, { params }) => findDispatchSubject(tx, params.dispatchId, { lock: true }),
  async run(context, { row: dispatch }, { file }) {
    const { tx, actor, acting, now, installation, note } = context;
    requireUnsent(dispatch);
    if (file === undefined) throw new Problem('file-missing', { field: 'file' });
    const there = await filesOf(tx, dispatch.id);
    const bytes = there.reduce((sum, one) => sum + one.size, file.size);
    if (there.length >= mostFiles || bytes > mostBytes)
      throw new Problem('quota-exceeded', { name: file.name, mostFiles, mostBytes });
    const kept = { id: installation.newId(), ...(await acceptFile(installation, file)) };
    await insertFile(tx, dispatch.id, kept, { at: now, personId: actor.personId, title: acting.title });
    note({ dispatch: dispatch.id, file: kept.name, sha256: kept.sha256 });
    return presentOutgoing(tx, dispatch.id, context);
  },
});

export const removeDispatchFileRoute = command({
  endpoint: removeDispatchFile,
  action: 'outgoing.write',
  readAction: 'outgoing.read',
  subject: (tx, { params }) => findDispatchSubject(tx, params.dispatchId, { lock: true }),
  async run(context, { row: dispatch }, { params }) {
    requireUnsent(dispatch);
    const file = await readFile(context.tx, dispatch.id, params.fileId);
    await deleteFile(context.tx, dispatch.id, file.id);
    context.note({ dispatch: dispatch.id, removed: file.name, sha256: file.sha256 });
    return presentOutgoing(context.tx, dispatch.id, context);
  },
});

export const getSentFileRoute = query({
  endpoint: getSentFile,
  action: 'outgoing.read',
  subject: (db, { params }) => findDispatchSubject(db, params.dispatchId),
  run: async ({ db, installation }, { id }, { params }) =>
    keptFile(installation, await readFile(db, id, params.fileId)),
});

export function keptFile(installation: Installation, file: DispatchFile): FileReply {
  return {
    name: file.name,
    mediaType: file.mediaType,
    content: installation.files.stream(file.sha256),
    inline: true,
  };
}
