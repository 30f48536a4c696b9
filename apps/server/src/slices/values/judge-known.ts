import { type Judgement, judge, type Ruleset } from '@thuocdo/core/judging';
import type { KnownUnit } from './known-units.queries.ts';
import { settleSources } from './settle-sources.ts';

export const judgedLevels = ['self', 'checked', 'verified'] as const;
export type JudgedLevel = (typeof judgedLevels)[number];

export const ownSourceOf = (unitId: string) => `ubnd-${unitId}`;

/** The levels that the commune's own values have reached. A level without values has no result: missing is not «chưa đạt». */
export function levelsReached({ id, values }: KnownUnit): JudgedLevel[] {
  const own = ownSourceOf(id);
  return judgedLevels.filter((level) => values.some((value) => value.level === level && value.source === own));
}

/** A level, or the highest that a commune has reached. */
export type ShownLevel = JudgedLevel | 'reached';

/** The highest level reached that is not above the one wanted; undefined where the commune has said nothing itself. */
export function shownLevel(unit: KnownUnit, wanted: ShownLevel): JudgedLevel | undefined {
  const last = wanted === 'reached' ? judgedLevels.length : judgedLevels.indexOf(wanted) + 1;
  const notAbove = judgedLevels.slice(0, last);
  return levelsReached(unit).findLast((level) => notAbove.includes(level));
}

/** One commune at one level under rulesets that come in the order of `campaignRulesets`. */
export function judgeKnown(
  unit: KnownUnit,
  level: JudgedLevel,
  rulesets: readonly Ruleset[],
  asOf: string,
): Judgement[] {
  const values = settleSources(unit.values, ownSourceOf(unit.id), level);
  const earlier: Record<string, Judgement> = {};
  return rulesets.map((ruleset) => {
    const judgement = judge(ruleset, values, unit.attributes, asOf, earlier);
    earlier[ruleset.code] = judgement;
    return judgement;
  });
}
