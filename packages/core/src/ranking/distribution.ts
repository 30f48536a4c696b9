import { roundTo } from '../text/index.ts';
import type { Interval } from './contender.ts';

/** Communes whose points lie in [from, to); the last bin also holds `to`. */
export interface Bin {
  from: number;
  to: number;
  /** Points known to the last. */
  settled: number;
  /** Points that may still rise: counted where they stand for certain. */
  open: number;
}

/** How points are spread. Quartiles are interpolated between neighbours; all are of the points that are certain. */
export interface Distribution {
  bins: readonly Bin[];
  communes: number;
  open: number;
  lowest: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  highest: number;
  mean: number;
}

const WIDTHS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_BINS = 20;

/**
 * @param points of communes that have a result
 * @param max the most that can be had; null: the highest there is
 */
export function distributionOf(points: readonly Interval[], max: number | null): Distribution | undefined {
  const certain = points.map(({ low }) => low).sort((a, b) => a - b);
  const lowest = certain[0];
  const highest = certain.at(-1);
  if (lowest === undefined || highest === undefined) return undefined;
  return {
    bins: binsOf(points, Math.max(max ?? highest, highest)),
    communes: points.length,
    open: points.filter(isOpen).length,
    lowest,
    lowerQuartile: quantile(certain, 0.25),
    median: quantile(certain, 0.5),
    upperQuartile: quantile(certain, 0.75),
    highest,
    mean: roundTo(certain.reduce((sum, one) => sum + one, 0) / certain.length, 9),
  };
}

function isOpen({ low, high }: Interval): boolean {
  return low !== high;
}

function binsOf(points: readonly Interval[], top: number): Bin[] {
  const width = WIDTHS.find((one) => top / one <= MOST_BINS) ?? top / MOST_BINS;
  const count = Math.max(1, Math.ceil(top / width));
  const bins = Array.from({ length: count }, (_, at): Bin => {
    return { from: roundTo(at * width, 9), to: roundTo((at + 1) * width, 9), settled: 0, open: 0 };
  });
  for (const point of points) {
    const bin = bins[Math.min(count - 1, Math.max(0, Math.floor(point.low / width)))];
    if (bin) bin[isOpen(point) ? 'open' : 'settled'] += 1;
  }
  return bins;
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const beyond = sorted[Math.ceil(at)] ?? below;
  return roundTo(below + (beyond - below) * (at - Math.floor(at)), 9);
}
