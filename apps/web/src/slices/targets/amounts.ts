import type { TargetCell, TargetItemView } from '@thuocdo/contract/targets';
import { roundTo } from '@thuocdo/core/text';
import { showNumber } from '../../ui/numbers.ts';
import type { Words } from '../../ui/words.tsx';

type Item = Pick<TargetItemView, 'measure'>;

/** An amount of an item: «1.062», «79,37%», «Có». */
export function showAmount(amount: number, { measure }: Item, { t }: Pick<Words, 't'>): string {
  if (measure === 'yes_no') return t(amount === 1 ? 'targets.yes' : 'targets.no');
  const written = showNumber(roundTo(amount, 2));
  return measure === 'percent' ? `${written}%` : written;
}

export function showTarget(
  { value, direction }: Pick<TargetCell, 'value' | 'direction'>,
  item: Item,
  words: Words,
): string {
  const amount = showAmount(value, item, words);
  return direction === 'at_most' ? words.t('targets.atMost', { amount }) : amount;
}

/** One number, a range, or «từ …» where nobody knows how much it may be. */
export function showActual({ low, high }: { low: number; high: number | null }, item: Item, words: Words): string {
  if (high === null) return words.t('targets.from', { amount: showAmount(low, item, words) });
  const least = showAmount(low, item, words);
  return low === high ? least : `${least}–${showAmount(high, item, words)}`;
}

/** «−80», «+5»; nothing for yes or no. */
export function showDifference({ difference }: Pick<TargetCell, 'difference'>, { measure }: Item): string {
  if (difference === null || measure === 'yes_no') return '';
  const amount = showNumber(Math.abs(roundTo(difference, 2)));
  return difference === 0 ? '0' : `${difference < 0 ? '−' : '+'}${amount}`;
}

/** «1.1 Người đứng đầu …»: parts of rulesets by their number. */
export function itemTitle({ subject, name, unit }: TargetItemView): string {
  const [kind, , part] = subject.split(':');
  const number = kind === 'ruleset' && part !== undefined && part !== 'total' ? `${part} ` : '';
  return `${number}${name}${unit === null || unit === '' ? '' : ` (${unit})`}`;
}
