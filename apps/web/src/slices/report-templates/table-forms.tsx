import { Button, Input } from 'antd';
import { describedBy, FieldMessage } from '../../ui/field.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../ui/words.tsx';
import type { FieldsOf } from './block-form.tsx';
import { CodeField } from './code-field.tsx';
import { useMessage } from './editing.ts';

/** A table whose cells have tags. */
export function TableForm({ id, path, block, onChange }: FieldsOf<'table'>) {
  const { t } = useWords();
  const { head, rows } = block;
  const width = head.length;
  return (
    <>
      <ScrollRegion caption={t('templates.block-table')}>
        <table className="register">
          <caption className="visually-hidden">{t('templates.block-table')}</caption>
          <tbody>
            <CellRow
              id={`${id}-head`}
              path={`${path}.head`}
              name={t('templates.tableHead')}
              cells={head}
              onChange={(cells) => onChange({ ...block, head: cells })}
            />
            {rows.map((row, at) => (
              <CellRow
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
                key={at}
                id={`${id}-row-${at}`}
                path={`${path}.rows[${at}]`}
                name={t('templates.row', { at: at + 1 })}
                cells={row}
                onChange={(cells) => onChange({ ...block, rows: rows.with(at, cells) })}
                onRemove={() => onChange({ ...block, rows: rows.toSpliced(at, 1) })}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div className="row-actions">
        <Button size="small" onClick={() => onChange({ ...block, rows: [...rows, head.map(() => '')] })}>
          {t('templates.addRow')}
        </Button>
        <Button
          size="small"
          onClick={() => onChange({ ...block, head: [...head, ''], rows: rows.map((row) => [...row, '']) })}
        >
          {t('templates.addColumn')}
        </Button>
        <Button
          size="small"
          disabled={width < 2}
          onClick={() =>
            onChange({ ...block, head: head.slice(0, -1), rows: rows.map((row) => row.slice(0, width - 1)) })
          }
        >
          {t('templates.removeColumn')}
        </Button>
      </div>
    </>
  );
}

/** A table with a row for each row of a list. */
export function ListTableForm({ id, path, block, onChange }: FieldsOf<'list_table'>) {
  const { t } = useWords();
  const { head, cells } = block;
  return (
    <>
      <CodeField
        id={`${id}-of`}
        rows
        path={`${path}.of`}
        label={t('templates.listOf')}
        value={block.of}
        onChange={(of) => onChange({ ...block, of })}
      />
      <p className="quiet">{t('templates.itemHelp')}</p>
      <ScrollRegion caption={t('templates.block-list_table')}>
        <table className="register">
          <caption className="visually-hidden">{t('templates.block-list_table')}</caption>
          <tbody>
            <CellRow
              id={`${id}-head`}
              path={`${path}.head`}
              name={t('templates.tableHead')}
              cells={head}
              onChange={(next) => onChange({ ...block, head: next })}
            />
            <CellRow
              id={`${id}-cells`}
              path={`${path}.cells`}
              name={t('templates.eachRow')}
              cells={cells}
              onChange={(next) => onChange({ ...block, cells: next })}
            />
          </tbody>
        </table>
      </ScrollRegion>
      <div className="row-actions">
        <Button size="small" onClick={() => onChange({ ...block, head: [...head, ''], cells: [...cells, ''] })}>
          {t('templates.addColumn')}
        </Button>
        <Button
          size="small"
          disabled={head.length < 2}
          onClick={() => onChange({ ...block, head: head.slice(0, -1), cells: cells.slice(0, -1) })}
        >
          {t('templates.removeColumn')}
        </Button>
      </div>
    </>
  );
}

interface CellRowProps {
  id: string;
  path: string;
  name: string;
  cells: readonly string[];
  onChange: (cells: string[]) => void;
  onRemove?: () => void;
}

function CellRow({ id, path, name, cells, onChange, onRemove }: CellRowProps) {
  const { t } = useWords();
  const message = useMessage(path);
  return (
    <tr>
      <th scope="row">
        {name}
        <FieldMessage fieldId={id} message={message} />
      </th>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name of their own
        <td key={at}>
          <Input
            {...describedBy(id, message)}
            id={`${id}-${at}`}
            aria-label={t('templates.cell', { row: name, at: at + 1 })}
            maxLength={6000}
            value={cell}
            onChange={(event) => onChange(cells.with(at, event.target.value))}
          />
        </td>
      ))}
      <td>
        {onRemove === undefined ? null : (
          <Button size="small" aria-label={`${t('templates.remove')}: ${name}`} onClick={onRemove}>
            {t('templates.remove')}
          </Button>
        )}
      </td>
    </tr>
  );
}
