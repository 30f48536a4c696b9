import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { WordRefusal } from './model.ts';

/** What a part of a Word file says: the words of its paragraphs in order, and what it may not hold. */
export type WordPart = { paragraphs: string[]; refusals: WordRefusal[] };

/** Fields that only count, date, number or refer within the paper; any other may fetch or run something. */
const quietFields = new Set(
  (
    'PAGE NUMPAGES SECTION SECTIONPAGES DATE TIME CREATEDATE SAVEDATE PRINTDATE TOC TC PAGEREF REF NOTEREF SEQ STYLEREF ' +
    'HYPERLINK TITLE SUBJECT AUTHOR KEYWORDS FILENAME NUMWORDS NUMCHARS SYMBOL XE INDEX FORMTEXT FORMCHECKBOX FORMDROPDOWN'
  ).split(' '),
);
/** By local name: a prefix is free to choose. */
const foreign: Readonly<Record<string, WordRefusal['code']>> = {
  altChunk: 'foreign-content',
  subDoc: 'foreign-content',
  object: 'embedded-object',
  OLEObject: 'embedded-object',
  control: 'embedded-object',
};

type Reading = WordPart & { entry: string; open: string[]; inText: boolean; inField: boolean; fields: string[] };

/** Reads one part; a part that is not XML, or that declares a document type, is damaged. Never throws. */
export function readPart(entry: string, xml: string): WordPart {
  const reading: Reading = { entry, paragraphs: [], refusals: [], open: [], inText: false, inField: false, fields: [] };
  const refuse = (code: WordRefusal['code'], at?: string) => say(reading, code, at);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => refuse('damaged'));
  parser.on('error', () => refuse('damaged'));
  parser.on('opentag', (tag) => begin(tag, reading));
  parser.on('closetag', (tag) => end(tag, reading));
  parser.on('text', (text) => take(text, reading));
  parser.write(xml).close();
  const { paragraphs, refusals } = reading;
  return { paragraphs, refusals };
}

function say({ refusals, entry }: Reading, code: WordRefusal['code'], at?: string): void {
  if (refusals.some((one) => one.code === code && one.at === at) || refusals.length >= 20) return;
  refusals.push({ code, entry, ...(at === undefined ? {} : { at }) });
}

function begin({ name, local, attributes }: SaxesTagNS, reading: Reading): void {
  const refused = Object.hasOwn(foreign, local) ? foreign[local] : undefined;
  if (refused) say(reading, refused);
  const said = (wanted: string) => Object.values(attributes).find((one) => one.local === wanted)?.value ?? '';
  if (name === 'w:p') reading.open.push('');
  if (name === 'w:t') reading.inText = true;
  if (name === 'w:tab' || name === 'w:br') append(' ', reading);
  if (local === 'instrText') reading.inField = true;
  if (local === 'fldSimple') judgeField(said('instr'), reading);
  if (local === 'fldChar') turnField(said('fldCharType'), reading);
}

/** A field is written between «begin» and «separate» or «end», in as many runs as Word likes. */
function turnField(turn: string, reading: Reading): void {
  if (turn === 'begin') reading.fields.push('');
  else {
    const written = reading.fields.pop();
    if (written !== undefined && written !== judged) judgeField(written, reading);
    if (turn === 'separate') reading.fields.push(judged);
  }
}

const judged = '\u0000';

function judgeField(written: string, reading: Reading): void {
  const [word = ''] = written
    .trim()
    .toUpperCase()
    .split(/[\s\\"]/u);
  if (!quietFields.has(word)) say(reading, 'active-field', written.trim().slice(0, 60));
}

function end({ name, local }: SaxesTagNS, reading: Reading): void {
  if (name === 'w:t') reading.inText = false;
  if (local === 'instrText') reading.inField = false;
  if (name === 'w:p') reading.paragraphs.push(reading.open.pop() ?? '');
}

function take(text: string, reading: Reading): void {
  if (reading.inText) append(text, reading);
  const { fields } = reading;
  if (reading.inField && fields.length > 0 && fields.at(-1) !== judged) fields.push((fields.pop() ?? '') + text);
  else if (reading.inField) judgeField(text, reading);
}

function append(text: string, { open }: Reading): void {
  if (open.length > 0) open.push((open.pop() ?? '') + text);
}
