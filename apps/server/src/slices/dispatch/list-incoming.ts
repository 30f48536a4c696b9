import { getIncoming, getIncomingFile, type IncomingView, listIncoming } from '@thuocdo/contract/dispatch';
import type { Grant } from '@thuocdo/core/access';
import type { Reader } from '../../platform/db/open.ts';
import { query } from '../../platform/http/route.ts';
import { filesOf, presentFiles, readFile } from './dispatch-files.queries.ts';
import { keptFile } from './dispatch-files.ts';
import { findIncomingSubject, type IncomingRecord, incomingRows, presentIncomingRow } from './incoming.queries.ts';
import { organisationsWith } from './list-outgoing.ts';
import { presentSteps } from './recipients.queries.ts';
import { remindersOf } from './reminders.queries.ts';

/** «Văn bản đến» */
export const listIncomingRoute = query({
  endpoint: listIncoming,
  action: 'incoming.read',
  async run({ db, visible, actor, today }, _subject, { query: asked }) {
    const own = visible('incoming.read', { path: 'v.path', organisation: 'r.organisation_id' });
    return {
      ...(await incomingRows(db, own, actor.grants, asked, today)),
      organisations: organisationsWith(actor, 'incoming.receive'),
    };
  },
});

export const getIncomingRoute = query({
  endpoint: getIncoming,
  action: 'incoming.read',
  subject: (db, { params }) => findIncomingSubject(db, params),
  run: ({ db, actor }, { row }) => presentIncoming(db, row, actor.grants),
});

export const getIncomingFileRoute = query({
  endpoint: getIncomingFile,
  action: 'incoming.read',
  subject: (db, { params }) => findIncomingSubject(db, params),
  run: async ({ db, installation }, { row }, { params }) =>
    keptFile(installation, await readFile(db, row.dispatch_id, params.fileId)),
});

export async function presentIncoming(
  db: Reader,
  row: IncomingRecord,
  grants: readonly Grant[],
): Promise<IncomingView> {
  return {
    ...presentIncomingRow(row, grants),
    campaignId: row.campaign_id,
    steps: presentSteps(row.steps),
    doneNote: row.done_note,
    files: presentFiles(await filesOf(db, row.dispatch_id)),
    hasPaper: row.letter !== null,
    documentId: row.document_id,
    messages: await remindersOf(db, row.unit_id, row.id),
    warnings: row.warnings as IncomingView['warnings'],
  };
}
