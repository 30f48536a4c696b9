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

/** What the quantity is said of. Only `commune` (and above) become values; the finer ones are cells of a form's rows. */
export type ElementScope = 'commune' | 'hamlet' | 'postal_point' | 'wifi_point' | 'smart_hamlet';

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
};

export type ElementDictionary = { code: string; title: string; note?: string; elements: Element[] };
