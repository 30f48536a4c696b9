import { RevoGrid } from '@revolist/react-datagrid';
import { label } from '@thuocdo/core/periods';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useWords } from '../../ui/words.tsx';
import type { FigureTableProps } from './figure-table.tsx';
import { gridColumns } from './grid-columns.ts';
import { figureEditor } from './grid-editor.ts';
import { firstEntry, goToCell } from './grid-moves.ts';
import { type GridRow, gridRows, isClosed } from './grid-rows.ts';
import type { PasteReport } from './paste-line.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridWrites } from './use-grid-writes.ts';

interface FigureGridProps extends FigureTableProps {
  onPasted: (report: PasteReport) => void;
}

/** The register as a grid: typed in like a sheet, pasted into from one, wholly by keyboard. */
export function FigureGrid({ book, groups, target, onOpen, onPasted }: FigureGridProps) {
  const words = useWords();
  const { t } = words;
  const helpId = useId();
  const grid = useRef<HTMLRevoGridElement>(null);
  const after = useRef<HTMLParagraphElement>(null);
  const rows = useLivingRows(gridRows(groups, book, words));
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  const openRow = ({ row }: GridRow) => (row === undefined ? undefined : open.current(row));
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns hang on the periods and the language alone
  const columns = useMemo(() => gridColumns(book.view, words, openRow), [book.view.period, words]);
  const editors = useMemo(() => ({ figure: figureEditor(({ name }) => words.t('figures.mineOf', { name })) }), [words]);
  const source = useStableSource(rows);
  useEffect(() => {
    if (rows.length > 0) void grid.current?.refresh('all');
  });
  useEffect(() => {
    if (target !== undefined && grid.current !== null) void goToCell(grid.current, source, target.element);
  }, [target, source]);
  useGridKeys({ grid, after, book, openRow });
  const writes = useGridWrites({ grid, source, book, onPasted });
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid inside is what takes the focus */}
      <div
        className="figure-grid"
        onFocus={({ target: focused }) => {
          const first = firstEntry(source, isClosed);
          if ((focused as Element) === grid.current && first !== undefined) void enterGrid(grid.current, source, first);
        }}
      >
        <RevoGrid
          ref={grid}
          aria-label={t('figures.caption', { unit: book.view.unit.name, period: label(book.view.period) })}
          aria-describedby={helpId}
          theme="compact"
          rowSize={30}
          range
          resize
          filter={false}
          exporting={false}
          canMoveColumns={false}
          canDrag={false}
          applyOnClose
          readonly={!book.mayWrite}
          columns={columns as never}
          source={source as never}
          editors={editors}
          {...writes}
        />
      </div>
      <p ref={after} tabIndex={-1} className="visually-hidden">
        {t('figures.gridLeft')}
      </p>
      <details className="grid-help">
        <summary>{t('figures.gridHelpTitle')}</summary>
        <p id={helpId}>{t('figures.gridHelp')}</p>
      </details>
    </>
  );
}

async function enterGrid(grid: HTMLRevoGridElement, rows: readonly GridRow[], first: string): Promise<void> {
  if ((await grid.getFocused()) === null) await goToCell(grid, rows, first);
}

/** The same row objects through every change, so that the grid keeps cursor, selection and place while figures change. */
function useLivingRows(rows: readonly GridRow[]): GridRow[] {
  const living = useRef(new Map<string, GridRow>());
  return rows.map((row) => {
    const known = living.current.get(row.key);
    if (known !== undefined) return Object.assign(known, row);
    living.current.set(row.key, row);
    return row;
  });
}

/** A new list only when other rows are on show: a new list makes the grid begin anew. */
function useStableSource(rows: GridRow[]): GridRow[] {
  const signature = rows.map(({ key }) => key).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys stand for the rows
  return useMemo(() => rows, [signature]);
}
