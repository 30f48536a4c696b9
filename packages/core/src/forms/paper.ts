import { formatDay, formatNumber } from '../text/index.ts';
import type { Inspection } from './inspect.ts';
import type { Answer, Answers, Cell, Column, ColumnType, Finding, Form, Option, Question, Row } from './model.ts';
import { isAnswered, storedAnswer } from './scope.ts';

export type PaperTable = { columns: string[]; rows: string[][]; totals?: string[] };
export type PaperAnswer =
  | { kind: 'text'; text: string }
  | { kind: 'table'; table: PaperTable }
  | { kind: 'none'; text: string };
export type PaperQuestion = {
  code: string;
  label: string;
  unitOfMeasure?: string;
  answer: PaperAnswer;
  findings: Finding[];
  reason?: string;
};
export type PaperModel = {
  title: string;
  note?: string;
  basis: string[];
  sections: { code: string; title: string; questions: PaperQuestion[] }[];
};

export const UNANSWERED = 'Chưa trả lời';
export const NOT_RELEVANT = 'Không thuộc diện trả lời';

/** The form as it is printed: every question with its answer in Vietnamese writing, tables as texts. */
export function paperModel(
  form: Form,
  answers: Answers,
  inspection: Inspection,
  shown: { reasons?: Record<string, string>; unitNames?: Record<string, string> } = {},
): PaperModel {
  const sections = form.sections.map(({ code, title, questions }) => ({
    code,
    title,
    questions: questions.map((question) => paperQuestion(question, answers, inspection, shown)),
  }));
  const model: PaperModel = { title: form.title, basis: form.basis, sections };
  return form.note ? { ...model, note: form.note } : model;
}

type Shown = { reasons?: Record<string, string>; unitNames?: Record<string, string> };

function paperQuestion(question: Question, answers: Answers, inspection: Inspection, shown: Shown): PaperQuestion {
  const { code, label, unitOfMeasure } = question;
  const answer = question.calculate ? (inspection.calculated[code] ?? null) : storedAnswer(answers, code);
  const relevant = inspection.relevant[code] !== false;
  const findings = inspection.findings.filter((finding) => finding.question === code);
  const printed: PaperAnswer = relevant
    ? paperAnswer(question, answer, shown.unitNames ?? {})
    : { kind: 'none', text: NOT_RELEVANT };
  const result: PaperQuestion = { code, label, answer: printed, findings };
  if (unitOfMeasure) result.unitOfMeasure = unitOfMeasure;
  const reason = shown.reasons && Object.hasOwn(shown.reasons, code) ? shown.reasons[code] : undefined;
  if (reason) result.reason = reason;
  return result;
}

function paperAnswer(question: Question, answer: Answer, unitNames: Record<string, string>): PaperAnswer {
  if (!isAnswered(answer) || answer === null) return { kind: 'none', text: UNANSWERED };
  if (question.type === 'rows' || question.type === 'matrix') {
    return { kind: 'table', table: paperTable(question, answer, unitNames) };
  }
  if (Array.isArray(answer)) return { kind: 'text', text: listText(question, answer as string[]) };
  if (typeof answer === 'object') return { kind: 'none', text: UNANSWERED };
  return { kind: 'text', text: printCell({ ...question, type: question.type as ColumnType }, answer, unitNames) };
}

function listText(question: Question, answer: string[]): string {
  if (question.type === 'file') return answer.length === 0 ? UNANSWERED : `${formatNumber(answer.length)} tệp`;
  return answer.map((code) => labelOf(question.options, code)).join('; ');
}

function paperTable(question: Question, answer: Answer, unitNames: Record<string, string>): PaperTable {
  const columns = question.columns ?? [];
  const labelled = labelledRows(question, answer);
  const table: PaperTable = {
    columns: [question.type === 'matrix' ? '' : 'STT', ...columns.map(headOf)],
    rows: labelled.map(([label, row]) => [
      label,
      ...columns.map((column) => printCell(column, row[column.code] ?? null, unitNames)),
    ]),
  };
  if (question.totals) table.totals = ['Tổng', ...columns.map((column) => totalText(question, answer, column))];
  return table;
}

const headOf = (column: Column) => (column.unitOfMeasure ? `${column.label} (${column.unitOfMeasure})` : column.label);

function totalText(question: Question, answer: Answer, column: Column): string {
  const total = columnTotals(question, answer)[column.code];
  return total === undefined ? '' : formatNumber(total);
}

function labelledRows(question: Question, answer: Answer): [string, Row][] {
  if (question.type === 'rows')
    return (Array.isArray(answer) ? (answer as Row[]) : []).map((row, i) => [`${i + 1}`, row]);
  const given = answer !== null && typeof answer === 'object' && !Array.isArray(answer) ? answer : {};
  return (question.rowLabels ?? []).map((label) => [label.label, given[label.code] ?? {}]);
}

/** Sums of the counted columns of a table, by column code. A column with an empty cell has no sum. */
export function columnTotals(question: Question, answer: Answer): Record<string, number> {
  const totals: Record<string, number> = {};
  const rows = labelledRows(question, answer).map(([, row]) => row);
  for (const column of question.columns ?? []) {
    if (column.type !== 'integer' && column.type !== 'decimal') continue;
    const cells = rows.map((row) => row[column.code]);
    if (cells.every((cell) => typeof cell === 'number'))
      totals[column.code] = cells.reduce((sum, cell) => sum + cell, 0);
  }
  return totals;
}

/** One answer or cell as it is printed: 1.062, 12,5, 79,37%, Có, 31/08/2023, the option's label, the unit's name. */
export function printCell(
  field: Pick<Column, 'type' | 'options'>,
  cell: Cell,
  unitNames: Record<string, string> = {},
): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return cell ? 'Có' : 'Không';
  if (typeof cell === 'number') return field.type === 'percent' ? `${formatNumber(cell)}%` : formatNumber(cell);
  if (field.type === 'one_of') return labelOf(field.options, cell);
  if (field.type === 'date') return formatDay(cell);
  if (field.type === 'unit') return Object.hasOwn(unitNames, cell) ? (unitNames[cell] ?? cell) : cell;
  return cell;
}

function labelOf(options: Option[] | undefined, code: string): string {
  return options?.find((option) => option.code === code)?.label ?? code;
}
