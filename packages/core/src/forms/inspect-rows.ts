import type { CompiledColumn, CompiledQuestion } from './compiled.ts';
import type { Answer, Finding, QuestionType, Row } from './model.ts';
import { holds } from './scope.ts';

/** Looks into a table: too few rows, cells that must be filled, checks within a row, units that exist. */
export function inspectRows(
  compiled: CompiledQuestion,
  answer: Answer,
  scope: Record<string, unknown>,
  units: ReadonlySet<string> | undefined,
): Finding[] {
  const { question } = compiled;
  if (question.type === 'unit') return unitFinding(question.code, answer, units);
  const rows = rowsOf(compiled, answer);
  const findings: Finding[] = [];
  if (question.minRows !== undefined && rows.length < question.minRows) {
    const params = { limit: question.minRows, rows: rows.length };
    findings.push({ question: question.code, rule: 'too-few-rows', severity: 'error', params });
  }
  rows.forEach((row, index) => {
    const inRow = compiled.columns.some(needsScope) ? { ...scope, ...row } : scope;
    for (const column of compiled.columns) {
      const found = inspectCell(column, row, inRow, units);
      findings.push(...found.map((finding) => ({ ...finding, question: question.code, row: index })));
    }
  });
  return findings;
}

const needsScope = (column: CompiledColumn) => column.checks.length > 0 || column.required !== undefined;

/** The rows of a table in order; a matrix has one for each of its labels, empty when not filled. */
export function rowsOf({ question }: CompiledQuestion, answer: Answer): Row[] {
  if (question.type === 'rows') return Array.isArray(answer) ? (answer as Row[]) : [];
  if (question.type !== 'matrix' || answer === null || typeof answer !== 'object' || Array.isArray(answer)) return [];
  return (question.rowLabels ?? []).map((label) => answer[label.code] ?? {});
}

/** Answers of these types are kept as numbers; kept as text they would be unknown to every expression. */
export const isNumeric = (type: QuestionType) => type === 'integer' || type === 'decimal' || type === 'percent';

type CellFinding = Omit<Finding, 'question' | 'row'>;

function inspectCell(
  { column, required, checks }: CompiledColumn,
  row: Row,
  scope: Record<string, unknown>,
  units: ReadonlySet<string> | undefined,
): CellFinding[] {
  const cell = row[column.code] ?? null;
  if (cell === null) {
    const needed = required ? holds(required, scope) === true : column.required === true;
    return needed ? [{ column: column.code, rule: 'cell-required', severity: 'error', params: {} }] : [];
  }
  if (isNumeric(column.type) && typeof cell !== 'number') {
    return [{ column: column.code, rule: 'wrong-type', severity: 'error', params: { expected: column.type } }];
  }
  if (column.type === 'unit' && units && !units.has(String(cell))) {
    return [{ column: column.code, rule: 'unknown-unit', severity: 'error', params: { said: String(cell) } }];
  }
  return checks.flatMap(({ check, expression }, index): CellFinding[] => {
    if (holds(expression, scope) !== false) return [];
    const { severity, message } = check;
    const finding: CellFinding = { column: column.code, rule: 'check', severity, message, params: { check: index } };
    return [severity === 'warning' ? { ...finding, needsReason: true } : finding];
  });
}

function unitFinding(question: string, answer: Answer, units: ReadonlySet<string> | undefined): Finding[] {
  if (!units || units.has(String(answer))) return [];
  return [{ question, rule: 'unknown-unit', severity: 'error', params: { said: String(answer) } }];
}
