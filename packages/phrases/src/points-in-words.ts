import type { PointsRange } from '@thuocdo/contract/support-monitoring';
import { formatNumber } from '@thuocdo/core/text';
import { type Lang, phrase } from './index.ts';

/** Settled points as a number, others in words: «12 đến 20», «từ 12» where nobody knows how many there are. */
export function pointsInWords(lang: Lang, range: PointsRange | null | undefined): string {
  if (range === null || range === undefined) return phrase(lang, 'supportMonitoring.none');
  const low = formatNumber(range.low);
  if (range.open) return phrase(lang, 'supportMonitoring.from', { low });
  if (range.low === range.high) return low;
  return phrase(lang, 'supportMonitoring.range', { low, high: formatNumber(range.high) });
}

/** A gain or a loss with its sign: «+6», «-3 đến +2», «chưa rõ» while somebody's points are open. */
export function changeInWords(lang: Lang, change: PointsRange | null | undefined): string {
  if (change === null || change === undefined) return phrase(lang, 'supportMonitoring.notCompared');
  if (change.open) return phrase(lang, 'supportMonitoring.unclear');
  const signed = (points: number) => `${points > 0 ? '+' : ''}${formatNumber(points)}`;
  if (change.low === change.high) return signed(change.low);
  return phrase(lang, 'supportMonitoring.range', { low: signed(change.low), high: signed(change.high) });
}
