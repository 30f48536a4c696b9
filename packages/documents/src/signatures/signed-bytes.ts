import type { SignatureFinding } from './model.ts';
import type { PdfDict, PdfValue } from './pdf-syntax.ts';

export type SignedBytes = {
  readonly parts: readonly [Buffer, Buffer];
  /** The signature itself, with the zeros that fill its place. */
  readonly signature: Buffer;
  /** The byte after the last signed one. */
  readonly end: number;
};

const largestSignature = 512 * 1024;

/**
 * What a signature says it signs. Only one shape is taken: from the first byte to the signature and from the signature
 * on, so that nothing but the signature itself can stand between. Everything else is a trick or damage.
 */
export function signedBytes(bytes: Buffer, dict: PdfDict): SignedBytes | SignatureFinding {
  const range = rangeOf(dict.entries.get('ByteRange'));
  const contents = dict.entries.get('Contents');
  if (range === 'range-missing' || range === 'range-wrong') return range;
  if (contents?.kind !== 'hex') return 'contents-broken';
  const [start, length, next, rest] = range;
  if (start !== 0 || next < length || next + rest > bytes.length) return 'range-wrong';
  if (length !== contents.start || next !== contents.end) return 'gap-not-contents';
  const even = /^(?:[0-9A-Fa-f]{2})+$/.test(contents.text);
  if (!even || contents.text.length > largestSignature * 2) return 'contents-broken';
  return {
    parts: [bytes.subarray(0, length), bytes.subarray(next, next + rest)],
    signature: Buffer.from(contents.text, 'hex'),
    end: next + rest,
  };
}

type Range = readonly [start: number, length: number, next: number, rest: number];

function rangeOf(value: PdfValue | undefined): Range | 'range-missing' | 'range-wrong' {
  if (!value) return 'range-missing';
  if (value.kind !== 'array' || value.items.length !== 4) return 'range-wrong';
  const numbers = value.items.map((item) =>
    item.kind === 'number' && /^\d{1,12}$/.test(item.text) ? Number(item.text) : Number.NaN,
  );
  return numbers.some(Number.isNaN) ? 'range-wrong' : (numbers as unknown as Range);
}
