import type { FigureRow } from '@thuocdo/contract/figures';
import { label } from '@thuocdo/core/periods';
import { Button } from 'antd';
import { useEffect, useId, useState } from 'react';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { type Draft, ownOf } from './drafts.ts';
import type { Target } from './grid-moves.ts';
import { groupTitle } from './group-title.ts';
import type { RowGroup } from './register-rows.ts';
import { stateWords } from './state-words.ts';
import type { Book } from './use-book.ts';

export interface FigureTableProps {
  book: Book;
  groups: readonly RowGroup[];
  target: Target | undefined;
  onOpen: (row: FigureRow) => void;
}

/** The register as a plain table: every figure is an input of its own, for telephones and screen readers. */
export function FigureTable({ book, groups, target, onOpen }: FigureTableProps) {
  const words = useWords();
  const { t } = words;
  const { view } = book;
  const prefix = useId();
  useEffect(() => {
    if (target === undefined) return;
    const input = document.getElementById(`${prefix}${target.element}`);
    input?.scrollIntoView({ block: 'center' });
    input?.focus({ preventScroll: true });
  }, [target, prefix]);
  const caption = t('figures.caption', { unit: view.unit.name, period: label(view.period) });
  const heads = [
    t('figures.colName'),
    t('figures.colMine'),
    t('figures.colState'),
    t('figures.colCounts'),
    label(view.previousPeriod),
    t('figures.colChange'),
    t('figures.detail'),
  ];
  return (
    <ScrollRegion caption={caption}>
      <table className="register figure-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.by === 'none' ? null : (
              <tr className="group">
                <th scope="rowgroup" colSpan={heads.length}>
                  {groupTitle(group, words)}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <TableRow key={row.element} id={`${prefix}${row.element}`} book={book} row={row} onOpen={onOpen} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

interface TableRowProps {
  id: string;
  book: Book;
  row: FigureRow;
  onOpen: (row: FigureRow) => void;
}

function TableRow({ id, book, row, onOpen }: TableRowProps) {
  const words = useWords();
  const { t } = words;
  const draft = book.drafts.get(row.element);
  const state = stateWords(row, draft, words);
  return (
    <tr>
      <th scope="row">
        {row.name}
        <div className="quiet">{[row.unitOfMeasure, row.section].filter((part) => part !== null).join(' · ')}</div>
      </th>
      <td className="numeric">
        <MineInput id={id} book={book} row={row} draft={draft} />
      </td>
      <td id={`${id}-state`} className="wraps">
        <Status tone={state.tone}>{state.text}</Status>
      </td>
      <td className="numeric">{row.text ?? '–'}</td>
      <td className="numeric">{row.previous ?? '–'}</td>
      <td className="numeric">{row.change ?? '–'}</td>
      <td>
        <Button size="small" aria-label={t('figures.openDetail', { name: row.name })} onClick={() => onOpen(row)}>
          {t('figures.detail')}
        </Button>
      </td>
    </tr>
  );
}

/** Writes when one leaves the input or presses Enter; Escape puts back what stood there. */
function MineInput({ id, book, row, draft }: Omit<TableRowProps, 'onOpen'> & { draft: Draft | undefined }) {
  const { t } = useWords();
  const own = ownOf(row, book.view.source).text;
  const stands = draft?.text ?? own;
  const [typed, setTyped] = useState<string>();
  const isClosed = row.type === 'rows' || (row.fault !== null && draft === undefined);
  if (!book.mayWrite || isClosed)
    return (
      <span id={id} tabIndex={-1}>
        {stands || '–'}
      </span>
    );
  const put = () => {
    if (typed !== undefined && typed.trim() !== stands) book.write([{ row, text: typed }], 'typed');
    setTyped(undefined);
  };
  return (
    <input
      id={id}
      className="input"
      aria-label={t('figures.mineOf', { name: row.name })}
      aria-describedby={`${id}-state`}
      aria-invalid={draft?.fault != null}
      autoComplete="off"
      maxLength={2000}
      value={typed ?? stands}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={put}
      onKeyDown={(event) => {
        if (event.key === 'Enter') put();
        if (event.key === 'Escape') setTyped(undefined);
      }}
    />
  );
}
