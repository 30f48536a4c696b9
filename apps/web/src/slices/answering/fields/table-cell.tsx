import type { Column, Finding } from '@thuocdo/core/forms';
import type { ClipboardEvent } from 'react';
import { useWords } from '../../../ui/words.tsx';
import { findingText } from '../finding-text.ts';
import type { RosterUnit } from '../working.ts';
import { CellEntry } from './cell-entry.tsx';

interface TableCellProps {
  id: string;
  column: Column;
  value: unknown;
  /** How the row is called: «dòng 3» or the row's own label. */
  label: string;
  findings: readonly Finding[];
  disabled: boolean;
  units: readonly RosterUnit[];
  onChange: (value: unknown) => void;
  onLeave: () => void;
  onPaste?: (event: ClipboardEvent) => void;
}

/** A cell with its message under it; on a telephone the column's name stands before it. */
export function TableCell(props: TableCellProps) {
  const { t } = useWords();
  const { column, findings, id } = props;
  const numeric = column.type === 'integer' || column.type === 'decimal' || column.type === 'percent';
  const isWrong = findings.some((finding) => finding.severity === 'error');
  const messageId = `${id}-loi`;
  return (
    <td className={numeric ? 'numeric' : undefined} data-column={column.label}>
      <CellEntry
        id={id}
        field={column}
        value={props.value}
        disabled={props.disabled}
        units={props.units}
        ariaLabel={props.label}
        describedBy={findings.length === 0 ? undefined : messageId}
        invalid={isWrong}
        onChange={props.onChange}
        onLeave={props.onLeave}
        {...(props.onPaste === undefined ? {} : { onPaste: props.onPaste })}
      />
      {findings.length === 0 ? null : (
        <div id={messageId} className={`field-message ${isWrong ? 'error' : 'warning'}`}>
          {findings.map((finding) => findingText(finding, t)).join(' ')}
        </div>
      )}
    </td>
  );
}
