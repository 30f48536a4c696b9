import { type PdfDict, type PdfValue, readObject, stringText } from './pdf-syntax.ts';

/** A signature dictionary as it stands in the file; none where the text around the mark cannot be read. */
export type Found = { readonly at: number; readonly dict?: PdfDict; readonly field: string | null };

/** No dictionary is longer than this on either side of the mark; else a hostile file could be read again and again. */
const furthest = 2 * 1024 * 1024;
const mark = /\/ByteRange(?![A-Za-z])|\/Type[\0\t\n\f\r ]{0,8}\/Sig(?![A-Za-z])/g;

/**
 * Every signature of a file, found in its bytes and not through its tables: a broken table hides none. Signatures
 * cannot stand in compressed streams, because their places are counted in bytes. Undefined above `limit`.
 */
export function findSignatures(text: string, limit: number): Found[] | undefined {
  const marks: number[] = [];
  for (const { index } of text.matchAll(mark)) if (marks.push(index) > limit * 2) return undefined;
  if (marks.length === 0) return [];
  const headers = objectHeaders(text);
  const found = new Map<number, { at: number; dict?: PdfDict; object?: number }>();
  for (const at of marks) {
    const header = headers.findLast((each) => each < at);
    const near = header !== undefined && at - header < furthest;
    const object = near ? readObject(text.slice(0, at + furthest), header) : undefined;
    const dict = object && innermost(object.value, at);
    const key = dict ? dict.start : at;
    found.set(key, dict && object ? { at: key, dict, object: object.number } : { at: key });
  }
  if (found.size > limit) return undefined;
  return [...found.values()].map(({ at, dict, object }) => ({
    at,
    ...(dict ? { dict } : {}),
    field: object === undefined ? null : fieldName(text, headers, object),
  }));
}

/** Where `12 0 obj` stands. */
export const objectHeaders = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)\d{1,10}[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}obj(?![A-Za-z])/g)].map(
    ({ index }) => index,
  );

function innermost(value: PdfValue, at: number): PdfDict | undefined {
  if (at < value.start || at >= value.end) return undefined;
  const inside = value.kind === 'dict' ? [...value.entries.values()] : value.kind === 'array' ? value.items : [];
  for (const each of inside) {
    const found = innermost(each, at);
    if (found) return found;
  }
  return value.kind === 'dict' ? value : undefined;
}

/** The name of the field whose value is the signature. */
function fieldName(text: string, headers: readonly number[], signature: number): string | null {
  const value = new RegExp(`/V[\\0\\s]{0,8}${signature}[\\0\\s]{1,8}\\d{1,5}[\\0\\s]{1,8}R(?![A-Za-z])`).exec(text);
  const header = value && headers.findLast((each) => each < value.index);
  const near = value && header !== undefined && header !== null && value.index - header < furthest;
  const object = near ? readObject(text.slice(0, value.index + furthest), header) : undefined;
  if (object?.value.kind !== 'dict') return null;
  return stringText(object.value.entries.get('T')) ?? null;
}
