import type { Goal } from './cheapest.ts';
import type { Judgement } from './judgement.ts';
import type { Ruleset } from './ruleset.ts';

/** The next level up: that the ruleset is met; of an index its pass mark, then the next grade that is not certain, then all. */
export function nextGoal({ kind, scale }: Pick<Ruleset, 'kind' | 'scale'>, { score, verdict }: Judgement): Goal {
  if (kind !== 'index' || scale === undefined) return { kind: 'met' };
  if (scale.pass !== undefined && verdict !== 'met') return { kind: 'points', points: scale.pass };
  const above = scale.grades.filter(({ min }) => min > (score?.low ?? 0));
  const points = above.at(-1)?.min ?? scale.max;
  return points === null ? { kind: 'met' } : { kind: 'points', points };
}
