/** Who answers a form. */
export type RespondentClass = 'commune' | 'district' | 'province' | 'enterprise';

export type QuestionType =
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'text'
  | 'date'
  | 'yes_no'
  | 'one_of'
  | 'many_of'
  | 'file'
  | 'matrix'
  | 'rows'
  | 'unit';

export type ColumnType = Exclude<QuestionType, 'many_of' | 'file' | 'matrix' | 'rows'>;

/**
 * A form as data, immutable once published. Expressions are CEL (see `core/expressions`) over question codes, `answers` (the
 * answered ones, for `has(answers.F06)`), `today` (day) and `context` (what is known of the respondent, see ContextKey).
 */
export type Form = {
  code: string;
  version: number;
  title: string;
  respondent: RespondentClass;
  note?: string;
  basis: string[];
  sections: Section[];
};

export type Section = { code: string; title: string; help?: string; relevant?: string; questions: Question[] };

export type Option = { code: string; label: string };

/** Where a question comes from; `derived`: from the text of the law, because the printed form was not found. */
export type Origin = { text: string; certainty: 'derived' | 'general' | 'printed' };

/** `when` is a condition that must hold. Unknown (something is missing) is no finding. A warning asks for a reason. */
export type Check = { when: string; severity: 'error' | 'warning'; message: string };

/**
 * The element that an answer gives. `from` is CEL over the answers (default: the answer itself). With `perRowUnit` (a
 * column of type unit) the rows are grouped by unit and `from` is CEL over `rows`, the rows of one unit.
 * With `rows` the list itself is the value, for rules that look at each row.
 * `combine` says how values of several respondents for one unit go together: added up, or not at all (side by side).
 */
export type Feed = { element: string; from?: string; perRowUnit?: string; rows?: true; combine?: 'sum' | 'none' };

type Bounds = { min?: number; max?: number; maxLength?: number };

export type Column = Bounds & {
  code: string;
  label: string;
  type: ColumnType;
  unitOfMeasure?: string;
  help?: string;
  options?: Option[];
  /** CEL over the columns of the row and the questions. */
  required?: boolean | string;
  checks?: Check[];
  /** The element of finer scope (hamlet, postal point) that the column states; not a value of the commune. */
  element?: string;
  /** Words about the lines that the question names and the unit of the row; never a figure. See `remarksOf`. */
  remark?: true;
};

export type Question = Bounds & {
  code: string;
  label: string;
  help?: string;
  type: QuestionType;
  unitOfMeasure?: string;
  options?: Option[];
  required?: boolean | string;
  relevant?: string;
  /** Computed, never typed. */
  calculate?: string;
  /** A first proposal from `context`, which the respondent may change. */
  prefill?: string;
  /** Last period's answer is proposed: it seldom changes (names of hamlets). */
  carry?: boolean;
  checks?: Check[];
  evidence?: { label: string; required?: boolean };
  feeds?: Feed[];
  /** The lines of a standard that the question is about: `chi_so_xa:3.1`. */
  subcriteria?: string[];
  /** Words about these lines, never a figure: what a commune explains, what an enterprise thinks. See `remarksOf`. */
  remark?: true;
  origin: Origin;
  /** Where two readings of the law differ in substance. */
  doubt?: string;
  columns?: Column[];
  rowLabels?: Option[];
  totals?: 'columns';
  minRows?: number;
  maxRows?: number;
};

export type Cell = number | string | boolean | null;
export type Row = Record<string, Cell>;
/** A matrix is keyed by row label, then column. A file answer lists evidence ids. */
export type Answer = number | string | boolean | string[] | Row[] | Record<string, Row> | null;
export type Answers = Record<string, Answer>;

/** `rule` and `params` are stable; `message` is the form's own Vietnamese sentence (rule `check`). Rows count from 0. */
export type Finding = {
  question: string;
  row?: number;
  column?: string;
  rule: Rule;
  severity: 'error' | 'warning';
  message?: string;
  params: Record<string, string | number>;
  needsReason?: boolean;
};

export type Rule =
  | 'required'
  | 'cell-required'
  | 'check'
  | 'reason-missing'
  | 'evidence-missing'
  | 'wrong-type'
  | 'not-a-number'
  | 'not-whole'
  | 'too-small'
  | 'too-large'
  | 'not-a-day'
  | 'too-long'
  | 'unknown-option'
  | 'unknown-column'
  | 'unknown-row'
  | 'too-few-rows'
  | 'too-many-rows'
  | 'unknown-unit'
  | 'unknown-file'
  | 'calculated';

/**
 * What is known of the respondent without asking (keys of `context`). `due_day`: last day in time for handing in, extensions
 * counted; `handed_in_day`: when it was first handed in, absent until then. What is given back later changes neither.
 */
export type ContextKey =
  | 'unit_code'
  | 'unit_name'
  | 'district_name'
  | 'province_name'
  | 'organisation_name'
  | 'tax_code'
  | 'respondent_name'
  | 'respondent_position'
  | 'respondent_phone'
  | 'due_day'
  | 'handed_in_day';

export type Context = Partial<Record<ContextKey, string>>;
