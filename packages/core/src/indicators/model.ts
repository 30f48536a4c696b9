import type { Expression } from '../expressions/index.ts';
import type { Absent, Figure, FigureTable } from '../figures/index.ts';
import type { Period } from '../periods/index.ts';

/** The period that a growth compares with: the one just before, the same a year ago («cùng kỳ»), or the whole last year. */
export type Against = 'previous' | 'same_last_year' | 'last_year';

/** How a derived figure is made. Codes name elements or other indicators; those enter as they are printed (rounded). */
export type Formula =
  | { kind: 'share' /** Σ part / Σ whole × 100. */; part: string[]; whole: string[] }
  | { kind: 'growth' /** Percent, of a count or an amount. */; of: string; against: Against }
  | { kind: 'points_growth' /** Percentage points, of a percentage. */; of: string; against: Against }
  | { kind: 'target_share' /** «đạt 80,6% mục tiêu». */; of: string; target: string }
  | { kind: 'cumulative' /** From the start of the year to the period («lũy kế»). */; of: string }
  | {
      kind: 'average' /** A ratio of sums: so many a case. Never a mean of percentages. */;
      total: string;
      count: string;
    }
  | {
      kind: 'sum';
      of: string[];
      /** Parts that a period need not have; those that are not said stay out, and the result names them. */
      ifSaid?: string[];
    }
  | {
      kind: 'cel';
      /** Over codes of this period, and `previous.x`, `same_last_year.x`, `last_year.x`, `year_to_date.x`. */
      expression: string;
    };

/** One derived figure. `cut` leaves digits off where `half_up` rounds. */
export type Indicator = {
  code: string;
  name: string;
  unit: string;
  decimals: number;
  rounding?: 'half_up' | 'cut';
  formula: Formula;
  definition?: string;
  system?: string;
  owner?: string;
  section?: string;
  source: string;
  certainty: 'full' | 'excerpt' | 'inferred' | 'unknown';
  note?: string;
};

export type IndicatorFile = { code: string; title: string; note?: string; indicators: Indicator[] };

/** One thing that a result rests on. */
export type Input = {
  element: string;
  period: Period;
  value: number;
  /** Said; put together from shorter periods; worked out; or an indicator that only a paper states. */
  from: 'figure' | 'parts' | 'indicator' | 'stated';
  figures: Figure[];
  /** What an indicator among the inputs rests on itself. */
  inputs?: Input[];
};

/** Why there is no result. `missing` names what is not known; empty when a denominator is 0. */
export type Unknown = { known: false; reason: 'missing' | 'zero-denominator' | 'not-computable'; missing: Absent[] };

export type IndicatorResult = { code: string; unitId: string; period: Period; inputs: Input[]; leftOut: Absent[] } & (
  | { known: true /** As printed. */; value: number /** Before rounding. */; exact: number }
  | Unknown
);

/** Indicators ready to run: checked, compiled, with what each element does over time. Build it with `parseIndicators`. */
export type IndicatorBook = {
  indicators: ReadonlyMap<string, Indicator>;
  programs: ReadonlyMap<string, Expression>;
  overTime: ReadonlyMap<string, 'sum' | 'last' | 'ratio' | 'none'>;
};

/** Where figures are looked for. */
export type Scene = { book: IndicatorBook; table: FigureTable; unitId: string };

/** A number that was looked for. */
export type Found = { ok: true; input: Input } | { ok: false; missing: Absent[] };

/** What a formula gives, with what it rests on. */
export type Outcome = ({ known: true; exact: number } | Unknown) & { inputs: Input[]; leftOut: Absent[] };
