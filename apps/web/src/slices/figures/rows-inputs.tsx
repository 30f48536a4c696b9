import { phraseIfKnown } from '@thuocdo/phrases';
import { Button } from 'antd';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import { type EditedList, moveRow, removeRow, setCell } from './rows-edit.ts';

/** The head of a column: in words where they are known, else as the list names it. */
export const headOf = (column: string, { t, lang }: Pick<Words, 't' | 'lang'>): string =>
  column === 'name' ? t('figures.rowsName') : (phraseIfKnown(lang, `figures.rowkey-${column}`) ?? column);

interface RowInputsProps {
  list: EditedList;
  onChange: (list: EditedList) => void;
}

/** A list as inputs, a row a line, with buttons that move and remove it. */
export function RowInputs({ list, onChange }: RowInputsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <ScrollRegion caption={t('figures.rowsTitle')}>
      <table className="register rows-editor">
        <thead>
          <tr>
            <th scope="col">{t('figures.rowsRow')}</th>
            {list.columns.map((column) => (
              <th key={column} scope="col">
                {headOf(column, words)}
              </th>
            ))}
            <th scope="col">{t('figures.rowsActions')}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a list have no name but their place
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              {list.columns.map((column) => (
                <td key={column}>
                  <input
                    className="input"
                    aria-label={t('figures.rowsColumn', { column: headOf(column, words), row: at + 1 })}
                    maxLength={1000}
                    value={cells[column] ?? ''}
                    onChange={({ target }) => onChange(setCell(list, at, column, target.value))}
                  />
                </td>
              ))}
              <td className="rows-actions">
                <RowButtons list={list} at={at} onChange={onChange} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function RowButtons({ list, at, onChange }: RowInputsProps & { at: number }) {
  const { t } = useWords();
  const row = at + 1;
  return (
    <>
      <Button
        size="small"
        disabled={at === 0}
        aria-label={t('figures.rowsUp', { row })}
        onClick={() => onChange(moveRow(list, at, -1))}
      >
        ↑
      </Button>
      <Button
        size="small"
        disabled={row === list.rows.length}
        aria-label={t('figures.rowsDown', { row })}
        onClick={() => onChange(moveRow(list, at, 1))}
      >
        ↓
      </Button>
      <Button size="small" aria-label={t('figures.rowsRemove', { row })} onClick={() => onChange(removeRow(list, at))}>
        ✕
      </Button>
    </>
  );
}
