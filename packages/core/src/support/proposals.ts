import type { OverTime } from '../elements/index.ts';
import type { SupportResult } from './model.ts';

/**
 * Which accepted results are proposed for a period, by element; results stand newest first. The newest of that very period,
 * else the newest of an earlier one – but never of a flow («sum»): what was counted in another period says nothing of this one.
 * A proposal always carries its period, and only a person takes it over.
 */
export function proposalsFor<R extends Pick<SupportResult, 'element' | 'period'>>(
  results: readonly R[],
  period: string,
  overTime: Readonly<Record<string, OverTime | undefined>>,
): Map<string, R> {
  const ofPeriod = results.filter((result) => result.period === period);
  const earlier = results.filter((result) => result.period < period && overTime[result.element] !== 'sum');
  const found = new Map<string, R>();
  for (const result of [...ofPeriod, ...earlier]) if (!found.has(result.element)) found.set(result.element, result);
  return found;
}
