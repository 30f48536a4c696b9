import type { SourceRange } from './model.ts';

/** A source as the CEL library gets it, and the way back to the positions of the original. */
export type Normalised = {
  text: string;
  modulo?: SourceRange;
  original: (range: SourceRange) => SourceRange;
};

type Edit = { at: number; added: number };

const STRING = /[rRbB]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/y;
const NUMBER = /0[xX][0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
const COMMENT = /\/\/[^\n]*/y;

/**
 * CEL tells integers (BigInt) from doubles and divides integers by cutting; a form means plain numbers. So whole
 * literals become doubles (but not a list index), `size` becomes our double-valued `count`, and `/` becomes `%`, which CEL
 * does not define on doubles: there we register a division that refuses zero. `%` itself is therefore refused.
 */
export function normalise(source: string): Normalised {
  const edits: Edit[] = [];
  let modulo: SourceRange | undefined;
  let text = '';
  let at = 0;
  while (at < source.length) {
    const token = tokenAt(source, at);
    if (token === '%') modulo ??= { start: at, end: at + 1 };
    const replaced = replacement(token, source, at);
    if (replaced.length !== token.length) edits.push({ at: text.length, added: replaced.length - token.length });
    text += replaced;
    at += token.length;
  }
  const original = ({ start, end }: SourceRange) => ({ start: back(edits, start), end: back(edits, end) });
  return modulo ? { text, modulo, original } : { text, original };
}

function tokenAt(source: string, at: number): string {
  for (const pattern of [COMMENT, STRING, WORD, NUMBER]) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found && found[0] !== '') return found[0];
  }
  return source.charAt(at);
}

function replacement(token: string, source: string, at: number): string {
  if (token === '/') return '%';
  if (token === 'size' && /^\s*\(/.test(source.slice(at + token.length))) return 'count';
  if (/^\d+$/.test(token) && !isIndex(source, at, token)) return `${token}.0`;
  return token;
}

/** `rows[0]`: a number alone between brackets that follow a name, a call or another index. */
function isIndex(source: string, at: number, token: string): boolean {
  return (
    /[\w)\]]\s*\[\s*$/.test(source.slice(Math.max(0, at - 40), at)) && /^\s*\]/.test(source.slice(at + token.length))
  );
}

function back(edits: readonly Edit[], position: number): number {
  return edits.reduce((found, edit) => (position > edit.at ? found - edit.added : found), position);
}
