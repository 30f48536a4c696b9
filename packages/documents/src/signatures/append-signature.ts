import type { SealFault, SealRequest } from './model.ts';
import { dictAt, type PdfFile, resolve } from './pdf-file.ts';
import { nameOf, type PdfDict, type PdfValue, referred, stringText } from './pdf-syntax.ts';

/** A PDF whose last revision has an empty place for a signature. */
export type Prepared = { readonly bytes: Buffer; readonly contentsAt: number; readonly contentsEnd: number };

type Update = { readonly objects: Map<number, string>; next: number };
type Listed = { readonly value?: string; readonly fault?: SealFault };
type Spot = Pick<SealRequest, 'reason' | 'position' | 'place' | 'at' | 'fieldName'>;

const rangeRoom = '/ByteRange [0 0000000000 0000000000 0000000000]';

/**
 * Adds a named, invisible signature field as an incremental update: not one earlier byte changes, so earlier
 * signatures stay valid. `room` is how many bytes the signature may have.
 */
export function appendSignature(file: PdfFile, spot: Spot, room: number): Prepared | SealFault {
  const rootNumber = referred(file.trailer.entries.get('Root'));
  const root = dictAt(file, file.trailer.entries.get('Root'));
  const page = root && firstPage(file, root.entries.get('Pages'));
  if (rootNumber === undefined || !root || !page) return 'pdf-unreadable';
  if (root.entries.has('Perms')) return 'document-locked';
  const update: Update = { objects: new Map(), next: firstFree(file) };
  const signature = take(update, signatureObject(spot, room));
  const field = take(
    update,
    `<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /F 132 /T ${textString(spot.fieldName)} /V ${signature} 0 R /P ${page.number} 0 R >>`,
  );
  const form = withField(file, root, `${field} 0 R`, spot.fieldName, update);
  if (form.fault) return form.fault;
  if (form.value) update.objects.set(rootNumber, rewritten(file, root, { AcroForm: form.value }));
  const shown = withListed(file, page.dict, 'Annots', `${field} 0 R`, update);
  if (shown.fault) return shown.fault;
  if (shown.value) update.objects.set(page.number, rewritten(file, page.dict, { Annots: shown.value }));
  return written(file, update, room);
}

/** Fills the two places: which bytes are signed, and the signature over them. */
export function fillSignature(
  { bytes, contentsAt, contentsEnd }: Prepared,
  signer: (parts: Buffer[]) => Uint8Array,
): Buffer {
  const range = `/ByteRange [0 ${contentsAt} ${contentsEnd} ${bytes.length - contentsEnd}]`.padEnd(rangeRoom.length);
  bytes.write(range, bytes.lastIndexOf(rangeRoom), 'latin1');
  const signature = signer([bytes.subarray(0, contentsAt), bytes.subarray(contentsEnd)]);
  const hex = Buffer.from(signature)
    .toString('hex')
    .padEnd(contentsEnd - contentsAt - 2, '0');
  if (hex.length > contentsEnd - contentsAt - 2) throw new Error('signature larger than its place');
  bytes.write(hex, contentsAt + 1, 'latin1');
  return bytes;
}

/** The first leaf of the page tree. */
function firstPage(file: PdfFile, pages: PdfValue | undefined): { number: number; dict: PdfDict } | undefined {
  let here = pages;
  for (let depth = 0; depth < 30; depth++) {
    const dict = dictAt(file, here);
    const number = referred(here);
    if (!dict || number === undefined) return undefined;
    if (nameOf(dict.entries.get('Type')) === 'Page') return { number, dict };
    const kids = resolve(file, dict.entries.get('Kids'));
    here = kids?.kind === 'array' ? kids.items[0] : undefined;
  }
  return undefined;
}

/** The new value of the catalogue's form, or undefined when the form is an object of its own and was updated there. */
function withField(file: PdfFile, root: PdfDict, field: string, name: string, update: Update): Listed {
  const entry = root.entries.get('AcroForm');
  if (!entry) return { value: `<< /SigFlags 3 /Fields [${field}] >>` };
  const form = dictAt(file, entry);
  if (!form) return { fault: 'pdf-unreadable' };
  const fields = resolve(file, form.entries.get('Fields'));
  const items = fields?.kind === 'array' ? fields.items : [];
  if (items.some((item) => stringText(dictAt(file, item)?.entries.get('T')) === name)) {
    return { fault: 'field-name-taken' };
  }
  const listed = withListed(file, form, 'Fields', field, update);
  if (listed.fault) return listed;
  const text = rewritten(file, form, { SigFlags: '3', ...(listed.value ? { Fields: listed.value } : {}) });
  const number = referred(entry);
  if (number === undefined) return { value: text };
  update.objects.set(number, text);
  return {};
}

