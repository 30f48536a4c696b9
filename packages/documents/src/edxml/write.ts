import { createHash } from 'node:crypto';
import { type EdxmlAttachment, type EdxmlDocument, type EdxmlParty, edxmlNamespace } from './model.ts';

type Part = string | undefined | readonly Part[];

/**
 * An edXML message (QCVN 102:2016/BTTTT) as UTF-8 bytes. Built as text on purpose: the central validator wants the
 * prefix `edXML:` literally, and serializers of XML are free to drop it.
 */
export function writeEdxml(document: EdxmlDocument): Uint8Array {
  const files = document.attachments.map((one, index) => ({ ...one, id: contentId(document, index) }));
  const xml = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<edXML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="${edxmlNamespace}">`,
    `<edXML:edXMLEnvelope xmlns:edXML="${edxmlNamespace}">`,
    element('edXML:edXMLHeader', [messageHeader(document), traces(document), '<edXML:DigitalSignature/>']),
    element('edXML:edXMLBody', [manifest(files)]),
    '</edXML:edXMLEnvelope>',
    element('AttachmentEncoded', files.map(encoded)),
    '</edXML>',
  ];
  return new TextEncoder().encode(`${xml.join('\n')}\n`);
}

function messageHeader(one: EdxmlDocument): string {
  return element('edXML:MessageHeader', [
    party('edXML:From', one.from),
    one.to.map((to) => party('edXML:To', to)),
    element('edXML:Code', [said('CodeNumber', one.number), said('CodeNotation', one.notation)]),
    element('edXML:PromulgationInfo', [said('Place', one.place), said('PromulgationDate', slashed(one.date))]),
    element('edXML:DocumentType', [said('Type', one.type.code), said('TypeName', one.type.name)]),
    said('Subject', one.subject),
    said('Content', one.content),
    one.signer &&
      element('edXML:SignerInfo', [
        said('Competence', one.signer.competence),
        said('Position', one.signer.position),
        said('FullName', one.signer.fullName),
      ]),
    said('DueDate', one.dueDay && slashed(one.dueDay)),
    list('edXML:ToPlaces', 'Place', one.places),
    element('edXML:OtherInfo', [
      said('Priority', one.priority?.toString()),
      said('PageAmount', one.pages?.toString()),
      list('edXML:Appendixes', 'Appendix', one.annexes),
    ]),
    said('DocumentId', one.documentId),
  ]);
}

function party(name: string, one: EdxmlParty): string {
  return element(name, [
    said('OrganId', one.organId),
    said('OrganizationInCharge', one.inCharge),
    said('OrganName', one.name),
    said('OrganAdd', one.address),
    said('Email', one.email),
    said('Telephone', one.phone),
  ]);
}

/** «Bussiness» is misspelt in the standard itself. */
function traces({ traces: steps, business }: EdxmlDocument): string {
  const inside = [
    steps.map((step) =>
      element('edXML:TraceHeader', [said('OrganId', step.organId), said('Timestamp', slashed(step.at))]),
    ),
    element('edXML:Bussiness', [
      said('BussinessDocType', String(business.kind)),
      said('BussinessDocReason', business.reason),
      said('Paper', business.paper ? '1' : '0'),
    ]),
  ];
  const attributes = 'id="trace" version="1.0" mustUnderstand="1" actor="http://schemas.xmlsoap.org/soap/actor/next"';
  return element('edXML:TraceHeaderList', inside, attributes);
}

type Numbered = EdxmlAttachment & { readonly id: string };

function manifest(files: readonly Numbered[]): string {
  const references = files.map((file) =>
    element(
      'edXML:Reference',
      [
        said('Description', file.description),
        said('AttachmentName', file.name),
        said('ContentType', file.contentType),
        said('ContentId', file.id),
      ],
      `xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${file.id}" xlink:type="simple"`,
    ),
  );
  return element('edXML:edXMLManifest', references, 'version="1.0"');
}

/** Outside the envelope, without the prefix. */
function encoded(file: Numbered): string {
  return plain('Attachment', [
    plain('ContentType', escaped(file.contentType)),
    plain('ContentId', file.id),
    file.description === undefined ? undefined : plain('Description', escaped(file.description)),
    plain('ContentTransferEncoded', Buffer.from(file.content).toString('base64')),
    plain('AttachmentName', escaped(file.name)),
  ]);
}

function contentId({ documentId }: EdxmlDocument, index: number): string {
  return `cid:${createHash('sha256').update(documentId).digest('hex').slice(0, 16)}-${index + 1}`;
}

const slashed = (day: string): string => day.replaceAll('-', '/');

function list(name: string, item: string, lines: readonly string[]): string | undefined {
  return lines.length === 0
    ? undefined
    : element(
        name,
        lines.map((line) => said(item, line)),
      );
}

const said = (name: string, text: string | undefined): string | undefined =>
  text === undefined || text === '' ? undefined : plain(`edXML:${name}`, escaped(text));

function element(name: string, parts: Part, attributes = ''): string {
  return plain(name, parts, attributes);
}

function plain(name: string, parts: Part, attributes = ''): string {
  const open = attributes === '' ? name : `${name} ${attributes}`;
  return `<${open}>${joined(parts)}</${name}>`;
}

function joined(parts: Part): string {
  if (parts === undefined) return '';
  return typeof parts === 'string' ? parts : parts.map(joined).join('');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them, escaped or not
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .replace(unprintable, '')
    .replace(/\p{Cs}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
