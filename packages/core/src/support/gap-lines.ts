import {
  type ElementNames,
  elementsOf,
  explainRequirement,
  type Judgement,
  requirementsUnder,
} from '../judging/index.ts';
import type { SupportItem } from './model.ts';
import type { Gap } from './standing.ts';

/** A line of the rules that a commune misses, ready to ask for help with. */
export type GapLine = SupportItem & { verdict: Gap };

/** The gap list of a judgement: what decides and is not met or not known, with why in one sentence. Names: of elements. */
export function gapLines(judgement: Judgement, names: ElementNames): GapLine[] {
  return requirementsUnder(judgement).flatMap((requirement): GapLine[] => {
    const { code, name, verdict, trace, informational } = requirement;
    const isMissed = verdict === 'unmet' || verdict === 'unknown';
    // Another ruleset that must be met first is no line that somebody could work on.
    if (informational || !isMissed || trace.rule.kind === 'requires') return [];
    return [
      { code, name, verdict, gap: explainRequirement(requirement, names), elements: [...elementsOf(trace.rule)] },
    ];
  });
}
