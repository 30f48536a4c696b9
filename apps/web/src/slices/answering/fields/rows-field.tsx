import { CopyOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { isBlock, readBlock } from '@thuocdo/core/text';
import { Button } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import { useWords } from '../../../ui/words.tsx';
import { cellId, fieldId, focusField } from '../field-ids.ts';
import { emptyRow, layBlock, type RawRow, type Spot } from '../pasted-rows.ts';
import type { FieldProps } from './entry.ts';
import { PasteRows } from './paste-rows.tsx';
import { TableCell } from './table-cell.tsx';
import { TableHead } from './table-head.tsx';
import { TotalsRow } from './totals-row.tsx';

/** A list of rows: added, copied, removed, pasted from a spreadsheet. «Không có dòng nào» is an answer of its own. */
export function RowsField(props: FieldProps) {
  const { t } = useWords();
  const { question, disabled, onChange } = props;
  const rows = Array.isArray(props.value) ? (props.value as RawRow[]) : [];
  const isNone = Array.isArray(props.value) && rows.length === 0;
  const columns = question.columns ?? [];
  const [said, setSaid] = useState('');
  const [undo, setUndo] = useState<RawRow[]>();
  const focusRow = (index: number) =>
    requestAnimationFrame(() => focusField(cellId(question.code, index, columns[0]?.code ?? '')));
  const insert = (index: number, row: RawRow) => {
    onChange([...rows.slice(0, index), row, ...rows.slice(index)]);
    setUndo(undefined);
    setSaid(t('answering.rowsAdded', { row: index + 1 }));
    focusRow(index);
  };
  const remove = (index: number) => {
    const left = rows.filter((_, at) => at !== index);
    setUndo(rows);
    onChange(left.length === 0 ? null : left);
    setSaid(t('answering.rowsRemoved', { row: index + 1 }));
    if (left.length > 0) focusRow(Math.min(index, left.length - 1));
  };
  const set = (index: number, column: string, cell: unknown) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [column]: cell } : row)));
  const paste = (event: ClipboardEvent, spot: Spot) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isBlock(text)) return;
    event.preventDefault();
    setUndo(rows);
    onChange(layBlock(question, rows, readBlock(text), spot, props.units));
  };
  return (
    <div id={fieldId(question.code)} className="rows-field">
      {rows.length === 0 ? (
        <p className="quiet">{isNone ? null : t('answering.rowsEmpty')}</p>
      ) : (
        <div className="table-scroll entry-scroll">
          <table className="register entry-table rows" aria-labelledby={`${fieldId(question.code)}-nhan`}>
            <TableHead
              first={t('answering.rowNumber')}
              columns={columns}
              {...(disabled ? {} : { last: t('answering.rowActions') })}
            />
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
                <tr key={index}>
                  <th scope="row">{index + 1}</th>
                  {columns.map((column, place) => (
                    <TableCell
                      key={column.code}
                      id={cellId(question.code, index, column.code)}
                      column={column}
                      value={row[column.code] ?? null}
                      label={t('answering.cell', { column: column.label, row: index + 1 })}
                      findings={props.findings.filter((one) => one.row === index && one.column === column.code)}
                      disabled={disabled}
                      units={props.units}
                      onChange={(cell) => set(index, column.code, cell)}
                      onLeave={props.onLeave}
                      onPaste={(event) => paste(event, { row: index, column: place })}
                    />
                  ))}
                  {disabled ? null : (
                    <td className="row-tools">
                      <Button
                        size="small"
                        type="text"
                        icon={<CopyOutlined />}
                        title={t('answering.rowCopy')}
                        aria-label={t('answering.rowCopyOf', { row: index + 1 })}
                        onClick={() => insert(index + 1, { ...row })}
                      />
                      <Button
                        size="small"
                        type="text"
                        icon={<DeleteOutlined />}
                        title={t('answering.rowRemove')}
                        aria-label={t('answering.rowRemoveOf', { row: index + 1 })}
                        onClick={() => remove(index)}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
            <TotalsRow question={question} value={rows} isLast={!disabled} />
          </table>
        </div>
      )}
      {disabled ? null : (
        <div className="rows-tools">
          <Button
            size="small"
            icon={<PlusOutlined />}
            aria-label={t('answering.rowAddTo', { table: question.label })}
            onClick={() => insert(rows.length, emptyRow(columns))}
          >
            {t('answering.rowAdd')}
          </Button>
          <PasteRows
            question={question}
            units={props.units}
            onRows={(added) => {
              setUndo(rows);
              onChange([...rows, ...added]);
            }}
          />
          {undo === undefined ? null : (
            <Button
              size="small"
              type="link"
              onClick={() => {
                onChange(undo.length === 0 ? null : undo);
                setUndo(undefined);
              }}
            >
              {t('answering.rowsUndo')}
            </Button>
          )}
          {rows.length === 0 ? (
            <label className="choice">
              <input type="checkbox" checked={isNone} onChange={() => onChange(isNone ? null : [])} />
              {t('answering.rowsNone')}
              <span className="quiet">– {t('answering.rowsNoneNote')}</span>
            </label>
          ) : (
            <span className="quiet">{t('answering.rowsCount', { count: rows.length })}</span>
          )}
        </div>
      )}
      {disabled && isNone ? <p>{t('answering.rowsNone')}</p> : null}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}
