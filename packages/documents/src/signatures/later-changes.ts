import { objectHeaders } from './find-signatures.ts';
import { dictAt, type PdfFile, readPdfFile, resolve } from './pdf-file.ts';
import { nameOf, type PdfDict, type PdfValue, readObject, referred } from './pdf-syntax.ts';

const signatureKeys = 'Type Filter SubFilter ByteRange Contents M Name Reason Location ContactInfo Prop_Build'.split(
  ' ',
);
const fieldKeys = 'Type Subtype FT Rect F T V P Ff'.split(' ');

/**
 * What stands after the bytes that a signature covers: nothing, only further invisible signatures, or anything else.
 * What cannot be read counts as anything else; so does a visible signature, which paints over a page.
 */
export function laterChanges(text: string, end: number): 'nothing' | 'signatures' | 'changed' {
  if (/^[\0\s]*$/.test(text.slice(end, end + 64)) && text.length <= end + 64) return 'nothing';
  const before = readPdfFile(text.slice(0, end));
  const after = readPdfFile(text);
  return before && after && onlySigned(before, after) ? 'signatures' : 'changed';
}

function onlySigned(before: PdfFile, after: PdfFile): boolean {
  const changed = [...after.offsets].filter(([number, offset]) => before.offsets.get(number) !== offset);
  const places = new Set(changed.map(([, offset]) => offset));
  const end = before.text.length;
  const known = objectHeaders(after.text.slice(end)).every((at) => places.has(at + end));
  const fields = new Set<number>();
  for (const [number] of changed) if (!before.offsets.has(number) && isField(after, number)) fields.add(number);
  return (
    known &&
    sameTrailer(before, after) &&
    [...before.offsets.keys()].every((number) => after.offsets.has(number)) &&
    changed.every(([number, offset]) => offset >= end && allowed({ before, after, fields }, number))
  );
}

type Comparison = { readonly before: PdfFile; readonly after: PdfFile; readonly fields: ReadonlySet<number> };

function allowed(compared: Comparison, number: number): boolean {
  const { before, after, fields } = compared;
  const fresh = plainObject(after, number);
  if (!before.offsets.has(number)) return fields.has(number) || (fresh?.kind === 'dict' && isSignature(fresh));
  const old = plainObject(before, number);
  if (!old || !fresh) return false;
  const root = before.trailer.entries.get('Root');
  const form = referred(dictAt(before, root)?.entries.get('AcroForm'));
  if (old.kind === 'array') return extended(compared, old, fresh);
  if (old.kind !== 'dict' || fresh.kind !== 'dict') return false;
  if (number === referred(root)) return sameBut(compared, old, fresh, { AcroForm: sameForm });
  if (number === form) return sameForm(compared, old, fresh);
  return nameOf(old.entries.get('Type')) === 'Page' && sameBut(compared, old, fresh, { Annots: extended });
}

type Rule = (compared: Comparison, old: PdfValue | undefined, fresh: PdfValue | undefined) => boolean;

/** Every entry says the same, except those that a rule of their own looks at. */
function sameBut(compared: Comparison, old: PdfDict, fresh: PdfDict, rules: Readonly<Record<string, Rule>>): boolean {
  const keys = new Set([...old.entries.keys(), ...fresh.entries.keys()]);
  return [...keys].every((key) => {
    const [one, other] = [old.entries.get(key), fresh.entries.get(key)];
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    return sameText(compared, one, other) || rule?.(compared, one, other) === true;
  });
}

const sameForm: Rule = (compared, old, fresh) => {
  const empty: PdfDict = { kind: 'dict', entries: new Map(), start: 0, end: 0 };
  if (fresh?.kind !== 'dict' || (old && old.kind !== 'dict')) return false;
  return sameBut(compared, old ?? empty, fresh, {
    Fields: extended,
    SigFlags: (_, __, flags) => flags?.kind === 'number',
  });
};

/** The list still begins with all that it had, and what was added are fields of signatures. */
const extended: Rule = ({ before, after, fields }, old, fresh) => {
  if (fresh?.kind !== 'array' || (old && old.kind !== 'array')) return false;
  const items = old?.items ?? [];
  return (
    fresh.items.every((item, index) => {
      const earlier = items[index];
      if (earlier) return textOf(before, earlier) === textOf(after, item);
      return fields.has(referred(item) ?? -1);
    }) && fresh.items.length >= items.length
  );
};

const textOf = (file: PdfFile, value: PdfValue): string => file.text.slice(value.start, value.end);

const sameText = ({ before, after }: Comparison, old: PdfValue | undefined, fresh: PdfValue | undefined): boolean =>
  old !== undefined && fresh !== undefined && textOf(before, old) === textOf(after, fresh);

const sameTrailer = (before: PdfFile, after: PdfFile): boolean =>
  ['Root', 'Info'].every((key) => {
    const [old, fresh] = [before.trailer.entries.get(key), after.trailer.entries.get(key)];
    return old && fresh ? textOf(before, old) === textOf(after, fresh) : old === fresh;
  });

/** The object, unless it is a stream or is not where the table says. */
function plainObject(file: PdfFile, number: number): PdfValue | undefined {
  const object = readObject(file.text, file.offsets.get(number) ?? -1);
  if (object?.number !== number) return undefined;
  return /^[\0\s]{0,8}endobj/.test(file.text.slice(object.value.end, object.value.end + 16)) ? object.value : undefined;
}

const isSignature = (dict: PdfDict): boolean =>
  dict.entries.has('ByteRange') && [...dict.entries.keys()].every((key) => signatureKeys.includes(key));

function isField(file: PdfFile, number: number): boolean {
  const field = plainObject(file, number);
  if (field?.kind !== 'dict' || nameOf(field.entries.get('FT')) !== 'Sig') return false;
  const signature = resolve(file, field.entries.get('V'));
  const known = [...field.entries.keys()].every((key) => fieldKeys.includes(key));
  return known && signature?.kind === 'dict' && isSignature(signature);
}
