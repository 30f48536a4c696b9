import { compile, type Expression, type ResultKind, type VariableKind, type Variables } from '../expressions/index.ts';
import type { FileFinding } from '../shapes/index.ts';
import type { CompiledCheck, CompiledColumn, CompiledFeed, CompiledForm, CompiledQuestion } from './compiled.ts';
import type { Check, Column, ColumnType, Feed, Form, Question, QuestionType, Section } from './model.ts';
import { orderOf } from './order.ts';

const KIND: Record<QuestionType, VariableKind> = {
  integer: 'number',
  decimal: 'number',
  percent: 'number',
  text: 'string',
  date: 'string',
  yes_no: 'bool',
  one_of: 'string',
  many_of: 'list',
  file: 'list',
  matrix: 'map',
  rows: 'list',
  unit: 'string',
};

type Work = { questions: Map<string, Question>; names: Variables; found: FileFinding[] };

/** Compiles every expression of a form whose structure is sound, and orders the calculations. */
export function compileExpressions(form: Form, found: FileFinding[]): CompiledForm {
  const all = form.sections.flatMap((section) => section.questions);
  const questions = new Map(all.map((question) => [question.code, question]));
  const names: Record<string, VariableKind> = { answers: 'map', today: 'string', context: 'map' };
  for (const question of all) names[question.code] = KIND[question.type];
  const work: Work = { questions, names, found };
  const compiled = new Map<string, CompiledQuestion>();
  form.sections.forEach((section, s) => {
    const inherited = expressionOf(work, section.relevant, `sections[${s}].relevant`, names, 'bool');
    section.questions.forEach((question, q) => {
      const path = `sections[${s}].questions[${q}]`;
      compiled.set(question.code, compileQuestion(work, section, question, path, inherited));
    });
  });
  return { form, questions: compiled, order: orderOf(compiled, found) };
}

function compileQuestion(
  work: Work,
  section: Section,
  question: Question,
  path: string,
  inherited: Expression | undefined,
): CompiledQuestion {
  const { names } = work;
  const one = (source: string | undefined, key: string, kind?: ResultKind) =>
    expressionOf(work, source, `${path}.${key}`, names, kind);
  const relevant = [inherited, one(question.relevant, 'relevant', 'bool')].filter((found) => found !== undefined);
  const required = one(sourceIn(question.required), 'required', 'bool');
  const calculate = one(question.calculate, 'calculate', resultOf(question.type));
  const prefill = one(question.prefill, 'prefill', resultOf(question.type));
  const result: CompiledQuestion = {
    question,
    section,
    relevant,
    checks: compileChecks(work, question.checks, `${path}.checks`, names),
    feeds: (question.feeds ?? []).map((feed, f) => compileFeed(work, question, feed, `${path}.feeds[${f}]`)),
    columns: compileColumns(work, question, `${path}.columns`),
  };
  if (required) result.required = required;
  if (calculate) result.calculate = calculate;
  if (prefill) result.prefill = prefill;
  return result;
}

function compileColumns(work: Work, question: Question, path: string): CompiledColumn[] {
  const columns = question.columns ?? [];
  const names: Record<string, VariableKind> = { ...work.names };
  for (const column of columns) names[column.code] = KIND[column.type];
  return columns.map((column, c) => compileColumn(work, column, `${path}[${c}]`, names));
}

function compileColumn(work: Work, column: Column, path: string, names: Variables): CompiledColumn {
  const checks = compileChecks(work, column.checks, `${path}.checks`, names);
  const required = expressionOf(work, sourceIn(column.required), `${path}.required`, names, 'bool');
  return required ? { column, checks, required } : { column, checks };
}

function compileChecks(work: Work, checks: Check[] | undefined, path: string, names: Variables): CompiledCheck[] {
  return (checks ?? []).flatMap((check, index) => {
    const expression = expressionOf(work, check.when, `${path}[${index}].when`, names, 'bool');
    return expression ? [{ check, expression }] : [];
  });
}

const GROUP_NAMES: Variables = { rows: 'list' };

function compileFeed(work: Work, question: Question, feed: Feed, path: string): CompiledFeed {
  const names = feed.perRowUnit ? GROUP_NAMES : work.names;
  const from = expressionOf(work, feed.from, `${path}.from`, names, undefined, question);
  return from ? { feed, from } : { feed };
}

function expressionOf(
  work: Work,
  source: string | undefined,
  path: string,
  names: Variables,
  kind?: ResultKind,
  group?: Question,
): Expression | undefined {
  if (source === undefined) return undefined;
  const result = compile(source, names, kind);
  if (!result.ok) {
    const { code, params, position } = result.finding;
    work.found.push(position ? { path, code, params, position } : { path, code, params });
    return undefined;
  }
  checkFields(work, result.expression, path, group);
  return result.expression;
}

/** Columns and matrix rows that an expression names must exist, as must what it reads through `answers`. */
function checkFields(work: Work, expression: Expression, path: string, group?: Question): void {
  for (const [name, fields] of Object.entries(expression.fields)) {
    const known = fieldsOf(work, name, group);
    for (const field of known ? fields : []) {
      if (!known?.has(field)) work.found.push({ path, code: 'unknown-field', params: { name, field } });
    }
  }
}

const CONTEXT_KEYS = new Set(
  'unit_code unit_name district_name province_name organisation_name tax_code respondent_name respondent_position respondent_phone due_day handed_in_day'.split(
    ' ',
  ),
);

function fieldsOf(work: Work, name: string, group?: Question): Set<string> | undefined {
  if (name === 'answers') return new Set(work.questions.keys());
  if (name === 'context') return CONTEXT_KEYS;
  const [first = '', matrixRow] = name.split('.');
  if (matrixRow !== undefined) return columnsOf(work.questions.get(first), 'matrix');
  const question = name === 'rows' ? group : work.questions.get(name);
  if (question?.type === 'matrix') return new Set((question.rowLabels ?? []).map((row) => row.code));
  return columnsOf(question, 'rows');
}

function columnsOf(question: Question | undefined, type: QuestionType): Set<string> | undefined {
  return question?.type === type ? new Set((question.columns ?? []).map((column) => column.code)) : undefined;
}

const sourceIn = (required: boolean | string | undefined) => (typeof required === 'string' ? required : undefined);

function resultOf(type: QuestionType | ColumnType): ResultKind {
  return KIND[type];
}
