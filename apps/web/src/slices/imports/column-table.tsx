import type { ImportHead, ImportMapping } from '@thuocdo/contract/imports';
import { columnRoles } from '@thuocdo/core/imports';
import { useId } from 'react';
import { Choice } from '../../ui/choice.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../ui/words.tsx';

type MappedColumn = ImportMapping['columns'][number];

interface ColumnTableProps {
  head: ImportHead;
  columns: readonly MappedColumn[];
  elements: readonly { code: string; name: string }[];
  onChange: (columns: MappedColumn[]) => void;
}

/** One row a column of the file: its header, what stands below it, and what it means. */
export function ColumnTable({ head, columns, elements, onChange }: ColumnTableProps) {
  const { t } = useWords();
  const listId = useId();
  const set = (header: string, part: Partial<MappedColumn>) =>
    onChange(columns.map((column) => (column.header === header ? { ...column, ...part } : column)));
  const places = new Map(head.columns.map((column) => [column.header, column]));
  return (
    <ScrollRegion caption={t('imports.columns')}>
      <datalist id={listId}>
        {elements.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
      <table className="register import-columns">
        <caption className="visually-hidden">{t('imports.columns')}</caption>
        <thead>
          <tr>
            {(['column', 'header', 'samples', 'role', 'element', 'columnPeriod'] as const).map((title) => (
              <th key={title} scope="col">
                {t(`imports.${title}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column, at) => (
            <ColumnRow
              // Two columns of one header are refused, and named above; here they only need to be shown.
              key={`${column.header} ${places.get(column.header)?.address ?? at}`}
              id={`import-column-${at}`}
              column={column}
              place={places.get(column.header)}
              listId={listId}
              nameOf={(code) => elements.find((one) => one.code === code)?.name}
              onChange={(part) => set(column.header, part)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface ColumnRowProps {
  id: string;
  column: MappedColumn;
  place: ImportHead['columns'][number] | undefined;
  listId: string;
  nameOf: (code: string) => string | undefined;
  onChange: (part: Partial<MappedColumn>) => void;
}

function ColumnRow({ id, column, place, listId, nameOf, onChange }: ColumnRowProps) {
  const { t } = useWords();
  const { header, role } = column;
  const isValue = role === 'value';
  return (
    <tr className={role === 'ignore' ? 'import-ignored' : undefined}>
      <td className="code">{place?.address.replace(/\d+$/, '') ?? '–'}</td>
      <th scope="row">{header}</th>
      <td className="quiet">{place?.samples.join(' · ')}</td>
      <td>
        <label htmlFor={id} className="visually-hidden">
          {t('imports.roleOf', { header })}
        </label>
        <Choice
          id={id}
          value={role}
          options={columnRoles.map((one) => ({ value: one, label: t(`imports.role-${one}`) }))}
          onChange={(chosen) => onChange({ role: chosen })}
        />
      </td>
      <td>
        {isValue ? (
          <>
            <input
              className="choice import-element"
              list={listId}
              aria-label={t('imports.elementOf', { header })}
              maxLength={60}
              value={column.element ?? ''}
              onChange={(event) => onChange({ element: event.target.value })}
            />
            <div className="quiet">{nameOf(column.element ?? '')}</div>
          </>
        ) : null}
      </td>
      <td>
        {isValue ? (
          <input
            className="choice import-period"
            aria-label={t('imports.periodOf', { header })}
            maxLength={10}
            value={column.period ?? ''}
            onChange={(event) => onChange({ period: event.target.value })}
          />
        ) : null}
      </td>
    </tr>
  );
}