/** The new value of a list entry, or none when the list is an object of its own and was updated there. */
function withListed(file: PdfFile, dict: PdfDict, key: string, item: string, update: Update): Listed {
  const entry = dict.entries.get(key);
  const list = resolve(file, entry);
  if (list && list.kind !== 'array') return { fault: 'pdf-unreadable' };
  const value = list ? `${file.text.slice(list.start, list.end - 1)} ${item}]` : `[${item}]`;
  const number = referred(entry);
  if (number === undefined || !list) return { value };
  update.objects.set(number, value);
  return {};
}

/** The dictionary's text with some entries set; the others keep their bytes. */
function rewritten(file: PdfFile, dict: PdfDict, changes: Readonly<Record<string, string>>): string {
  const kept = [...dict.entries].filter(([key]) => !Object.hasOwn(changes, key));
  const lines = [
    ...kept.map(([key, value]) => [key, file.text.slice(value.start, value.end)]),
    ...Object.entries(changes),
  ];
  return `<<\n${lines.map(([key, value]) => `  /${escapedName(key as string)} ${value}`).join('\n')}\n>>`;
}

const escapedName = (name: string): string =>
  name.replaceAll(/[^!-~]|[()<>[\]{}/%#]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`);

function signatureObject({ reason, position, place, at }: Spot, room: number): string {
  const time = `${at.slice(0, 19).replaceAll(/[-T:]/g, '')}Z`;
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    rangeRoom,
    `/Contents <${'0'.repeat(room * 2)}>`,
    `/M (D:${time}) /Name ${textString(position)} /Reason ${textString(reason)}${place ? ` /Location ${textString(place)}` : ''} >>`,
  ].join('\n');
}

/** UTF-16 in hexadecimal: says every Vietnamese letter and needs no escapes. */
const textString = (text: string): string =>
  `<FEFF${Buffer.from(text.normalize('NFC'), 'utf16le').swap16().toString('hex').toUpperCase()}>`;

function take(update: Update, text: string): number {
  const number = update.next++;
  update.objects.set(number, text);
  return number;
}

const firstFree = (file: PdfFile): number => {
  const size = Number(file.trailer.entries.get('Size') ? atomText(file.trailer.entries.get('Size')) : 0);
  let highest = Number.isInteger(size) ? size - 1 : 0;
  for (const number of file.offsets.keys()) highest = Math.max(highest, number);
  return highest + 1;
};

const atomText = (value: PdfValue | undefined): string | undefined =>
  value && 'text' in value ? value.text : undefined;

/** The earlier file, the new objects, their table and its trailer. */
function written(file: PdfFile, { objects, next }: Update, room: number): Prepared {
  let tail = file.text.endsWith('\n') ? '' : '\n';
  const entries: string[] = [];
  for (const [number, text] of [...objects].sort(([one], [other]) => one - other)) {
    const offset = String(file.text.length + tail.length).padStart(10, '0');
    entries.push(`${number} 1\n${offset} 00000 n \n`);
    tail += `${number} 0 obj\n${text}\nendobj\n`;
  }
  const tableAt = file.text.length + tail.length;
  const kept = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = file.trailer.entries.get(key);
    return value ? [`/${key} ${file.text.slice(value.start, value.end)}`] : [];
  });
  const trailer = `<< /Size ${next} ${kept.join(' ')} /Prev ${file.tableAt} >>`;
  tail += `xref\n${entries.join('')}trailer\n${trailer}\nstartxref\n${tableAt}\n%%EOF\n`;
  const contentsAt = file.text.length + tail.lastIndexOf('/Contents <0000') + '/Contents '.length;
  return {
    bytes: Buffer.from(file.text + tail, 'latin1'),
    contentsAt,
    contentsEnd: contentsAt + room * 2 + 2,
  };
}
