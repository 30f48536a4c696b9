import type { VariableKind } from '../expressions/index.ts';
import type { CelRule, OfNothing, VerdictRule } from './ruleset.ts';

/** What is measured: a number, or a ratio in percent. */
export type Measure = { element: string } | { numerator: string; denominator: string; zeroDenominator: OfNothing };

/** Points of one step: a number, or x / over × times (rounded to `decimals`), or `points` and `per` more for each unit beyond `from`. */
export type StepPoints =
  | { points: number }
  | { over: number; times: number; decimals: number }
  | { points: number; per: number; from: number };

/** One step of a scoring table («bậc»): from `min` to `max`, each end in or out of it. `null` is without end. */
export type TierStep = { min: number | null; minOpen: boolean; max: number | null; maxOpen: boolean } & StepPoints;

/** Rules that give points. Only in an index. */
export type PointsRule =
  /** «4 lần = 20 điểm, 3 lần = 15»: the steps cover every number once. */
  | { kind: 'tiers'; of: Measure; steps: readonly TierStep[] }
  /** a/b × max: nothing below `floor` percent, everything from `full` percent on. */
  | {
      kind: 'proportional';
      numerator: string;
      denominator: string;
      zeroDenominator: OfNothing;
      full: number;
      floor: number;
      decimals: number;
    }
  /** One of several described states («cấp trưởng», «cấp phó»). Choices in `exempt` are «không phát sinh». */
  | { kind: 'choice'; element: string; points: Readonly<Record<string, number>>; exempt: readonly string[] }
  /** So many points each, up to the maximum of the leaf. */
  | { kind: 'each'; element: string; points: number }
  /** Points that a person gives; without the reason (an element of text) they do not count. */
  | { kind: 'expert'; element: string; reason: string }
  /** A yes/no answer chooses the rule. */
  | { kind: 'branch'; element: string; yes: BranchRule; no: BranchRule }
  /** A CEL number, cut to 0 … max of the leaf. */
  | { kind: 'points'; source: string; variables: Readonly<Record<string, VariableKind>> };

/** What a branch may lead to: anything but another branch or another ruleset. */
export type BranchRule = Exclude<PointsRule, { kind: 'branch' }> | Exclude<VerdictRule, { kind: 'requires' } | CelRule>;
