import type { Judgement, PillarRole, Result, Score } from '../judging/index.ts';
import { resultsOf } from '../judging/index.ts';
import { meets, parseSubject, type Reached } from '../targets/index.ts';
import { roundTo } from '../text/index.ts';
import type { ElementValue } from '../values/index.ts';
import type { Missing, ReviewMaterial, TargetGap, TargetSaid } from './model.ts';

/**
 * Points that are missing to the maximum, or that were taken off. «Không xét» and bonus points are never missing; where nobody
 * knows the maximum there is no telling.
 */
export function missingPoints(role: PillarRole, { verdict, score }: Result): Missing | undefined {
  if (score === undefined || verdict === 'exempt' || role === 'bonus') return undefined;
  if (role === 'deduction') return { least: score.low, most: score.high };
  if (score.max === null) return undefined;
  return { least: roundTo(score.max - score.high, 6), most: roundTo(score.max - score.low, 6) };
}

/** Whether something is missing or may be. */
export function isShortOf(role: PillarRole, result: Result): boolean {
  const missing = missingPoints(role, result);
  if (missing !== undefined) return missing.most > 0;
  return role === 'base' && (result.verdict === 'unmet' || result.verdict === 'unknown');
}

/** What the commune has reached of a target, and what is still missing. */
export function targetGap(
  target: TargetSaid,
  { own, judgement }: Pick<ReviewMaterial, 'own' | 'judgement'>,
): TargetGap {
  const reached = reachedOf(target.subject, own, judgement);
  if (reached === undefined) return { target, met: 'unknown' };
  const met = meets(target, reached, target.value);
  return target.direction === 'yes' ? { target, met } : { target, met, missing: missingTo(target, reached) };
}

/** An amount that is known to lie between two ends; `high` infinite: nobody knows how high. */
type Amount = Pick<Reached, 'low' | 'high'>;

function missingTo({ direction, value }: TargetSaid, { low, high }: Amount): Missing {
  const [best, worst] = direction === 'at_most' ? [low - value, high - value] : [value - high, value - low];
  return { least: Math.max(0, roundTo(best, 6)), most: Math.max(0, roundTo(worst, 6)) };
}

function reachedOf(
  subject: string,
  own: ReadonlyMap<string, ElementValue>,
  judgement: Judgement | undefined,
): Amount | undefined {
  const parsed = parseSubject(subject);
  if (parsed?.kind === 'element') return amountOf(own.get(parsed.element));
  if (parsed?.kind !== 'part' || judgement?.ruleset !== parsed.ruleset) return undefined;
  const score = resultsOf(judgement).get(parsed.part)?.score;
  return score && pointsReached(score);
}

/** «Có» is 1. */
function amountOf(value: ElementValue | undefined): Amount | undefined {
  const amount = typeof value === 'boolean' ? Number(value) : value;
  return typeof amount === 'number' ? { low: amount, high: amount } : undefined;
}

function pointsReached({ low, high, max }: Score): Amount {
  return { low, high: max === null ? Number.POSITIVE_INFINITY : high };
}
