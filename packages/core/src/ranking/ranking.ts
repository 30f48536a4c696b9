import type { Contender, Interval } from './contender.ts';

/** Where a commune stands. `best` and `worst` are the ranks that it may still take; equal when its rank is final. */
export interface Standing {
  rank: number;
  best: number;
  worst: number;
  /** Others stand on the same rank: neither points nor tie rules part them. */
  shared: boolean;
}

export interface Ranking {
  standings: ReadonlyMap<string, Standing>;
  /** Communes with a result, of all that are asked. */
  ranked: number;
  roster: number;
}

interface RankingOptions {
  /** Results may still come from communes without one (the campaign is not closed): they may pass anybody they can reach. */
  awaits: boolean;
  /** The most that the total can be; null while nobody knows. */
  ceiling: number | null;
}

type Vector = readonly number[];

/**
 * Ranks communes by what they have for certain («1, 2, 2, 4»): keys one after the other, equal when all are. Communes without
 * a result have no rank and count in the denominator. The order of the contenders does not matter.
 *
 * A commune is certainly above another when the least it can have comes before the most that the other can have, and possibly
 * above when the most it can have comes before the least of the other: these two counts bound the rank.
 */
export function rankingOf(contenders: readonly Contender[], { awaits, ceiling }: RankingOptions): Ranking {
  const placed = contenders.flatMap(({ unit, keys }) =>
    keys === undefined ? [] : [{ unit, low: end(keys, 'low'), high: end(keys, 'high') }],
  );
  const absent = contenders.length - placed.length;
  const length = placed[0]?.low.length ?? 1;
  const unknown: Vector = [ceiling ?? Number.POSITIVE_INFINITY, ...Array(length - 1).fill(Number.POSITIVE_INFINITY)];
  const lows = placed.map(({ low }) => low).sort(upwards);
  const highs = placed.map(({ high }) => high).sort(upwards);
  const standings = placed.map(({ unit, low, high }): [string, Standing] => {
    const rank = 1 + above(lows, low);
    const itself = upwards(high, low) > 0 ? 1 : 0;
    const coming = awaits && upwards(unknown, low) > 0 ? absent : 0;
    const worst = 1 + above(highs, low) - itself + coming;
    const next = lows.length - above(lows, low) - 1;
    const shared = next > 0 && upwards(lows[next - 1] ?? low, low) === 0;
    return [unit, { rank, best: 1 + above(lows, high), worst, shared }];
  });
  return { standings: new Map(standings), ranked: placed.length, roster: contenders.length };
}

function end(keys: readonly Interval[], which: keyof Interval): Vector {
  return keys.map((key) => key[which]);
}

/** Key by key, the first difference decides. */
function upwards(a: Vector, b: Vector): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? 0;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** How many of the vectors (sorted upwards) come after this one. */
function above(sorted: readonly Vector[], vector: Vector): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (upwards(sorted[middle] ?? vector, vector) > 0) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
}
