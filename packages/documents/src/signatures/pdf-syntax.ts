/** A PDF value as it stands in the file; `start` and `end` are its bytes. The file is read as latin1: a char is a byte. */
export type PdfValue = PdfDict | PdfArray | PdfAtom;
export type PdfDict = Placed & { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> };
type PdfArray = Placed & { readonly kind: 'array'; readonly items: readonly PdfValue[] };
/** `text` is the name without its slash, the number, `12 0 R`, or the string's content as written. */
type PdfAtom = Placed & { readonly kind: 'name' | 'number' | 'string' | 'hex' | 'ref' | 'word'; readonly text: string };
type Placed = { readonly start: number; readonly end: number };

const maxDepth = 40;
const space = /[\0\t\n\f\r ]/;
const regularChars = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const reference = /(\d{1,10})[\0\t\n\f\r ]{1,8}(\d{1,5})[\0\t\n\f\r ]{1,8}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const hexString = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;

/** The value that begins at or after `at`, or undefined where there is none: broken syntax never throws. */
export function readValue(file: string, at: number, depth = 0): PdfValue | undefined {
  const start = skipSpace(file, at);
  if (depth > maxDepth || start >= file.length) return undefined;
  if (file.startsWith('<<', start)) return readDict(file, start, depth);
  const first = file[start];
  if (first === '[') return readArray(file, start, depth);
  if (first === '(') return readString(file, start);
  if (first === '<') return matched(file, start, hexString, 'hex');
  if (first === '/') return readName(file, start);
  return matched(file, start, reference, 'ref') ?? readWord(file, start);
}

/** The value of `12 0 obj … endobj` that begins at `at`, and its numbers. */
export function readObject(
  file: string,
  at: number,
): { number: number; generation: number; value: PdfValue } | undefined {
  const header = /[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]{1,8}(\d{1,5})[\0\t\n\f\r ]{1,8}obj/y;
  header.lastIndex = at;
  const match = header.exec(file);
  const value = match ? readValue(file, header.lastIndex) : undefined;
  return match && value ? { number: Number(match[1]), generation: Number(match[2]), value } : undefined;
}

/** Passes white space and comments. */
export function skipSpace(file: string, at: number): number {
  let here = at;
  while (here < file.length) {
    const char = file[here] as string;
    if (char === '%') while (here < file.length && file[here] !== '\n' && file[here] !== '\r') here++;
    else if (space.test(char)) here++;
    else break;
  }
  return here;
}

/** The text of a PDF string: UTF-16 with its mark, else latin1. */
export function stringText(value: PdfValue | undefined): string | undefined {
  if (value?.kind !== 'string' && value?.kind !== 'hex') return undefined;
  const bytes =
    value.kind === 'hex'
      ? Buffer.from(value.text.replaceAll(/[\0\s]/g, ''), 'hex')
      : Buffer.from(unescaped(value.text), 'latin1');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return bytes
      .subarray(2, bytes.length - (bytes.length % 2))
      .swap16()
      .toString('utf16le')
      .normalize('NFC');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return bytes.subarray(3).toString('utf8').normalize('NFC');
  return bytes.toString('latin1');
}

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value?.kind === 'name' ? value.text : undefined;

/** The number of the object that a reference names. */
export const referred = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'ref' ? Number.parseInt(value.text, 10) : undefined;

/** A dictionary in which a key stands twice is broken: two readers would take two different values. */
function readDict(file: string, start: number, depth: number): PdfDict | undefined {
  const entries = new Map<string, PdfValue>();
  let here = skipSpace(file, start + 2);
  while (!file.startsWith('>>', here)) {
    const key = file[here] === '/' ? readName(file, here) : undefined;
    const value = key && readValue(file, key.end, depth + 1);
    if (!key || !value || entries.has(key.text)) return undefined;
    entries.set(key.text, value);
    here = skipSpace(file, value.end);
  }
  return { kind: 'dict', entries, start, end: here + 2 };
}

function readArray(file: string, start: number, depth: number): PdfArray | undefined {
  const items: PdfValue[] = [];
  let here = skipSpace(file, start + 1);
  while (file[here] !== ']') {
    const item = readValue(file, here, depth + 1);
    if (!item) return undefined;
    items.push(item);
    here = skipSpace(file, item.end);
  }
  return { kind: 'array', items, start, end: here + 1 };
}

function readString(file: string, start: number): PdfAtom | undefined {
  let open = 0;
  for (let here = start; here < file.length; here++) {
    const char = file[here];
    if (char === '\\') here++;
    else if (char === '(') open++;
    else if (char === ')' && --open === 0) {
      return { kind: 'string', text: file.slice(start + 1, here), start, end: here + 1 };
    }
  }
  return undefined;
}

function readName(file: string, start: number): PdfAtom {
  regularChars.lastIndex = start + 1;
  const raw = regularChars.exec(file)?.[0] ?? '';
  const text = raw.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { kind: 'name', text, start, end: start + 1 + raw.length };
}

function readWord(file: string, start: number): PdfAtom | undefined {
  regularChars.lastIndex = start;
  const text = regularChars.exec(file)?.[0];
  if (text === undefined) return undefined;
  return { kind: /^[+-]?\d{1,15}(\.\d*)?$/.test(text) ? 'number' : 'word', text, start, end: start + text.length };
}

function matched(file: string, start: number, pattern: RegExp, kind: PdfAtom['kind']): PdfAtom | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(file);
  if (!match) return undefined;
  const text = kind === 'hex' ? (match[1] as string) : match[0];
  return { kind, text, start, end: start + match[0].length };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };

const unescaped = (raw: string): string =>
  raw.replaceAll(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, (_, after: string) =>
    /^[0-7]/.test(after)
      ? String.fromCharCode(Number.parseInt(after, 8) & 255)
      : (escapes[after[0] as string] ?? after),
  );
