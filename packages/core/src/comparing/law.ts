import { type Attributes, type Judgement, judge, type Ruleset } from '../judging/index.ts';
import type { Day } from '../periods/index.ts';
import { addDays } from '../text/index.ts';
import type { Value } from '../values/index.ts';

/** A ruleset with those that it requires, each before the one that requires it; overlays are laid on. */
export interface Law {
  ruleset: Ruleset;
  requires: readonly Ruleset[];
}

/**
 * The day on which data of `asOf` are judged under a ruleset: that day while the ruleset holds, else the nearest day on
 * which it does, so that a threshold of its own time is used.
 */
export function dayUnder({ validFrom, validTo }: Pick<Ruleset, 'validFrom' | 'validTo'>, asOf: Day): Day {
  if (validFrom !== null && asOf < validFrom) return validFrom;
  return validTo !== null && asOf >= validTo ? addDays(validTo, -1) : asOf;
}

/** The judgement under a law on a day, those that it requires judged first by the same values. */
export function judgeUnder(law: Law, values: readonly Value[], attributes: Attributes, day: Day): Judgement {
  const earlier: Record<string, Judgement> = {};
  for (const required of law.requires)
    earlier[required.code] = judge(required, values, attributes, dayUnder(required, day), earlier);
  return judge(law.ruleset, values, attributes, day, earlier);
}
