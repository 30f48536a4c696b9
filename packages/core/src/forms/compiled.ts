import type { Expression } from '../expressions/index.ts';
import type { Check, Column, Feed, Form, Question, Section } from './model.ts';

export type CompiledCheck = { check: Check; expression: Expression };
export type CompiledFeed = { feed: Feed; from?: Expression };
export type CompiledColumn = { column: Column; required?: Expression; checks: CompiledCheck[] };

export type CompiledQuestion = {
  question: Question;
  section: Section;
  relevant: Expression[];
  required?: Expression;
  calculate?: Expression;
  prefill?: Expression;
  checks: CompiledCheck[];
  feeds: CompiledFeed[];
  columns: CompiledColumn[];
};

/** A form whose every expression is checked; make it once and keep it beside the form. */
export type CompiledForm = {
  form: Form;
  /** In the order of the form. */
  questions: ReadonlyMap<string, CompiledQuestion>;
  /** In the order in which relevance and calculation must be worked out. */
  order: readonly string[];
};

/** The questions an expression reads, by name or through `answers.X`. */
export function questionsRead(expression: Expression): string[] {
  return [...expression.uses, ...(expression.fields['answers'] ?? [])];
}
