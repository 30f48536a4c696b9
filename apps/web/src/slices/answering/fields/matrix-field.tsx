import type { Row } from '@thuocdo/core/forms';
import { useWords } from '../../../ui/words.tsx';
import { cellId, fieldId } from '../field-ids.ts';
import type { FieldProps } from './entry.ts';
import { TableCell } from './table-cell.tsx';
import { TableHead } from './table-head.tsx';
import { TotalsRow } from './totals-row.tsx';

type RawMatrix = Record<string, Record<string, unknown>>;

/** A table whose rows are given. */
export function MatrixField({ question, value, ...props }: FieldProps) {
  const { t } = useWords();
  const columns = question.columns ?? [];
  const given: RawMatrix =
    value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as RawMatrix) : {};
  const set = (label: string, column: string, cell: unknown) => {
    const row = { ...given[label], [column]: cell };
    const next: RawMatrix = { ...given, [label]: row };
    const isEmpty = Object.values(next).every((one) =>
      Object.values(one).every((entry) => entry === null || entry === ''),
    );
    props.onChange(isEmpty ? null : next);
  };
  return (
    <div id={fieldId(question.code)} className="table-scroll entry-scroll">
      <table className="register entry-table" aria-labelledby={`${fieldId(question.code)}-nhan`}>
        <TableHead first={<span className="visually-hidden">{question.label}</span>} columns={columns} />
        <tbody>
          {(question.rowLabels ?? []).map((label, index) => (
            <tr key={label.code}>
              <th scope="row">{label.label}</th>
              {columns.map((column) => (
                <TableCell
                  key={column.code}
                  id={cellId(question.code, index, column.code)}
                  column={column}
                  value={given[label.code]?.[column.code] ?? null}
                  label={t('answering.cellOf', { column: column.label, row: label.label })}
                  findings={props.findings.filter((one) => one.row === index && one.column === column.code)}
                  disabled={props.disabled}
                  units={props.units}
                  onChange={(cell) => set(label.code, column.code, cell)}
                  onLeave={props.onLeave}
                />
              ))}
            </tr>
          ))}
        </tbody>
        {question.totals === undefined ? null : <TotalsRow question={question} value={given as Record<string, Row>} />}
      </table>
    </div>
  );
}
