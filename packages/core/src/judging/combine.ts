import type { Verdict } from './judgement.ts';
import type { Combine } from './ruleset.ts';

/**
 * Three-valued logic over those that apply (`exempt` leaves the count): all → any unmet is unmet, else any unknown is unknown,
 * else met. `k_of_n` asks for k of them, or for all when fewer than k apply. Nothing left to judge is exempt.
 */
export function combineVerdicts(combine: Combine, verdicts: readonly Verdict[]): Verdict {
  const count = { met: 0, unmet: 0, unknown: 0, exempt: 0 };
  for (const verdict of verdicts) count[verdict] += 1;
  const applicable = verdicts.length - count.exempt;
  if (applicable === 0) return 'exempt';
  const wanted = combine.kind === 'all' ? applicable : Math.min(combine.k, applicable);
  return kOf(wanted, count.met, count.unknown);
}

/** At least `wanted` hold: certain with those that do, impossible even with those unknown, or open. */
export function kOf(wanted: number, holding: number, unknown: number): 'met' | 'unmet' | 'unknown' {
  if (holding >= wanted) return 'met';
  return holding + unknown < wanted ? 'unmet' : 'unknown';
}
