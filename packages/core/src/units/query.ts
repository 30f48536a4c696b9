import { foldMarks, sortKey, toneFree, withoutKind } from '../text/index.ts';
import type { UnitKind } from './model.ts';

/** One way to read what was typed: as a whole name, or as a name behind a word for its kind. */
export interface QueryReading {
  folded: string;
  /** The same behind a space: where a word inside a name begins with it. */
  inside: string;
  toneKey: string;
  /** Kinds that the word before the name allows; undefined when the whole text is the name. */
  kinds?: readonly UnitKind[];
}

export interface UnitQuery {
  /** Digits typed: a code or its beginning. */
  digits: string | undefined;
  readings: readonly QueryReading[];
}

const kindsOfWord: Record<string, readonly UnitKind[]> = {
  tinh: ['tinh'],
  'thanh pho': ['thanh_pho_tw', 'thanh_pho'],
  tp: ['thanh_pho_tw', 'thanh_pho'],
  quan: ['quan'],
  huyen: ['huyen'],
  'thi xa': ['thi_xa'],
  tx: ['thi_xa'],
  xa: ['xa'],
  phuong: ['phuong'],
  'thi tran': ['thi_tran'],
  tt: ['thi_tran'],
  'dac khu': ['dac_khu'],
};

/**
 * Reads what a person typed. «tinh bien» stays a name (Tịnh Biên) and is also a province called «Biên»; `rankHit` and
 * `searchPatterns` take both.
 */
export function readUnitQuery(typed: string): UnitQuery {
  const text = typed.replace(/^\s*(tp|tx|tt)\.\s*/i, '$1 ');
  const folded = foldMarks(text);
  if (folded === '') return { digits: undefined, readings: [] };
  const whole = { folded, inside: ` ${folded}`, toneKey: toneFree(text) };
  const name = withoutKind(folded);
  const digits = /^\d{2,5}$/.test(folded) ? folded : undefined;
  if (name === folded) return { digits, readings: [whole] };
  const word = folded.slice(0, folded.length - name.length).trim();
  const wordsOfName = name.split(' ').length;
  const toneKey = whole.toneKey.split(' ').slice(-wordsOfName).join(' ');
  return { digits, readings: [whole, { folded: name, inside: ` ${name}`, toneKey, kinds: kindsOfWord[word] ?? [] }] };
}

export interface UnitSearchKeys {
  /** The name without its kind, lower case, no marks. */
  searchKey: string;
  /** The name without its kind, lower case with marks, each tone behind its syllable. */
  toneKey: string;
}

/** The keys to store beside a version's name: `sortKey` orders lists, the others choose and rank candidates. */
export function unitSearchKeys(version: { name: string }): UnitSearchKeys & { sortKey: string } {
  const { name } = version;
  return { sortKey: sortKey(name), searchKey: foldMarks(name), toneKey: toneFree(name) };
}
