import type { ElementValue } from '../values/index.ts';

/** When a connector fetches, on Vietnam's clock. `weekday`: 1 is Monday, 7 Sunday; `day`: 29–31 mean the last day of a shorter month. */
export type Schedule =
  | { kind: 'hours'; every: number }
  | { kind: 'daily'; at: string }
  | { kind: 'weekly'; weekday: number; at: string }
  | { kind: 'monthly'; day: number; at: string };

/** Which element a row speaks of: always the same, or the one that its code stands for. Rows of other codes are passed over. */
export type ElementMapping =
  | { kind: 'fixed'; element: string }
  | { kind: 'column'; column: string; codes: Readonly<Record<string, string>> };

/** The unit itself, or the one whose code stands in the row. */
export type UnitMapping = { kind: 'own' } | { kind: 'column'; column: string };

/** Counted from the day of the run, or read from the row. */
export type PeriodMapping =
  | { kind: 'this-month' | 'previous-month' | 'this-year' | 'previous-year' }
  | { kind: 'column'; column: string };

/** How a system's reply becomes figures. A column is a name, or in JSON a pointer into the row («/so/moi»). */
export type ReplyMapping = {
  format: 'json' | 'csv';
  /** JSON pointer (RFC 6901) of the list of rows; empty: the whole reply. CSV has none. */
  rows: string;
  element: ElementMapping;
  unit: UnitMapping;
  period: PeriodMapping;
  /** Column of the value. */
  value: string;
  /** How numbers in texts are written: «1.234,5» or 1234.5. */
  numbers: 'vietnamese' | 'plain';
};

/** A row as it came: what stands in a column, and where («/data/3/so_moi», «C5»). */
export type ReplyRow = { at: string; cell: (column: string) => { value: unknown; at: string } | undefined };

/** A row that speaks of an element. `unit` and `period` as they stand in the row; absent: the unit itself. */
export type SaidRow = { at: string; element: string; unit?: string; period: string; value: unknown };

/** What is wrong with the reply as a whole or with one row. */
export type ReplyFault = 'rows-not-found' | 'not-rows' | 'too-many-rows' | 'column-missing' | 'value-not-plain';
export type ReplyFinding = { code: ReplyFault; at: string; params: Readonly<Record<string, string | number>> };

/** `passedOver`: rows of codes that nobody mapped, and rows whose value is empty. */
export type ReadReply = { said: SaidRow[]; passedOver: number; findings: ReplyFinding[] };

/** A figure of a run beside what the source said before. */
export type FigureChange = {
  element: string;
  unitId: string;
  period: string;
  before: ElementValue | undefined;
  after: ElementValue | undefined;
};
