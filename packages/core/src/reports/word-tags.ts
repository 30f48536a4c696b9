import { readTags, type Tag } from './tags.ts';

/**
 * The tags of a Word file that is a template. Besides those of tagged text (`{code}`, `{last_year.code:%}`, `{@period}`):
 * `{@number}` and `{@date}` of the paper, `{@n:name}` the next number of a count, `{@row}` the number of a row,
 * `{slot:name}` what a part of the department writes, `{>piece}` a sentence part of the base template that needs a choice or list,
 * `{#list}…{/list}` once a row (inside, `{cell}` is a cell of it), `{#if:code}…{/if}` only when it is said.
 */
export type WordTag =
  | { kind: 'figure'; tag: Tag }
  | { kind: 'period'; word: string }
  | { kind: 'stamp'; word: 'number' | 'date' }
  | { kind: 'row' }
  | { kind: 'count'; name: string }
  | { kind: 'slot'; slot: string }
  | { kind: 'piece'; name: string }
  | { kind: 'list'; of: string; when: 'this' | 'next' }
  | { kind: 'if'; code: string; when: 'this' | 'next' }
  | { kind: 'end' };

export type WordTagFault = 'unknown-tag' | 'unknown-period-word';
export type ReadWordTag = { ok: true; tag: WordTag } | { ok: false; fault: WordTagFault };

const CODE = '[a-z][a-z0-9_]{0,59}';
const SHAPES: readonly (readonly [RegExp, (found: RegExpExecArray) => WordTag])[] = [
  [/^\//u, () => ({ kind: 'end' })],
  [/^@(number|date)$/u, ([, word]) => ({ kind: 'stamp', word: word as 'number' | 'date' })],
  [/^@row$/u, () => ({ kind: 'row' })],
  [new RegExp(`^@n:(${CODE})$`, 'u'), ([, name = '']) => ({ kind: 'count', name })],
  [new RegExp(`^slot:(${CODE})$`, 'u'), ([, slot = '']) => ({ kind: 'slot', slot })],
  [new RegExp(`^>(${CODE})$`, 'u'), ([, name = '']) => ({ kind: 'piece', name })],
  [
    new RegExp(`^#if:(next\\.)?(${CODE})$`, 'u'),
    ([, ahead, code = '']) => ({ kind: 'if', code, when: ahead ? 'next' : 'this' }),
  ],
  [
    new RegExp(`^#(next\\.)?(${CODE})$`, 'u'),
    ([, ahead, of = '']) => ({ kind: 'list', of, when: ahead ? 'next' : 'this' }),
  ],
];

/** Reads what stands between { and }. Word’s own habits (a capital at the start, hard spaces, composed marks) are forgiven. */
export function readWordTag(written: string): ReadWordTag {
  const text = tidy(written);
  for (const [shape, make] of SHAPES) {
    const found = shape.exec(text);
    if (found) return { ok: true, tag: make(found) };
  }
  const read = readTags(`{${text}}`);
  if (!read.ok) return { ok: false, fault: read.fault === 'unknown-period-word' ? read.fault : 'unknown-tag' };
  const [segment] = read.segments;
  if (segment?.kind === 'figure') return { ok: true, tag: { kind: 'figure', tag: segment.tag } };
  if (segment?.kind === 'period') return { ok: true, tag: { kind: 'period', word: segment.word } };
  return { ok: false, fault: 'unknown-tag' };
}

/** Spaces and signs that cannot be seen go; the first letter is small again, but for `{@Period}`. */
function tidy(written: string): string {
  const text = written
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^([#/>@]?) /u, '$1')
    .replaceAll(/ ?([:~.]) ?/gu, '$1')
    .trim();
  return text.startsWith('@')
    ? text
    : text.replace(/^([#/>]?)(\p{Lu})/u, (_, sign: string, letter: string) => sign + letter.toLowerCase());
}
