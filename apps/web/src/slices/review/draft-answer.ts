import type { Answer, Cell, Question, Row } from '@thuocdo/core/forms';

/** What a person is typing: numbers and days as text, choices as codes. */
export type DraftCell = string | boolean | null;
export type DraftRow = Record<string, DraftCell>;
export type Draft = DraftCell | string[] | DraftRow[] | Record<string, DraftRow>;

/** The stored answer as it is typed: 12.5 → «12,5», 2023-08-31 → «31/08/2023». */
export function draftOf(question: Question, answer: Answer): Draft {
  switch (question.type) {
    case 'rows':
      return (Array.isArray(answer) ? (answer as Row[]) : []).map((row) => draftRow(question, row));
    case 'matrix': {
      const given = (answer ?? {}) as Record<string, Row>;
      return Object.fromEntries(
        (question.rowLabels ?? []).map((label) => [label.code, draftRow(question, given[label.code] ?? {})]),
      );
    }
    case 'many_of':
    case 'file':
      return Array.isArray(answer) ? (answer as string[]) : [];
    default:
      return draftCell(question.type, answer as Cell);
  }
}

function draftRow(question: Question, row: Row): DraftRow {
  return Object.fromEntries(
    (question.columns ?? []).map((column) => [column.code, draftCell(column.type, row[column.code] ?? null)]),
  );
}

function draftCell(type: string, cell: Cell): DraftCell {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (type === 'date' && typeof cell === 'string') return cell.split('-').reverse().join('/');
  return cell;
}

export function emptyRow(question: Question): DraftRow {
  return Object.fromEntries((question.columns ?? []).map((column) => [column.code, null]));
}
