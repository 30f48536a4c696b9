import { isEmpty, option, placed, Refusal, scalar } from './coerce-cell.ts';
import type { Answer, Finding, Question, Row } from './model.ts';

export const MAX_ROWS = 500;
const MAX_FILES = 50;

export type Coerced = { ok: true; answer: Answer } | { ok: false; finding: Finding };

/**
 * Looks at one incoming answer, in the browser and again at the server: its kind, Vietnamese numbers and days, bounds,
 * length (4,000 unless the question says less), options, columns, rows (500 at most); gives it in NFC. What is empty gives null.
 * Numbers: «12,5» is twelve and a half, «1.062» one thousand and sixty-two, «12.5» is refused. Never throws.
 */
export function coerceAnswer(question: Question, raw: unknown): Coerced {
  try {
    return { ok: true, answer: answerOf(question, raw) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const finding: Finding = { question: question.code, rule: error.rule, severity: 'error', params: error.params };
    if (error.row !== undefined) finding.row = error.row;
    if (error.column !== undefined) finding.column = error.column;
    return { ok: false, finding };
  }
}

function answerOf(question: Question, raw: unknown): Answer {
  if (question.calculate !== undefined) throw new Refusal('calculated');
  if (isEmpty(raw)) return null;
  switch (question.type) {
    case 'many_of':
      return options(question, raw);
    case 'file':
      return files(raw);
    case 'rows':
      return rows(question, raw);
    case 'matrix':
      return matrix(question, raw);
    default:
      return scalar({ ...question, type: question.type }, raw);
  }
}

function options(question: Question, raw: unknown): Answer {
  if (!Array.isArray(raw)) throw new Refusal('wrong-type', { expected: 'many_of' });
  if (raw.length > 200) throw new Refusal('unknown-option', { said: '' });
  const chosen = new Set(raw.map((one) => option({ type: 'one_of', options: question.options ?? [] }, one)));
  if (chosen.size === 0) return null;
  return (question.options ?? []).map((one) => one.code).filter((code) => chosen.has(code));
}

function files(raw: unknown): Answer {
  if (!Array.isArray(raw) || raw.length > MAX_FILES) throw new Refusal('wrong-type', { expected: 'file' });
  const ids = raw.map((id) => {
    if (typeof id !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(id))
      throw new Refusal('wrong-type', { expected: 'file' });
    return id;
  });
  return ids.length === 0 ? null : [...new Set(ids)];
}

function rows(question: Question, raw: unknown): Answer {
  if (!Array.isArray(raw)) throw new Refusal('wrong-type', { expected: 'rows' });
  const limit = question.maxRows ?? MAX_ROWS;
  if (raw.length > limit) throw new Refusal('too-many-rows', { limit, rows: raw.length });
  return raw.map((row, index) => placed(() => rowOf(question, row), index));
}

function matrix(question: Question, raw: unknown): Answer {
  const given = record(raw);
  const labels = (question.rowLabels ?? []).map((row) => row.code);
  for (const key of Object.keys(given)) {
    if (!labels.includes(key)) throw new Refusal('unknown-row', { said: key.slice(0, 60) });
  }
  const answer: Record<string, Row> = {};
  labels.forEach((label, index) => {
    if (Object.hasOwn(given, label)) answer[label] = placed(() => rowOf(question, given[label]), index);
  });
  return Object.keys(answer).length === 0 ? null : answer;
}

function rowOf(question: Question, raw: unknown): Row {
  const given = record(raw);
  const columns = question.columns ?? [];
  for (const key of Object.keys(given)) {
    if (!columns.some((column) => column.code === key)) throw new Refusal('unknown-column', { said: key.slice(0, 60) });
  }
  const row: Row = {};
  for (const column of columns) {
    const cell = Object.hasOwn(given, column.code) ? given[column.code] : null;
    row[column.code] = placed(() => scalar(column, cell), undefined, column.code);
  }
  return row;
}

function record(raw: unknown): Record<string, unknown> {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw))
    throw new Refusal('wrong-type', { expected: 'row' });
  return raw as Record<string, unknown>;
}
