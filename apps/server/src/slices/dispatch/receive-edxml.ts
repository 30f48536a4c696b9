import { Readable } from 'node:stream';
import { receiveEdxml } from '@thuocdo/contract/dispatch';
import { searchKey, sortKey } from '@thuocdo/core/text';
import { type EdxmlDocument, type EdxmlFinding, readEdxml } from '@thuocdo/documents/edxml';
import { positionOf } from '../../platform/access/actor.ts';
import { acceptFile, readWhole } from '../../platform/files/accept.ts';
import { type CommandContext, command, type Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findOrganisationSubject, organIdsOf } from '../organisations/index.ts';
import { insertFile } from './dispatch-files.queries.ts';
import { dispatchSearchKey } from './dispatches.queries.ts';
import { findIncomingSubject, knownDocument } from './incoming.queries.ts';
import { presentIncoming } from './list-incoming.ts';
import { insertRecipients } from './recipients.queries.ts';

/**
 * A message of the document axis becomes a document that came in. All of it is right or nothing is kept; its attachments
 * are looked at like any upload. Messages about states (`messagetype: status`) are another kind of file and are refused.
 */
export const receiveEdxmlRoute = command({
  endpoint: receiveEdxml,
  action: 'incoming.receive',
  readAction: 'incoming.read',
  subject: (tx, { body }) => findOrganisationSubject(tx, body.organisationId),
  async run(context, subject, { file }) {
    const { tx, actor, installation, note } = context;
    if (file === undefined) throw new Problem('file-missing', { field: 'file' });
    const { maxFileBytes } = installation.config;
    const reading = readEdxml(await readWhole(file.content, file.name, maxFileBytes), maxFileBytes);
    if (!reading.ok) throw new Problem('edxml-invalid', { name: file.name, findings: reading.errors.slice(0, 20) });
    const { document, warnings } = reading;
    await requireOurs(context, subject, document);
    const dispatchId = installation.newId();
    await insertReceived(context, subject, dispatchId, document, warnings);
    await keepAttachments(context, dispatchId, document);
    const recipientId = await insertRecipient(context, subject, dispatchId, document);
    note({ dispatch: dispatchId, documentId: document.documentId, from: document.from.name });
    const { row } = await findIncomingSubject(tx, { unitId: subject.unitId, recipientId });
    return presentIncoming(tx, row, actor.grants);
  },
});

type Receiver = Found<{ id: string; name: string }>;

/** Addressed to this organisation by one of its ids, and not here yet. */
async function requireOurs({ tx }: CommandContext, receiver: Receiver, document: EdxmlDocument): Promise<void> {
  const own = await organIdsOf(tx, receiver.id);
  if (own.length === 0) throw new Problem('organ-id-unknown', { organisation: receiver.row.name });
  if (!document.to.some(({ organId }) => own.includes(organId)))
    throw new Problem('edxml-not-yours', { own, to: document.to.slice(0, 20).map(({ organId }) => organId) });
  const known = await knownDocument(tx, receiver.id, document.documentId);
  if (known !== undefined) throw new Problem('document-known', { ...known });
}

async function insertReceived(
  { tx, actor, acting, now }: CommandContext,
  receiver: Receiver,
  id: string,
  document: EdxmlDocument,
  warnings: readonly EdxmlFinding[],
): Promise<void> {
  const by = positionOf(acting);
  await tx
    .insertInto('dispatches')
    .values({
      id,
      campaign_id: null,
      kind: 'received-document',
      unit_id: receiver.unitId,
      organisation_id: null,
      sender_name: document.from.name.slice(0, 300),
      sender_organ_id: document.from.organId,
      subject: document.subject.slice(0, 1000),
      number: document.number,
      symbol: document.notation,
      dated: document.date,
      due_day: document.dueDay ?? null,
      letter: null,
      search_key: dispatchSearchKey(document.number, document.notation, `${document.subject} ${document.from.name}`),
      drafted_at: now,
      sent_at: now,
      person_id: actor.personId,
      by_title: by,
      document_id: document.documentId,
      warnings: JSON.stringify(warnings),
      cautions: '[]',
    })
    .execute();
}

async function keepAttachments(
  { tx, actor, acting, now, installation }: CommandContext,
  dispatchId: string,
  document: EdxmlDocument,
): Promise<void> {
  for (const { name, content } of document.attachments) {
    const kept = await acceptFile(installation, { name, content: Readable.from([Buffer.from(content)]) });
    const file = { id: installation.newId(), ...kept };
    await insertFile(tx, dispatchId, file, { at: now, personId: actor.personId, title: acting.title });
  }
}

async function insertRecipient(
  { tx, actor, acting, now, installation }: CommandContext,
  receiver: Receiver,
  dispatchId: string,
  document: EdxmlDocument,
): Promise<string> {
  const id = installation.newId();
  const { name } = receiver.row;
  const step = { at: now, personId: actor.personId, by: positionOf(acting) };
  await insertRecipients(tx, { id: dispatchId, dueDay: document.dueDay ?? null, sentAt: now }, [
    {
      unitId: receiver.unitId,
      id,
      organisationId: receiver.id,
      name,
      sortKey: sortKey(name),
      searchKey: searchKey(name),
      organId: null,
      email: null,
      state: 'received',
      steps: { sent: step, received: step },
      mail: 'none',
      documentId: document.documentId,
    },
  ]);
  return id;
}
