import type { Column, Question } from '@thuocdo/core/forms';
import { Button } from 'antd';
import { useWords } from '../../ui/words.tsx';
import { CellInput } from './cell-input.tsx';
import { type DraftCell, type DraftRow, emptyRow } from './draft-answer.ts';

interface RowsInputProps {
  id: string;
  question: Question;
  draft: DraftRow[] | Record<string, DraftRow>;
  onChange: (draft: DraftRow[] | Record<string, DraftRow>) => void;
}

/** A list of rows that grows and shrinks, or a matrix whose rows are given. */
export function RowsInput({ id, question, draft, onChange }: RowsInputProps) {
  const { t } = useWords();
  const columns = question.columns ?? [];
  const isList = Array.isArray(draft);
  const rows: { key: string; label: string; row: DraftRow }[] = isList
    ? draft.map((row, at) => ({ key: String(at), label: String(at + 1), row }))
    : (question.rowLabels ?? []).map(({ code, label }) => ({ key: code, label, row: draft[code] ?? {} }));
  const change = (key: string, column: string, cell: DraftCell) => {
    if (Array.isArray(draft)) onChange(draft.map((row, at) => (String(at) === key ? { ...row, [column]: cell } : row)));
    else onChange({ ...draft, [key]: { ...draft[key], [column]: cell } });
  };
  return (
    <div className="rows-input" id={id} tabIndex={-1}>
      <table>
        <thead>
          <tr>
            <th scope="col">{isList ? t('review.row', { row: '' }) : ''}</th>
            {columns.map((column) => (
              <th key={column.code} scope="col">
                {headOf(column)}
              </th>
            ))}
            {isList ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, row }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {columns.map((column) => (
                <td key={column.code}>
                  <CellInput
                    field={column}
                    value={row[column.code] ?? null}
                    onChange={(cell) => change(key, column.code, cell)}
                    input={{ 'aria-label': t('review.cellOf', { column: headOf(column), row: label }) }}
                  />
                </td>
              ))}
              {isList ? (
                <td>
                  <Button
                    size="small"
                    aria-label={t('review.removeRow', { row: label })}
                    onClick={() => onChange(draft.filter((_, at) => String(at) !== key))}
                  >
                    ×
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {isList ? (
        <Button size="small" onClick={() => onChange([...draft, emptyRow(question)])}>
          {t('review.addRow')}
        </Button>
      ) : null}
    </div>
  );
}

const headOf = (column: Column): string =>
  column.unitOfMeasure ? `${column.label} (${column.unitOfMeasure})` : column.label;
