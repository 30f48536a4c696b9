import type { Day } from '../periods/index.ts';
import type { Value } from '../values/index.ts';
import type { LegalText, Op, Rule, TextReference } from './ruleset.ts';

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
  reason?: Reason;
}

export interface RequirementJudgement {
  code: string;
  name: string;
  informational: boolean;
  verdict: Verdict;
  trace: Trace;
}

export interface SubcriterionJudgement {
  code: string;
  name: string;
  verdict: Verdict;
  requirements: readonly RequirementJudgement[];
}

export interface CriterionJudgement {
  code: string;
  name: string;
  verdict: Verdict;
  subcriteria: readonly SubcriterionJudgement[];
}

export interface Judgement {
  ruleset: string;
  name: string;
  asOf: Day;
  /** False when the ruleset is not in force on `asOf` (the same data under another law). */
  inForce: boolean;
  verdict: Verdict;
  /** True when a number that is not law decided somewhere («ngưỡng minh hoạ»). */
  illustrative: boolean;
  preconditions: readonly RequirementJudgement[];
  criteria: readonly CriterionJudgement[];
}

/** Results of other rulesets for the same unit, by ruleset code. */
export type Earlier = Readonly<Record<string, Judgement>>;
