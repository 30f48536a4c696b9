import { type PdfDict, type PdfValue, readObject, readValue, referred, skipSpace } from './pdf-syntax.ts';

/** The objects of a PDF as its cross-reference tables name them; the newest table wins. */
export type PdfFile = {
  readonly text: string;
  readonly offsets: ReadonlyMap<number, number>;
  readonly trailer: PdfDict;
  /** Where the newest table stands. */
  readonly tableAt: number;
};

const maxTables = 200;
const maxObjects = 1_000_000;
const entryLength = 20;

/**
 * Reads the tables of a PDF. Undefined when the file keeps them in compressed streams, when
 * it is encrypted or when they are broken: then nothing can be appended safely.
 */
export function readPdfFile(text: string): PdfFile | undefined {
  const tableAt = Number(
    /startxref\s{1,8}(\d{1,12})\s{0,8}%%EOF\s{0,1024}$/.exec(text.slice(-2048))?.[1] ?? Number.NaN,
  );
  const offsets = new Map<number, number>();
  let newest: PdfDict | undefined;
  const seen = new Set<number>();
  for (let at: number | undefined = tableAt; at !== undefined; ) {
    if (seen.has(at) || seen.size > maxTables) return undefined;
    seen.add(at);
    const trailer = readTable(text, at, offsets);
    if (!trailer || trailer.entries.has('XRefStm') || trailer.entries.has('Encrypt')) return undefined;
    newest ??= trailer;
    const previous = trailer.entries.get('Prev');
    at = previous?.kind === 'number' ? Number(previous.text) : undefined;
  }
  return newest && { text, offsets, trailer: newest, tableAt };
}

/** Whether the file's newest trailer says that its content is encrypted (a password, or rights without one). */
export function isEncrypted(text: string): boolean {
  const tableAt = Number(/startxref\s{1,8}(\d{1,12})\s{0,8}%%EOF/.exec(text.slice(-2048))?.[1] ?? Number.NaN);
  if (Number.isNaN(tableAt)) return false;
  const table = text.startsWith('xref', tableAt)
    ? readTable(text, tableAt, new Map())
    : readObject(text, tableAt)?.value;
  return table?.kind === 'dict' && table.entries.has('Encrypt');
}

/** The dictionary that a value is or refers to; undefined when it is none. */
export function dictAt(file: PdfFile, value: PdfValue | undefined): PdfDict | undefined {
  const found = resolve(file, value);
  return found?.kind === 'dict' ? found : undefined;
}

/** The value itself, or the object that a reference names. */
export function resolve(file: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  const number = referred(value);
  if (number === undefined) return value;
  const offset = file.offsets.get(number);
  const object = offset === undefined || offset < 0 ? undefined : readObject(file.text, offset);
  return object?.number === number ? object.value : undefined;
}

/** One table and its trailer; entries that a newer table already gave stay. */
function readTable(text: string, at: number, offsets: Map<number, number>): PdfDict | undefined {
  if (!text.startsWith('xref', at)) return undefined;
  const heading = /[\r\n\t ]*(\d{1,10}) (\d{1,7})[\r\n\t ]{1,4}/y;
  let here = at + 4;
  for (;;) {
    heading.lastIndex = here;
    const match = heading.exec(text);
    if (!match) break;
    const [first, count] = [Number(match[1]), Number(match[2])];
    here = heading.lastIndex + count * entryLength;
    if (!readEntries(text, heading.lastIndex, { first, count }, offsets)) return undefined;
  }
  here = skipSpace(text, here);
  const trailer = text.startsWith('trailer', here) ? readValue(text, here + 7) : undefined;
  return trailer?.kind === 'dict' ? trailer : undefined;
}

type Section = { readonly first: number; readonly count: number };

function readEntries(text: string, at: number, { first, count }: Section, offsets: Map<number, number>): boolean {
  if (offsets.size + count > maxObjects) return false;
  for (let index = 0; index < count; index++) {
    const here = at + index * entryLength;
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(text.slice(here, here + 18));
    if (!entry) return false;
    if (!offsets.has(first + index)) offsets.set(first + index, entry[2] === 'n' ? Number(entry[1]) : -1);
  }
  return true;
}
