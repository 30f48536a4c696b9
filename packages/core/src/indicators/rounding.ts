import { roundTo } from '../text/index.ts';

/** The number as it is printed: rounded half up, or cut, to so many decimals. */
export function rounded(
  value: number,
  { decimals, rounding }: { decimals: number; rounding?: 'half_up' | 'cut' },
): number {
  return rounding === 'cut' ? cut(value, decimals) : roundTo(value, decimals);
}

/** Leaves digits off: 29,6555 → 29,65. On the decimal digits that people see, so 80,71 stays 80,71. */
export function cut(value: number, decimals: number): number {
  const shifted = Number(`${Math.abs(value)}e${decimals}`);
  if (!Number.isFinite(shifted)) return value;
  return Math.sign(value) * Number(`${Math.trunc(shifted)}e-${decimals}`);
}
