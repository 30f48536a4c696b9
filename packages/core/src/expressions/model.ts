/** What an expression may be told about a name: its kind of value. Whole numbers and decimals are one kind. */
export type VariableKind = 'number' | 'string' | 'bool' | 'list' | 'map' | 'dyn';

/** The names an expression may use. Reuse one object for many expressions: its environment is kept by identity. */
export type Variables = Readonly<Record<string, VariableKind>>;

/** The kind an expression gives; `dyn` when it is only known at run time. */
export type ResultKind = 'number' | 'string' | 'bool' | 'list' | 'map' | 'dyn';

/** Half-open range of characters in the source as it was written. */
export type SourceRange = { start: number; end: number };

export type ExpressionFindingCode =
  | 'expression-empty'
  | 'expression-too-long'
  | 'expression-too-deep'
  | 'expression-syntax'
  | 'expression-unknown-name'
  | 'expression-forbidden-function'
  | 'expression-forbidden-operator'
  | 'expression-type'
  | 'expression-result-kind';

/** Why a source was refused. `code` and `params` are stable (the interface makes the sentence); `message` is for logs. */
export type ExpressionFinding = {
  code: ExpressionFindingCode;
  params: Record<string, string | number>;
  message: string;
  position?: SourceRange;
};

/** A checked, reusable expression. */
export type Expression = {
  source: string;
  kind: ResultKind;
  /** Declared variables it reads, sorted. Names bound by macros are not among them. */
  uses: string[];
  /**
   * Columns of rows (`C01.filter(r, r.weak)`) and keys of maps (`answers.F06`) it reads, by variable, sorted; one step
   * further for maps of maps: `G04.xa.ntm` is noted under `G04` and under `G04.xa`.
   */
  fields: Record<string, string[]>;
  /** How deep its loops over lists stand in one another. */
  loops: number;
  program: (scope: Record<string, unknown>) => unknown;
};

export type Compiled = { ok: true; expression: Expression; uses: string[] } | { ok: false; finding: ExpressionFinding };

export type UnknownReason = 'missing' | 'not-computable' | 'not-finite' | 'too-large';

/** `missing` lists the variables it reads that have no value; empty when a cell is missing or a division is by zero. */
export type Evaluated =
  | { ok: true; value: ExpressionValue }
  | { ok: false; unknown: true; missing: string[]; reason: UnknownReason };

export type ExpressionValue = number | string | boolean | ExpressionValue[] | { [key: string]: ExpressionValue };
