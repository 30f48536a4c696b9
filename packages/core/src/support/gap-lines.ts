import { type Missing, missingPoints, type Review, type ReviewItem } from '../joint-review/index.ts';
import {
  type ElementNames,
  elementsOf,
  explainRequirement,
  type Judgement,
  type PillarRole,
  pointsText,
  type Result,
  type Ruleset,
  requirementsOf,
  requirementsUnder,
} from '../judging/index.ts';
import { formatNumber } from '../text/index.ts';
import type { SupportItem } from './model.ts';
import type { Gap } from './standing.ts';

/** A line that somebody can work on: «chỉ số» of an index, as the joint review lists them; a requirement of criteria. */
export type RulesetLine = { code: string; name: string; role: PillarRole };

export function workableLines(ruleset: Ruleset): RulesetLine[] {
  if (ruleset.kind === 'index')
    return ruleset.criteria.flatMap(({ role = 'base', subcriteria }) =>
      subcriteria.map(({ code, name }) => ({ code, name, role })),
    );
  return requirementsOf(ruleset)
    .filter(({ informational, rule }) => !informational && rule.kind !== 'requires')
    .map(({ code, name }) => ({ code, name, role: 'base' }));
}

/** How a result misses its line; of an index by its points: `unknown` while nobody knows whether any are missing. */
export function gapIn(role: PillarRole, result: Result): Gap | undefined {
  const missing = missingPoints(role, result);
  if (missing !== undefined) return missing.most <= 0 ? undefined : missing.least > 0 ? 'unmet' : 'unknown';
  const isMissed = role === 'base' && (result.verdict === 'unmet' || result.verdict === 'unknown');
  return isMissed ? (result.verdict as Gap) : undefined;
}

/**
 * A line of the rules that a commune misses, ready to ask for help with. `withinDuty`: the form of enterprises asks about it; null
 * where the campaign does not say.
 */
export type GapLine = SupportItem & { verdict: Gap; withinDuty: boolean | null };

/** The gap list of a judgement under criteria: what decides and is not met or not known, with why in one sentence. */
export function gapLines(judgement: Judgement, names: ElementNames): GapLine[] {
  return requirementsUnder(judgement).flatMap((requirement): GapLine[] => {
    const { code, name, trace, informational } = requirement;
    const verdict = gapIn('base', { verdict: requirement.verdict });
    // Another ruleset that must be met first is no line that somebody could work on.
    if (informational || verdict === undefined || trace.rule.kind === 'requires') return [];
    const gap = explainRequirement(requirement, names);
    return [{ code, name, verdict, gap, elements: [...elementsOf(trace.rule)], withinDuty: null }];
  });
}

/** The gap list of a joint review: lines of an index of which points are missing or may be. */
export function reviewGapLines({ items }: Pick<Review, 'items'>): GapLine[] {
  return items.flatMap((item): GapLine[] => {
    const { code, name, role, figures, withinDuty } = item;
    const verdict = item.verdict && gapIn(role, { ...item, verdict: item.verdict });
    if (verdict === undefined) return [];
    const elements = figures.map(({ element }) => element);
    return [{ code, name, verdict, gap: gapWords(item, verdict), elements, withinDuty }];
  });
}

/** «3/5 điểm, còn thiếu 2 điểm», «Bị trừ 1–2 điểm». */
function gapWords({ role, score, missing }: ReviewItem, verdict: Gap): string {
  if (missing === undefined || score === undefined) return verdict === 'unmet' ? 'Chưa đạt' : 'Chưa đủ số liệu';
  if (role === 'deduction') return `Bị trừ ${rangeText(missing)} điểm`;
  return `${pointsText(score)}, còn thiếu ${rangeText(missing)} điểm`;
}

const rangeText = ({ least, most }: Missing): string =>
  least === most ? formatNumber(most) : `${formatNumber(least)}–${formatNumber(most)}`;
