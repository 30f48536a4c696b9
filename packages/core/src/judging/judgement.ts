import type { Day } from '../periods/index.ts';
import type { Value } from '../values/index.ts';
import type { LegalText, Op, PillarRole, Precondition, Rule, TextReference } from './ruleset.ts';

/** đạt, chưa đạt, chưa đủ (số liệu hoặc quy tắc), không xét. */
export const VERDICTS = ['met', 'unmet', 'unknown', 'exempt'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is known of a unit beside values: `commune_class`, `unit_path` ('VN/2023/84/844/29335'), `unit_kind` … */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Why a verdict is unknown. */
export type Reason =
  | { kind: 'missing-data'; elements: readonly string[] }
  | { kind: 'unreadable-data'; elements: readonly string[] }
  | { kind: 'zero-denominator'; elements: readonly string[] }
  | { kind: 'missing-reason'; elements: readonly string[] }
  | { kind: 'outside-scale'; elements: readonly string[] }
  | { kind: 'incomplete-rule' }
  | { kind: 'missing-attribute'; attribute: string }
  | { kind: 'missing-judgement'; ruleset: string };

/** The threshold that held for this unit on this day, and the text that gave it. */
export interface ResolvedThreshold {
  value: number;
  unit: string;
  op: Op;
  /** The class of commune that chose it. */
  class?: string;
  text: TextReference;
}

/** Everything a verdict rests on, enough to compute it again. `numbers` are the values as given, sources untouched. */
export interface Trace {
  clause: { code: string; text?: LegalText; place: string };
  rule: Rule;
  counted?: string;
  numbers: readonly Value[];
  threshold?: ResolvedThreshold;
  /** The text that makes a requirement binding which the law as read by us does not. */
  confirmedBy?: TextReference;
  /** The condition «không xét» that held. */
  exemption?: { attribute: string; value: string | number | boolean; reason: string };
  /** Verdict of the judgement that this one requires. */
  earlier?: Verdict;
  /** Set when the rule itself could not be applied to this unit. */
  obstacle?: Reason;
  /** The ratio in percent, or how many of the conditions hold. */
  computed?: number;
  /** Index: the most that the leaf gives, and what it gave. */
  max?: number | null;
  points?: Points;
  /** What became of the rows of a list: how many hold, and the names (or numbers) of those that do not, or are not known. */
  rows?: { holding: number; of: number; failing: readonly string[]; open: readonly string[] };
  reason?: Reason;
}

/** What a leaf gave: a range while something is not known. */
export interface Points {
  low: number;
  high: number;
}

/**
 * Points of an index. What is not known leaves a range: `low` counts it as nothing, `high` as everything, so a result is never
 * better for having less data. Equal ends are a definite score. `max` is what could be had at most here, without «không xét».
 */
export interface Score {
  low: number;
  high: number;
  max: number | null;
}

export interface RequirementJudgement {
  code: string;
  name: string;
  informational: boolean;
  verdict: Verdict;
  /** When unmet, the parent of this kind fails. */
  precondition?: Precondition;
  /** Index only, as on every level above. */
  score?: Score;
  trace: Trace;
}

export interface SubcriterionJudgement {
  code: string;
  name: string;
  verdict: Verdict;
  score?: Score;
  requirements: readonly RequirementJudgement[];
}

export interface CriterionJudgement {
  code: string;
  name: string;
  verdict: Verdict;
  score?: Score;
  role?: PillarRole;
  subcriteria: readonly SubcriterionJudgement[];
}

/** The total of an index: within the caps of its scale, with the grade that is certain, or the two it lies between. */
export interface TotalScore extends Score {
  base: Score;
  bonus: Score;
  deduction: Score;
  /** The lowest and the highest grade possible; equal when certain. Absent without grades. */
  grade?: { low: string; high: string };
}

export interface Judgement {
  ruleset: string;
  series: string;
  kind: 'criteria' | 'index';
  name: string;
  asOf: Day;
  /** False when the ruleset is not in force on `asOf` (the same data under another law). */
  inForce: boolean;
  verdict: Verdict;
  /** True when a number that is not law decided somewhere («ngưỡng minh hoạ»). */
  illustrative: boolean;
  score?: TotalScore;
  preconditions: readonly RequirementJudgement[];
  criteria: readonly CriterionJudgement[];
}

/** Results of other rulesets for the same unit, by ruleset code. */
export type Earlier = Readonly<Record<string, Judgement>>;
