import type { LevelGaps } from '@thuocdo/contract/level-gaps';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';
import type { AskedNumber } from './changes-panel.tsx';

type Counts = LevelGaps['total'];
const directions = ['lowered', 'raised', 'other'] as const;

interface GapTablesProps {
  view: LevelGaps;
  onOpen: (asked: AskedNumber) => void;
}

/** Three tables of the same counts; each number opens its communes. */
export function GapTables({ view, onOpen }: GapTablesProps) {
  const { t } = useWords();
  const table = { view, onOpen };
  if (view.withBoth === 0) return <p className="empty">{t('levelGaps.nothing')}</p>;
  return (
    <div className="gap-tables">
      <GapTable
        {...table}
        caption={t('levelGaps.bySubcriterion')}
        head={t('levelGaps.subcriterion')}
        rows={view.bySubcriterion.map((row) => ({
          key: row.code,
          name: `${row.code} ${row.name}`,
          coverage: `${showNumber(row.compared)}/${showNumber(view.roster)}`,
          filter: { subcriterion: row.code },
          counts: row,
        }))}
      />
      <GapTable
        {...table}
        caption={t('levelGaps.byArea')}
        head={t('levelGaps.area')}
        rows={view.byArea.map((row) => ({
          key: row.unitId,
          name: row.name,
          coverage: `${showNumber(row.withBoth)}/${showNumber(row.roster)}`,
          filter: { area: row.unitId },
          counts: row,
        }))}
      />
      <GapTable
        {...table}
        caption={t('levelGaps.byChecker')}
        head={t('levelGaps.checker')}
        rows={view.byChecker.map((row) => ({
          key: row.key,
          name: [row.title, row.organisationName].filter(Boolean).join(', '),
          coverage: showNumber(row.withBoth),
          filter: { checker: row.key },
          counts: row,
        }))}
      />
    </div>
  );
}

interface GapRow {
  key: string;
  name: string;
  coverage: string;
  filter: AskedNumber['filter'];
  counts: Counts;
}

interface GapTableProps extends GapTablesProps {
  caption: string;
  head: string;
  rows: readonly GapRow[];
}

function GapTable({ view, onOpen, caption, head, rows }: GapTableProps) {
  const { t } = useWords();
  const total: GapRow = {
    key: 'total',
    name: t('levelGaps.total'),
    coverage: `${showNumber(view.withBoth)}/${showNumber(view.roster)}`,
    filter: {},
    counts: view.total,
  };
  const columns: Column<GapRow>[] = [
    { key: 'name', title: head, width: 160, cell: (row) => row.name },
    { key: 'coverage', title: t('levelGaps.withBoth'), cell: (row) => row.coverage, numeric: true },
    ...directions.map(
      (direction): Column<GapRow> => ({
        key: direction,
        title: t(`levelGaps.${direction}`),
        numeric: true,
        cell: (row) => <NumberButton row={row} direction={direction} onOpen={onOpen} />,
      }),
    ),
    {
      key: 'communes',
      title: t('levelGaps.communes'),
      numeric: true,
      cell: (row) => <NumberButton row={row} direction={undefined} onOpen={onOpen} />,
    },
    ...(view.total.points === null
      ? []
      : [
          {
            key: 'points',
            title: t('levelGaps.points'),
            numeric: true,
            cell: (row: GapRow) => signed(row.counts.points),
          },
        ]),
  ];
  return (
    <DataTable
      caption={caption}
      showCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      foot={<FootRow columns={columns} row={total} />}
    />
  );
}

function FootRow({ columns, row }: { columns: readonly Column<GapRow>[]; row: GapRow }) {
  return (
    <tr>
      {columns.map((column, at) =>
        at === 0 ? (
          <th key={column.key} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={column.numeric ? 'numeric' : undefined}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

interface NumberButtonProps {
  row: GapRow;
  direction: (typeof directions)[number] | undefined;
  onOpen: (asked: AskedNumber) => void;
}

/** A number that is not nought opens its communes. */
function NumberButton({ row, direction, onOpen }: NumberButtonProps) {
  const { t } = useWords();
  const count = direction === undefined ? row.counts.communes : row.counts[direction];
  if (count === 0) return <>0</>;
  const words = t(direction === undefined ? 'levelGaps.communes' : `levelGaps.${direction}`);
  return (
    <button
      type="button"
      className="number-button"
      aria-label={t('levelGaps.open', { what: row.name, direction: words, count: showNumber(count) })}
      onClick={() =>
        onOpen({
          title: t('levelGaps.listTitle', { what: row.name, direction: words }),
          filter: { ...row.filter, ...(direction === undefined ? {} : { direction }) },
        })
      }
    >
      {showNumber(count)}
    </button>
  );
}

function signed(points: number | null): ReactNode {
  if (points === null) return null;
  return points > 0 ? `+${showNumber(points)}` : showNumber(points);
}
