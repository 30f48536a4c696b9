import type { VariableKind } from '../expressions/index.ts';
import type { Day } from '../periods/index.ts';
import type { ElementValue } from '../values/index.ts';
import type { Measure, PointsRule } from './points-rules.ts';

/** A paper of law or of a department: «Quyết định» «1127/QĐ-BTTTT» of a day. */
export interface LegalText {
  kind: string;
  number: string;
  date: Day | null;
  subject?: string;
  note?: string;
  /** How a paper that cites it printed number and date, where that is a slip; `number` and `date` are the corrected ones. */
  asPrinted?: { number: string; date: Day | null };
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

/** What a list without rows, or a denominator of 0, means: something is wrong (unknown), or nothing arose (exempt). */
export type OfNothing = 'unknown' | 'exempt';

/** How many rows of a list must satisfy the condition: all, at least one, or a share of them in percent. */
export interface RowsRule {
  kind: 'rows';
  /** The element that holds the rows. */
  element: string;
  /** CEL over `row`; its columns and their kinds are declared. */
  where: string;
  columns: Readonly<Record<string, VariableKind>>;
  /** The column that names a row in explanations. */
  label?: string;
  quantifier: 'all' | 'any' | 'share';
  /** Only with `share`: percent of rows, compared with >=. */
  threshold?: Threshold;
  empty: OfNothing;
}

/** Rules that say met or unmet. In an index, met is all points and unmet none. */
export type VerdictRule =
  | { kind: 'yes_no'; element: string; expected: boolean }
  | { kind: 'threshold'; element: string; op: Op; threshold: Threshold }
  | {
      kind: 'ratio';
      numerator: string;
      denominator: string;
      op: Op;
      threshold: Threshold;
      /** What a denominator of 0 means: nothing arose («không phát sinh», exempt), or something is wrong (unknown). */
      zeroDenominator: OfNothing;
    }
  | { kind: 'k_of_n'; of: readonly string[]; threshold: Threshold }
  | { kind: 'requires'; ruleset: string; code?: string }
  | RowsRule
  /** Nobody has read or written how it is judged: unknown («chưa đủ quy tắc») until an overlay gives the rule. */
  | { kind: 'open' }
  | CelRule;

export type { Measure };
export type Rule = VerdictRule | PointsRule;

/** «Không xét»: the requirement does not apply to communes whose attribute is one of these. */
export interface Exemption {
  attribute: string;
  in: readonly (string | number | boolean)[];
  reason: string;
}

/** Proof that a line asks for («tài liệu kiểm chứng»): what, how many at least, and for how many months it counts. */
export interface EvidenceWanted {
  kind: string;
  minimum: number;
  validMonths: number | null;
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
  /** Index: points of this leaf at its fullest; null while nobody has read them. Deductions: the most that is taken off. */
  max?: number | null;
  /** When unmet, this parent fails (criteria) or has no points (index), whatever else holds («điều kiện tiên quyết»). */
  precondition?: Precondition;
  /** «Cách xác định» in the words of the paper. */
  method?: string;
  evidence: readonly EvidenceWanted[];
  /** «Nguồn thu thập dữ liệu». */
  dataSource?: string;
  /** «Đơn vị phối hợp xác minh». */
  verifier?: string;
  sources: readonly string[];
  certainty: Certainty;
  note?: string;
  /** Thresholds met in sources that do not carry; for the specialist who fills the gap. */
  candidates?: readonly { value: number; when?: string; origin: string }[];
  conditions?: readonly RowCondition[];
  /** What overlays say, see `applyOverlay`. */
  layers?: readonly Layer[];
}

export const PRECONDITIONS = ['subcriterion', 'criterion', 'ruleset'] as const;
export type Precondition = (typeof PRECONDITIONS)[number];

/** How verdicts combine. `k_of_n`: that many of those that apply. */
export type Combine = { kind: 'all' } | { kind: 'k_of_n'; k: number };

export interface Subcriterion {
  code: string;
  name: string;
  certainty: Certainty;
  combine: Combine;
  /** Index: points of its leaves together. */
  max?: number | null;
  requirements: readonly Requirement[];
}

export const ROLES = ['base', 'bonus', 'deduction'] as const;
/** What a pillar's points do: count («điểm chuẩn»), are added on top («điểm thưởng»), or are taken off («điểm trừ»). */
export type PillarRole = (typeof ROLES)[number];

/** «Không xét»: the weight of what does not apply is shared among the rest of the pillar, or lowers its maximum. */
export type Exempted = 'share' | 'lower';

export interface Criterion {
  code: string;
  name: string;
  combine: Combine;
  /** Index («trụ cột»): points at the fullest, what they do, and where the weight of «không xét» goes. */
  max?: number | null;
  role?: PillarRole;
  exempted?: Exempted;
  subcriteria: readonly Subcriterion[];
}

/** A grade («xếp loại») from a number of points on. */
export interface Grade {
  grade: string;
  min: number;
}

/** How the pillars of an index make the total: min(cap, Σ base) + min(cap, Σ bonus) − min(cap, Σ deduction), within 0 … max. */
export interface Scale {
  /** The most that can be reached; null while nobody has read it. */
  max: number | null;
  caps: Partial<Record<PillarRole, number>>;
  /** Decimals that the total is rounded to. */
  decimals: number;
  /** From the highest down. */
  grades: readonly Grade[];
  /** What decides between equal totals, in turn: `base`, `bonus`, `deduction` or the code of a pillar or sub-criterion. */
  ties?: readonly string[];
  /** Points from which the ruleset counts as met («đạt chuyển đổi số»); without it, met says that everything is scored. */
  pass?: number;
}

export const EXAMPLE_KINDS = ['met', 'unmet', 'borderline', 'missing'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** A case that the specialist worked out by hand. A ruleset is published only when one of each kind is there and passes. */
export interface Example {
  name: string;
  kind: ExampleKind;
  values: Readonly<Record<string, ElementValue>>;
  attributes: Readonly<Record<string, string | number | boolean>>;
  asOf: Day;
  /** By code of a requirement, sub-criterion or criterion; `total` is the ruleset itself. Points only in an index. */
  expect: Readonly<Record<string, ExpectedResult>>;
}

export interface ExpectedResult {
  verdict?: 'met' | 'unmet' | 'unknown' | 'exempt';
  points?: number;
}

/** Versioned law as data. Validity is [validFrom, validTo). */
export interface Ruleset {
  /** Version 1 bears the name of its series, a later one `series.vN`; codes of published law never change. */
  code: string;
  series: string;
  version: number;
  kind: 'criteria' | 'index';
  /** Path of the unit whose own ruleset it is; 'VN' is the national one. */
  scope: string;
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
  /** Index only. */
  scale?: Scale;
  examples: readonly Example[];
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
  /** A rule for a requirement that the law leaves open to the province. */
  rule?: Rule;
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
  rulesets: Readonly<Record<string, Spoken>>;
}

/** What an overlay says of one ruleset: thresholds and rules by requirement code, and requirements that it makes binding. */
export interface Spoken {
  thresholds: Readonly<Record<string, Amount>>;
  rules?: Readonly<Record<string, Rule>>;
  confirms: readonly string[];
}
