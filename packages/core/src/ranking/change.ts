import { roundTo } from '../text/index.ts';
import type { Interval } from './contender.ts';

/** A result in a ranking: the points, the rank and of how many communes. */
export interface Placed {
  points: Interval;
  rank: number;
  roster: number;
}

/** What a commune was in the earlier campaign. */
export type Before =
  | { kind: 'placed'; placed: Placed }
  /** It was asked and has no result there. */
  | { kind: 'unscored' }
  /** It was not on that roster, nor was what it is made of. */
  | { kind: 'absent' }
  /** It was made of several communes or of parts: no number of then stands for it. */
  | { kind: 'merged'; from: readonly string[] };

export type Change =
  /** `rank` is how many places it rose (fell when negative); `points` is a range where either result is one, null on another scale. */
  | { kind: 'compared'; rank: number; points: Interval | null; before: Placed }
  | Exclude<Before, { kind: 'placed' }>
  /** It has no result now. */
  | { kind: 'no-result' };

/** The change against an earlier campaign. What cannot be compared says why; no value is invented. */
export function changeOf(now: Placed | undefined, before: Before, sameScale: boolean): Change {
  if (now === undefined) return { kind: 'no-result' };
  if (before.kind !== 'placed') return before;
  const { points, rank } = before.placed;
  return {
    kind: 'compared',
    rank: rank - now.rank,
    points: sameScale
      ? { low: roundTo(now.points.low - points.high, 9), high: roundTo(now.points.high - points.low, 9) }
      : null,
    before: before.placed,
  };
}

/** One commune became another, whole or in part, on a day. */
export interface Link {
  from: string;
  to: string;
  kind: 'whole' | 'part';
}

/** Links by the unit they lead to and by the unit they come from, of the time between two campaigns. */
export interface Links {
  into: ReadonlyMap<string, readonly Link[]>;
  outOf: ReadonlyMap<string, readonly Link[]>;
}

export function linksOf(links: readonly Link[]): Links {
  return { into: groupedBy(links, 'to'), outOf: groupedBy(links, 'from') };
}

function groupedBy(links: readonly Link[], end: 'from' | 'to'): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(link[end]);
    if (group) group.push(link);
    else groups.set(link[end], [link]);
  }
  return groups;
}

/**
 * Which commune of an earlier roster was this one: itself while its land is the same, also under another code; else those
 * that it was made of.
 */
export function sameCommune(
  unit: string,
  earlier: ReadonlySet<string>,
  links: Links,
): { kind: 'same'; unit: string } | Extract<Before, { kind: 'absent' | 'merged' }> {
  const came = (links.into.get(unit) ?? []).filter(({ from }) => from !== unit);
  const went = (links.outOf.get(unit) ?? []).filter(({ to }) => to !== unit);
  const own = earlier.has(unit) ? [unit] : [];
  if (came.length === 0 && went.length === 0) return own.length > 0 ? { kind: 'same', unit } : { kind: 'absent' };
  const [only, second] = came;
  if (own.length === 0 && only && !second && isWhole(only, links) && earlier.has(only.from))
    return { kind: 'same', unit: only.from };
  const from = [...new Set([...own, ...came.map((link) => link.from)])].filter((one) => earlier.has(one)).sort();
  return from.length > 0 ? { kind: 'merged', from } : { kind: 'absent' };
}

function isWhole({ kind, from }: Link, { outOf }: Links): boolean {
  return kind === 'whole' && outOf.get(from)?.length === 1;
}
