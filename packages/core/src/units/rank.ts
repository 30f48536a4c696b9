import type { UnitKind } from './model.ts';
import { isOneEditAway } from './near.ts';
import type { QueryReading, UnitQuery, UnitSearchKeys } from './query.ts';

/** How a hit was found, best first. */
export const matches = ['code', 'exact', 'tone', 'folded', 'start', 'word', 'code-start', 'near'] as const;
export type Match = (typeof matches)[number];

/** What ranking reads of a stored row. */
export interface RankedRow extends UnitSearchKeys {
  code: string;
  kind: UnitKind;
}

/** Typing errors are forgiven from this length on; shorter names are too alike. */
export const shortestForgiven = 5;

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * How a row answers a query, or undefined: by its code; by the same letters and tones (`exact`), the same letters with
 * other tones (`tone`, «Hiếu Từ» → Hiếu Tử), the same without marks (`folded`, also all that was typed without any); by the start of the name or of a word
 * in it; by one typing error (`near`).
 */
export function rankHit(query: UnitQuery, row: RankedRow): Match | undefined {
  if (query.digits !== undefined && row.code === query.digits) return 'code';
  let best: Match | undefined;
  for (const reading of query.readings) best = better(best, rankReading(reading, row));
  return query.digits !== undefined && row.code.startsWith(query.digits) ? better(best, 'code-start') : best;
}

function rankReading(reading: QueryReading, row: RankedRow): Match | undefined {
  const isOfKind = reading.kinds === undefined || reading.kinds.includes(row.kind);
  if (row.searchKey === reading.folded) return isOfKind ? matchOfEqual(reading, row) : 'start';
  if (!isOfKind) return undefined;
  if (row.searchKey.startsWith(reading.folded)) return 'start';
  if (reading.folded.length >= 2 && row.searchKey.includes(reading.inside)) return 'word';
  return reading.folded.length >= shortestForgiven && isOneEditAway(reading.folded, row.searchKey) ? 'near' : undefined;
}

function matchOfEqual(reading: QueryReading, row: RankedRow): Match {
  if (row.toneKey === reading.toneKey) return 'exact';
  if (reading.toneKey === reading.folded) return 'folded';
  return row.toneKey.replace(toneMarks, '') === reading.toneKey.replace(toneMarks, '') ? 'tone' : 'folded';
}

function better(a: Match | undefined, b: Match | undefined): Match | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return matches.indexOf(a) <= matches.indexOf(b) ? a : b;
}
