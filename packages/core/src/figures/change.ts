import type { Element } from '../elements/index.ts';
import { formatNumber, formatPercent, roundTo } from '../text/index.ts';
import type { ElementValue } from '../values/index.ts';

/**
 * How a figure changed against an earlier one, as a table shows it: «+12,5%», of a percentage in points «−1,2 điểm %». Undefined
 * where there is nothing to compare: no numbers, or nothing before.
 */
export function changeWords(
  { type }: Pick<Element, 'type'>,
  now: ElementValue | undefined,
  before: ElementValue | undefined,
): string | undefined {
  if (typeof now !== 'number' || typeof before !== 'number') return undefined;
  if (type === 'percent') return `${signed(formatNumber(roundTo(now - before, 2)))} điểm %`;
  if (before === 0) return now === 0 ? '0%' : undefined;
  return signed(formatPercent(((now - before) / Math.abs(before)) * 100));
}

function signed(text: string): string {
  if (!/[1-9]/.test(text)) return text;
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}
