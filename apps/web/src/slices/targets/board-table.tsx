import { Link } from '@tanstack/react-router';
import type { TargetBoard, TargetItemView, TargetRow } from '@thuocdo/contract/targets';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../ui/words.tsx';
import { itemTitle, showActual, showDifference, showTarget } from './amounts.ts';
import type { TargetName } from './history-panel.tsx';
import { StateWord } from './state-word.tsx';

interface BoardTableProps {
  board: TargetBoard;
  onHistory: (name: TargetName) => void;
}

/** Communes × items: target, actual, difference, state. A click on the target shows its history. */
export function BoardTable({ board, onHistory }: BoardTableProps) {
  const { t } = useWords();
  const caption = t('targets.caption', { year: board.year, unit: board.unit.name });
  const hasDistricts = new Set(board.items.map(({ districtName }) => districtName)).size > 1;
  return (
    <ScrollRegion caption={caption}>
      <table className="register target-board">
        <caption className="visually-hidden">{caption}</caption>
        <BoardHead columns={board.columns} hasDistricts={hasDistricts} />
        <tbody>
          {board.items.map((row) => (
            <tr key={row.unitId}>
              <th scope="row">
                <Link to="/don-vi/$unitId" params={{ unitId: row.unitId }} search={{ ngay: board.asOf }}>
                  {row.name}
                </Link>
              </th>
              {hasDistricts ? <td>{row.districtName ?? ''}</td> : null}
              <td>{row.registration.registered ? t('targets.yes') : ''}</td>
              {board.columns.map((item) => (
                <ItemCells key={item.subject} row={row} item={item} year={board.year} onHistory={onHistory} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function BoardHead({ columns, hasDistricts }: { columns: readonly TargetItemView[]; hasDistricts: boolean }) {
  const { t } = useWords();
  const rows = columns.length === 0 ? 1 : 2;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={rows}>
          {t('targets.commune')}
        </th>
        {hasDistricts ? (
          <th scope="col" rowSpan={rows}>
            {t('targets.district')}
          </th>
        ) : null}
        <th scope="col" rowSpan={rows}>
          {t('targets.registered')}
        </th>
        {columns.map((item) => (
          <th key={item.subject} scope="colgroup" colSpan={4} title={item.ruleset ?? undefined}>
            {itemTitle(item)}
          </th>
        ))}
      </tr>
      {columns.length === 0 ? null : (
        <tr>
          {columns.map(({ subject }) =>
            (['target', 'actual', 'difference', 'state'] as const).map((part) => (
              <th key={`${subject} ${part}`} scope="col" className={part === 'state' ? undefined : 'numeric'}>
                {t(`targets.${part}`)}
              </th>
            )),
          )}
        </tr>
      )}
    </thead>
  );
}

interface ItemCellsProps {
  row: TargetRow;
  item: TargetItemView;
  year: number;
  onHistory: (name: TargetName) => void;
}

function ItemCells({ row, item, year, onHistory }: ItemCellsProps) {
  const words = useWords();
  const cell = row.cells.find(({ subject }) => subject === item.subject);
  if (cell === undefined) return <td colSpan={4} className="target-none" />;
  const amount = showTarget(cell, item, words);
  const label = words.t('targets.historyOpen', { amount, item: item.name, unit: row.name });
  return (
    <>
      <td className="numeric">
        <button
          type="button"
          className="link"
          aria-label={label}
          onClick={() => onHistory({ unitId: row.unitId, subject: item.subject, year })}
        >
          {amount}
        </button>
      </td>
      <td className="numeric">
        {cell.actual === null ? '' : showActual(cell.actual, item, words)}
        {cell.actual === null || cell.actual.period === String(year) ? null : (
          <span className="target-why">{cell.actual.period}</span>
        )}
      </td>
      <td className="numeric">{showDifference(cell, item)}</td>
      <td>
        <StateWord cell={cell} item={item} />
      </td>
    </>
  );
}
