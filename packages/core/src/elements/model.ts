import type { Day, PeriodKind } from '../periods/index.ts';

export type ElementType = 'integer' | 'decimal' | 'percent' | 'yes_no' | 'one_of' | 'text' | 'rows';

/**
 * How values of units go together in a larger unit: counts are added, a «có» is counted, anything else (texts, choices, hours,
 * amounts per head) is never put together. Ratios are not elements: they are Σ numerator / Σ denominator of counts.
 */
export type Aggregation = 'sum' | 'count' | 'none';

/**
 * How the value of a unit made of others follows from theirs. `sum`: counts are added, lists of rows joined; `any`: it is said of «at least one»; `all`: of «everywhere»;
 * `same`: of the whole of each, so it stays where they agree (a class, a common norm); `none`: it cannot be derived.
 */
export type RebaseRule =
  | { rule: 'sum' }
  | { rule: 'weighted_mean' /** The element that weighs: an income per head by the population. */; weight: string }
  | { rule: 'any' }
  | { rule: 'all' }
  | { rule: 'same' }
  | { rule: 'none' };

/**
 * What the quantity is said of. `commune` and `province` (a department's figure, which no commune has) become values; the
 * finer ones are cells of a form's rows.
 */
export type ElementScope = 'commune' | 'province' | 'hamlet' | 'postal_point' | 'wifi_point' | 'smart_hamlet';

/**
 * How values of parts of a period make the value of the whole: a flow is added (`sum`), of a stock the last stands (`last`),
 * a ratio is made anew from sums (`ratio`), anything else does not go together (`none`).
 */
export type OverTime = 'sum' | 'last' | 'ratio' | 'none';

/** One defined quantity. */
export type Element = {
  code: string;
  name: string;
  unit: string | null;
  type: ElementType;
  scope: ElementScope;
  aggregation: Aggregation;
  /** Nobody has said: cannot be derived. */
  rebase?: RebaseRule;
  /** Worked out from rows, not asked. */
  computed?: boolean;
  subcriteria?: string[];
  source: string;
  certainty: 'full' | 'excerpt' | 'inferred' | 'unknown';
  note?: string;
} & Reporting;

/** What reporting adds to an element; absent where nobody has said. */
type Reporting = {
  /** What is counted, in words. */
  definition?: string;
  /** How it is counted. */
  method?: string;
  /** For which kinds of period it is said; absent: any. */
  periods?: PeriodKind[];
  overTime?: OverTime;
  /** Code of the source system (data/systems.json). */
  system?: string;
  /** Code of the part of the department that answers for it (data/systems.json). */
  owner?: string;
  /** Section of the report in which it stands: «I.4». */
  section?: string;
  legalBasis?: string;
  /** It is a plan: it may be said of a period that has not begun. */
  planned?: boolean;
  /** It is the target of this element or indicator. */
  targetOf?: string;
  /** Days between which the term is in force, both included: a figure said for later is refused. */
  validFrom?: Day;
  validTo?: Day;
  /** The elements that took its place when it ended; their figures are not the same quantity. */
  replacedBy?: string[];
};

export type ElementDictionary = { code: string; title: string; note?: string; elements: Element[] };
