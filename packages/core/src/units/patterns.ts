import type { UnitQuery } from './query.ts';
import { shortestForgiven } from './rank.ts';

/** LIKE patterns: any row that `rankHit` accepts has a code or a search key that fits one of these. */
export interface SearchPatterns {
  code: string[];
  searchKey: string[];
}

/**
 * The SQL prefilter of a search: `code like any(code) or search_key like any(searchKey)`, escape character `\\`; rank
 * what it gives before any LIMIT. One typing error leaves one half of a name as it was, unless it exchanges the two
 * letters where the halves meet.
 */
export function searchPatterns(query: UnitQuery): SearchPatterns {
  const keys = query.readings.flatMap(({ folded }) => [
    `${escaped(folded)}%`,
    `% ${escaped(folded)}%`,
    ...(folded.length >= shortestForgiven ? halves(folded) : []),
  ]);
  return { code: query.digits === undefined ? [] : [`${query.digits}%`], searchKey: [...new Set(keys)] };
}

function halves(folded: string): string[] {
  const half = Math.floor(folded.length / 2);
  const exchanged = `${folded.slice(0, half - 1)}${folded[half]}${folded[half - 1]}${folded.slice(half + 1)}`;
  return [`${escaped(folded.slice(0, half))}%`, `%${escaped(folded.slice(half))}`, escaped(exchanged)];
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
