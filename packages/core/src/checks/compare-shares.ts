import { rounded } from '../indicators/index.ts';
import { formatNumber } from '../text/index.ts';
import type { CheckRule, CheckScene, Result } from './model.ts';
import { at, isSame, said, worked } from './numbers.ts';

/**
 * Whether any whole number of one of the wholes has the stated share. Where the numerator is known the share is checked
 * directly and this rule is idle. When none has it, the nearest fraction is told.
 */
export function checkBackSolve(
  { share, wholes }: Extract<CheckRule, { kind: 'back_solve' }>,
  scene: CheckScene,
): Result {
  const stated = said(scene, share).value;
  const isDirect = at(scene, share).inputs.some((input) => input.from === 'indicator');
  if (stated === undefined || isDirect) return { status: 'idle' };
  const amounts = wholes.map((whole) => worked(scene, whole));
  const missing = amounts.flatMap((amount) => amount.missing);
  const known = amounts.flatMap(({ value }) => (value !== undefined && value > 0 ? [value] : []));
  const nearest = known.map((whole) => fractionNear(stated, whole)).sort((a, b) => a.off - b.off)[0];
  if (nearest === undefined) return { status: 'unknown', reason: 'missing', missing, stated };
  const decimals = scene.book.indicators.get(share)?.decimals ?? 2;
  const items = [`${formatNumber(nearest.part)}/${formatNumber(nearest.whole)}`];
  const numbers = { stated, computed: nearest.percent, difference: nearest.percent - stated };
  if (isSame(rounded(nearest.percent, { decimals }), stated)) return { status: 'holds', ...numbers, items };
  return { status: 'fails', ...numbers, items };
}

function fractionNear(percent: number, whole: number): { part: number; whole: number; percent: number; off: number } {
  const part = Math.round((percent * whole) / 100);
  const found = (part * 100) / whole;
  return { part, whole, percent: found, off: Math.abs(found - percent) };
}
