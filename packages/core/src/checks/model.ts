import type { Expression } from '../expressions/index.ts';
import type { Absent } from '../figures/index.ts';
import type { Formula, Scene } from '../indicators/index.ts';
import type { Day, Period } from '../periods/index.ts';

/** When a check runs: as a figure is typed, when a file comes in, before a report is issued. */
export type Moment = 'entry' | 'import' | 'issue';

/** Codes name elements or indicators; `left`, `right` and `wholes` are expressions over them. */
export type CheckRule =
  | { kind: 'sum'; total: string; parts: string[] /** Parts that a period need not have. */; ifSaid?: string[] }
  | {
      kind: 'repeat' /** The same thing said twice has the same number. */;
      first: string;
      second: string;
      /** And so many of the named papers are about it: the same number of other things is no repetition. */
      about?: { list: string; contains: string };
    }
  | {
      kind: 'bound';
      left: string;
      op: '<=' | '<' | '>=' | '>';
      right: string;
      /** A stock that is not said in the period is taken from the latest earlier one. */
      carry?: boolean;
    }
  | {
      kind: 'identity' /** Two ways to the same number (also products and unit prices). */;
      left: string;
      right: string;
    }
  | { kind: 'range'; figure: string; min?: number; max?: number }
  | { kind: 'pair' /** Said together or not at all. */; figures: string[] }
  | {
      kind: 'stated' /** A share, growth or share of target that is stated is the one that the figures give. */;
      figure: string;
      /** Instead of the indicator's own. */
      formula?: Formula;
      decimals?: number;
    }
  | {
      kind: 'back_solve' /** Some whole number of one of `wholes` has the stated share. */;
      share: string;
      wholes: string[];
    }
  | { kind: 'stock_flow' /** Closing = opening + in − out. */; stock: string; inflow: string; outflow?: string }
  | {
      kind: 'jump' /** Change in percent against an earlier figure, between the two. */;
      of: string;
      against: 'earlier' | 'previous' | 'same_last_year';
      atLeast?: number;
      atMost?: number;
    }
  | {
      kind: 'stale' /** A total that stands still while its parts move may have been copied. */;
      total: string;
      parts: string[];
    }
  | { kind: 'list_count'; figure: string; lists: string[] }
  | { kind: 'dates_within'; list: string }
  | { kind: 'disjoint'; first: string; second: string /** `first` is read in earlier periods. */; against?: 'earlier' }
  | { kind: 'number_order' /** Numbers of papers rise with their days, year by year. */; list: string; symbol: string }
  | { kind: 'number_bound' /** No number is above the count. */; figure: string; list: string; symbol: string }
  | { kind: 'day_span' /** Days from first to last, of a text «18/4 - 21/4/2022». */; figure: string; text: string }
  | { kind: 'anniversary' /** Years since a day. */; figure: string; since: Day }
  | { kind: 'text'; first: string; second: string };

/** One rule of validation. */
export type Check = {
  code: string;
  title: string;
  severity: 'error' | 'warning';
  owner: string;
  /** What happens when a figure is missing: nothing is raised and the outcome says why, or it is raised. */
  missing: 'skip' | 'fail';
  when: Moment[];
  /** Papers state the relation; a reader inferred it; it was read in the words. */
  basis: 'stated' | 'inferred' | 'read';
  /** An import after which it would fail is not recorded: what it forbids cannot be. Without it a failure is shown and nothing more. */
  stopsImport?: boolean;
  section?: string;
  /** What may lie behind a failure. */
  reason?: string;
  rule: CheckRule;
  cases?: CheckCase[];
};

/** What came out where the rule was first tried, with the number it has in the list of checks. */
export type CheckCase = {
  id: string;
  period: Period;
  status: 'holds' | 'fails' | 'unknown';
  stated?: number;
  computed?: number;
  note?: string;
};

export type CheckFile = { code: string; title: string; note?: string; checks: Check[] };

/** Checks ready to run. Build it with `parseChecks`. */
export type CheckBook = {
  checks: readonly Check[];
  programs: ReadonlyMap<string, Expression>;
  /** The codes that a check names, and all codes whose figures can change it. */
  names: ReadonlyMap<string, readonly string[]>;
  reads: ReadonlyMap<string, ReadonlySet<string>>;
};

/** What a rule is applied to. */
export type CheckScene = Scene & { period: Period; programs: ReadonlyMap<string, Expression> };

export type UnknownReason = 'missing' | 'zero-denominator' | 'not-computable' | 'approximate' | 'perhaps-copied';

/**
 * `idle`: the period says nothing that the rule is about. `unknown`: it does, and something is missing or uncertain.
 * `stated` is what is said (or the bound), `computed` what the figures give, `difference` computed − stated.
 */
export type Result = {
  status: 'holds' | 'fails' | 'unknown' | 'idle';
  stated?: number | string;
  computed?: number | string;
  difference?: number;
  missing?: Absent[];
  reason?: UnknownReason;
  /** The rows at fault, or the fraction that comes nearest. */
  items?: string[];
};

export type CheckOutcome = Result & { check: string; unitId: string; period: Period };

/** What is raised: an error stops the issue of a report, a warning wants a look. */
export type CheckFinding = {
  check: string;
  severity: 'error' | 'warning';
  owner: string;
  unitId: string;
  period: Period;
  section?: string;
  /** Codes of the figures it is about. */
  elements: string[];
  stated?: number | string;
  computed?: number | string;
  difference?: number;
  sentence: string;
  reason?: string;
};
