import type { FileFinding } from '../shapes/index.ts';
import { compileExpressions } from './compile-form.ts';
import type { CompiledForm } from './compiled.ts';
import { formShape } from './form-shape.ts';
import type { Feed, Form, Option, Question } from './model.ts';

const MAX_QUESTIONS = 500;

export type ParsedForm = { ok: true; form: Form; compiled: CompiledForm } | { ok: false; findings: FileFinding[] };

/**
 * Reads a form from JSON of unknown origin: structure, codes, options, columns, every expression (with code and range),
 * references, circles; and, when `elements` is given, that each feed names a known element. Never throws.
 */
export function parseForm(json: unknown, elements?: ReadonlySet<string>): ParsedForm {
  const findings: FileFinding[] = [];
  formShape(json, '', findings);
  if (findings.length > 0) return { ok: false, findings };
  const form = json as Form;
  checkContents(form, elements, findings);
  if (findings.length > 0) return { ok: false, findings };
  const compiled = compileExpressions(form, findings);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, form, compiled };
}

/** Compiles a form that was parsed before, such as one from our own store. Throws when it is not sound after all. */
export function compileForm(form: Form): CompiledForm {
  const parsed = parseForm(form);
  if (parsed.ok) return parsed.compiled;
  const first = parsed.findings[0];
  throw new Error(`Form is not sound: ${first?.path} ${first?.code}`);
}

function checkContents(form: Form, elements: ReadonlySet<string> | undefined, found: FileFinding[]): void {
  const questions = form.sections.flatMap((section) => section.questions);
  unique(
    form.sections.map((section) => section.code),
    'sections',
    found,
  );
  unique(
    questions.map((question) => question.code),
    'questions',
    found,
  );
  if (questions.length > MAX_QUESTIONS) say(found, 'sections', 'too-many-questions', { limit: MAX_QUESTIONS });
  for (const question of questions) checkQuestion(question, elements, found);
}

function checkQuestion(question: Question, elements: ReadonlySet<string> | undefined, found: FileFinding[]): void {
  const path = question.code;
  const choice = question.type === 'one_of' || question.type === 'many_of';
  checkOptions(choice, question.options, path, found);
  const table = question.type === 'rows' || question.type === 'matrix';
  if (table !== (question.columns !== undefined)) say(found, path, table ? 'columns-absent' : 'columns-not-expected');
  if ((question.type === 'matrix') !== (question.rowLabels !== undefined)) say(found, path, 'row-labels');
  unique(
    (question.columns ?? []).map((column) => column.code),
    `${path}.columns`,
    found,
  );
  unique(
    (question.rowLabels ?? []).map((row) => row.code),
    `${path}.rowLabels`,
    found,
  );
  for (const column of question.columns ?? []) {
    checkOptions(column.type === 'one_of', column.options, `${path}.${column.code}`, found);
    if (column.element) checkElement(column.element, `${path}.${column.code}`, elements, found);
  }
  for (const feed of question.feeds ?? []) checkFeed(question, feed, elements, found);
  checkRemarks(question, found);
}

/** A remark is text about named lines; in a table it is about the unit that the row names. */
function checkRemarks(question: Question, found: FileFinding[]): void {
  const columns = (question.columns ?? []).filter((column) => column.remark);
  if (!question.remark && columns.length === 0) return;
  const isText = (one: { type: string }) => one.type === 'text';
  if (question.remark ? !isText(question) : !columns.every(isText)) say(found, question.code, 'remark-not-text');
  if (question.subcriteria === undefined) say(found, question.code, 'remark-about-nothing');
  const perUnit = question.columns?.some((column) => column.type === 'unit') ?? false;
  if (columns.length > 0 && !perUnit) say(found, question.code, 'remark-unit-column');
}

function checkFeed(
  question: Question,
  feed: Feed,
  elements: ReadonlySet<string> | undefined,
  found: FileFinding[],
): void {
  const path = `${question.code}.feeds`;
  checkElement(feed.element, path, elements, found);
  const plain = !['rows', 'matrix', 'many_of', 'file'].includes(question.type);
  if (feed.rows && (question.type !== 'rows' || feed.from || feed.perRowUnit))
    say(found, path, 'feed-rows', { element: feed.element });
  if (!plain && !feed.from && !feed.rows) say(found, path, 'feed-needs-from', { element: feed.element });
  if (!feed.perRowUnit) return;
  const column = question.columns?.find((one) => one.code === feed.perRowUnit);
  if (question.type !== 'rows' || column?.type !== 'unit')
    say(found, path, 'feed-unit-column', { column: feed.perRowUnit });
}

function checkElement(
  element: string,
  path: string,
  elements: ReadonlySet<string> | undefined,
  found: FileFinding[],
): void {
  if (elements && !elements.has(element)) say(found, path, 'unknown-element', { element });
}

function checkOptions(expected: boolean, options: Option[] | undefined, path: string, found: FileFinding[]): void {
  if (expected !== (options !== undefined)) say(found, path, expected ? 'options-absent' : 'options-not-expected');
  unique(
    (options ?? []).map((option) => option.code),
    `${path}.options`,
    found,
  );
}

function unique(codes: string[], path: string, found: FileFinding[]): void {
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(code)) say(found, path, 'code-twice', { code });
    seen.add(code);
  }
}

function say(found: FileFinding[], path: string, code: string, params: FileFinding['params'] = {}): void {
  found.push({ path, code, params });
}
