import type { EdxmlAttachment, EdxmlDocument, EdxmlReading } from './model.ts';
import {
  all,
  base64,
  dayAt,
  find,
  maybe,
  maybeText,
  momentAt,
  type Notes,
  numberAt,
  one,
  partyIn,
  refuse,
  text,
  texts,
  unknownIn,
  warn,
} from './take.ts';
import { readTree, type XmlNode } from './tree.ts';

const mostAttachments = 100;

/**
 * Reads an edXML message. Prefixes may be missing or others; unknown parts are warnings; a fault stops the reading, so
 * that nothing half is taken in. @param maxBytes of the whole file
 */
export function readEdxml(bytes: Uint8Array, maxBytes: number): EdxmlReading {
  const tree = readTree(bytes, { bytes: maxBytes, depth: 20, parts: 20_000, text: 100_000 });
  if ('rule' in tree) return { ok: false, errors: [tree] };
  const notes: Notes = { errors: [], warnings: [] };
  const document = documentOf(tree, notes);
  if (document === undefined || notes.errors.length > 0) return { ok: false, errors: notes.errors.slice(0, 50) };
  if (document.business.kind !== 0)
    warn(notes, 'not-new', find(notes, tree, ['edXML']) ?? tree, String(document.business.kind));
  return { ok: true, document, warnings: [...notes.warnings, ...unknownIn(tree)].slice(0, 50) };
}

function documentOf(tree: XmlNode, notes: Notes): EdxmlDocument | undefined {
  const envelope = find(notes, tree, ['edXML', 'edXMLEnvelope']);
  const header = envelope && find(notes, envelope, ['edXMLHeader', 'MessageHeader']);
  if (envelope === undefined || header === undefined) {
    refuse(notes, 'not-edxml', tree.children[0] ?? tree, tree.children[0]?.name);
    return undefined;
  }
  const parts = headerOf(header, notes);
  return {
    ...parts,
    ...tracesOf(envelope, notes),
    attachments: attachmentsOf(tree, envelope, notes),
  };
}

function headerOf(header: XmlNode, notes: Notes): Omit<EdxmlDocument, 'traces' | 'business' | 'attachments'> {
  const code = one(notes, header, 'Code');
  const issue = one(notes, header, 'PromulgationInfo');
  const type = one(notes, header, 'DocumentType');
  const signer = maybe(notes, header, 'SignerInfo');
  const other = maybe(notes, header, 'OtherInfo');
  maybe(notes, header, 'SteeringType');
  const from = one(notes, header, 'From');
  const to = all(header, 'To');
  if (to.length === 0) refuse(notes, 'missing', header, 'To');
  return {
    documentId: text(notes, header, 'DocumentId'),
    from: partyIn(notes, from),
    to: to.map((party) => partyIn(notes, party)),
    number: text(notes, code, 'CodeNumber'),
    notation: text(notes, code, 'CodeNotation'),
    place: maybeText(notes, issue, 'Place'),
    date: dayAt(notes, issue, 'PromulgationDate') ?? text(notes, issue, 'PromulgationDate'),
    type: { code: maybeText(notes, type, 'Type'), name: maybeText(notes, type, 'TypeName') ?? 'Văn bản' },
    subject: text(notes, header, 'Subject'),
    content: maybeText(notes, header, 'Content'),
    signer: signer && {
      competence: maybeText(notes, signer, 'Competence'),
      position: maybeText(notes, signer, 'Position'),
      fullName: maybeText(notes, signer, 'FullName'),
    },
    dueDay: dayAt(notes, header, 'DueDate'),
    places: texts(maybe(notes, header, 'ToPlaces'), 'Place'),
    priority: other && numberAt(notes, other, 'Priority'),
    pages: other && numberAt(notes, other, 'PageAmount'),
    annexes: other ? texts(maybe(notes, other, 'Appendixes'), 'Appendix') : [],
  };
}

function tracesOf(envelope: XmlNode, notes: Notes): Pick<EdxmlDocument, 'traces' | 'business'> {
  const head = one(notes, envelope, 'edXMLHeader');
  maybe(notes, head, 'DigitalSignature');
  const list = maybe(notes, head, 'TraceHeaderList');
  const business = list && (maybe(notes, list, 'Bussiness') ?? maybe(notes, list, 'Business'));
  const kind =
    business && (numberAt(notes, business, 'BussinessDocType') ?? numberAt(notes, business, 'BusinessDocType'));
  return {
    traces: (list ? all(list, 'TraceHeader') : []).map((step) => ({
      organId: text(notes, step, 'OrganId'),
      at: momentAt(notes, step, 'Timestamp'),
    })),
    business: {
      kind: kind ?? 0,
      reason: business && maybeText(notes, business, 'BussinessDocReason'),
      paper: business !== undefined && numberAt(notes, business, 'Paper') === 1,
    },
  };
}

function attachmentsOf(tree: XmlNode, envelope: XmlNode, notes: Notes): EdxmlAttachment[] {
  const root = find(notes, tree, ['edXML']) ?? tree;
  const manifest = find(notes, envelope, ['edXMLBody', 'edXMLManifest']);
  const body = maybe(notes, root, 'AttachmentEncoded');
  const encoded = new Map<string, XmlNode>();
  for (const node of body ? all(body, 'Attachment') : []) {
    const id = text(notes, node, 'ContentId');
    if (encoded.has(id)) refuse(notes, 'twice', node, id);
    encoded.set(id, node);
  }
  const references = manifest ? all(manifest, 'Reference') : [];
  if (references.length > mostAttachments) refuse(notes, 'too-many-parts', references[mostAttachments] ?? root);
  const listed = references.flatMap((reference) => {
    const id = text(notes, reference, 'ContentId');
    const node = encoded.get(id);
    encoded.delete(id);
    if (node === undefined) refuse(notes, 'attachment-missing', reference, id);
    return node === undefined ? [] : [attachmentOf(reference, node, notes)];
  });
  // Some senders leave the list out; what was sent is not thrown away for that.
  const unlisted = [...encoded].map(([id, node]) => {
    warn(notes, 'attachment-unlisted', node, id);
    return attachmentOf(node, node, notes);
  });
  return [...listed, ...unlisted];
}

function attachmentOf(reference: XmlNode, node: XmlNode, notes: Notes): EdxmlAttachment {
  const name = maybeText(notes, reference, 'AttachmentName') ?? text(notes, node, 'AttachmentName');
  for (const known of ['AttachmentName', 'ContentType', 'Description']) maybeText(notes, node, known);
  return {
    name,
    contentType: maybeText(notes, reference, 'ContentType') ?? 'application/octet-stream',
    description: maybeText(notes, reference, 'Description'),
    content: base64(notes, node, 'ContentTransferEncoded'),
  };
}
