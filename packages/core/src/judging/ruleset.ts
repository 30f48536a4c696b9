import type { VariableKind } from '../expressions/index.ts';
import type { Day } from '../periods/index.ts';

/** A paper of law or of a department: «Quyết định» «1127/QĐ-BTTTT» of a day. */
export interface LegalText {
  kind: string;
  number: string;
  date: Day | null;
  subject?: string;
  note?: string;
}

/** How sure we are of a line: read whole, read in an excerpt, inferred, not found. */
export const CERTAINTIES = ['full', 'excerpt', 'inferred', 'unknown'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const OPS = ['>=', '>', '<=', '<', '=='] as const;
export type Op = (typeof OPS)[number];

/** One number, or one for each class of communes. `null`: nobody has said it yet. */
export interface Amount {
  value?: number | null;
  valueByClass?: Readonly<Record<string, number | null>>;
  /** The attribute that holds the class; `commune_class` when absent. */
  attribute?: string;
}

/** An amount in force during [validFrom, validTo). */
export interface DatedAmount extends Amount {
  validFrom: Day | null;
  validTo: Day | null;
}

/** What must be reached. Percentages are 0–100 with unit '%'. `dated` replaces `value` and `valueByClass`. */
export interface Threshold extends Amount {
  unit: string;
  dated?: readonly DatedAmount[];
}

export interface CelRule {
  kind: 'cel';
  source: string;
  /** The elements it reads, with their kinds. */
  variables: Readonly<Record<string, VariableKind>>;
}

export type Rule =
  | { kind: 'yes_no'; element: string; expected: boolean }
  | { kind: 'threshold'; element: string; op: Op; threshold: Threshold }
  | {
      kind: 'ratio';
      numerator: string;
      denominator: string;
      op: Op;
      threshold: Threshold;
      /** What a denominator of 0 means: nothing arose («không phát sinh», exempt), or something is wrong (unknown). */
      zeroDenominator: 'unknown' | 'exempt';
    }
  | { kind: 'k_of_n'; of: readonly string[]; threshold: Threshold }
  | { kind: 'requires'; ruleset: string; code?: string }
  | CelRule;

/** «Không xét»: the requirement does not apply to communes whose attribute is one of these. */
export interface Exemption {
  attribute: string;
  in: readonly (string | number | boolean)[];
  reason: string;
}

/** A condition that forms count into an element before judging (one row: one postal point); shown to people, not judged here. */
export interface RowCondition {
  code: string;
  name: string;
  certainty: Certainty;
  sources: readonly string[];
  note?: string;
}

export interface Requirement {
  code: string;
  name: string;
  rule: Rule;
  /** What is counted, for sentences: «thôn có Internet». */
  counted?: string;
  /** Where it stands: number of one of the ruleset's texts and the place in it. */
  clause?: { text: string; place?: string };
  exempt?: Exemption;
  /** False: not read in the law. It judges unknown until a dated text confirms it. */
  normative: boolean;
  /** Shown, never decides. */
  informational: boolean;
  evidence: readonly string[];
  sources: readonly string[];
  certainty: Certainty;
  note?: string;
  /** Thresholds met in sources that do not carry; for the specialist who fills the gap. */
  candidates?: readonly { value: number; when?: string; origin: string }[];
  conditions?: readonly RowCondition[];
  /** What overlays say, see `applyOverlay`. */
  layers?: readonly Layer[];
}

/** How verdicts combine. `k_of_n`: that many of those that apply. */
export type Combine = { kind: 'all' } | { kind: 'k_of_n'; k: number };

export interface Subcriterion {
  code: string;
  name: string;
  certainty: Certainty;
  combine: Combine;
  requirements: readonly Requirement[];
}

export interface Criterion {
  code: string;
  name: string;
  combine: Combine;
  subcriteria: readonly Subcriterion[];
}

/** Versioned law as data. Validity is [validFrom, validTo). */
export interface Ruleset {
  code: string;
  kind: 'criteria';
  name: string;
  /** Name of the standard it measures: ntm, nang_cao, kieu_mau. */
  standard: string;
  legalBasis: readonly LegalText[];
  validFrom: Day | null;
  validTo: Day | null;
  note?: string;
  combine: Combine;
  /** Rulesets whose result must be met first (nâng cao requires NTM). */
  requires: readonly string[];
  criteria: readonly Criterion[];
}

/** Which text gave a threshold or confirmed a requirement. */
export interface TextReference {
  name: string;
  kind?: string;
  number?: string;
  date?: Day | null;
  /** Plausible numbers for a demonstration: not law, and marked wherever they decide. */
  illustrative: boolean;
}

/** What one overlay says about one requirement. */
export interface Layer {
  text: TextReference;
  validFrom: Day | null;
  validTo: Day | null;
  /** Path of the unit at and below which it holds; 'VN' is everywhere. */
  scope: string;
  amount?: Amount;
}

/** A province's own text: fills or sharpens thresholds of national rulesets for its communes, dated. */
export interface Overlay {
  code: string;
  name: string;
  illustrative: boolean;
  legalBasis: LegalText | null;
  validFrom: Day | null;
  validTo: Day | null;
  scope: string;
  note?: string;
  /** By ruleset code: thresholds by requirement code, and requirements that it makes binding. */
  rulesets: Readonly<Record<string, { thresholds: Readonly<Record<string, Amount>>; confirms: readonly string[] }>>;
}
