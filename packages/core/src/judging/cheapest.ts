import type { Path } from './cheapest-path.ts';
import { cheapestPoints } from './cheapest-points.ts';
import type { Efforts } from './cheapest-steps.ts';
import { cheapestVerdict } from './cheapest-verdict.ts';
import type { Judgement } from './judgement.ts';
import type { Ruleset } from './ruleset.ts';

/** What is wanted: that the ruleset is met, or so many points. */
export type Goal = { kind: 'met' } | { kind: 'points'; points: number };

/**
 * The smallest set of changes, by effort, that reaches a goal; nothing is stored. What is not known is never counted on. The
 * path is checked by judging again with its changes, and no step of it can be left out.
 */
export function cheapestPath(ruleset: Ruleset, judgement: Judgement, efforts: Efforts, goal: Goal): Path {
  if (ruleset.kind === 'index') return cheapestPoints(ruleset, judgement, efforts, pointsOf(ruleset, goal));
  return cheapestVerdict(ruleset, judgement, efforts);
}

// «Met» of an index is its pass mark, or else everything.
function pointsOf({ scale }: Ruleset, goal: Goal): number {
  if (goal.kind === 'points') return goal.points;
  return scale?.pass ?? scale?.max ?? Number.POSITIVE_INFINITY;
}
