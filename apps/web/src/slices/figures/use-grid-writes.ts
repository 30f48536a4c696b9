import type { BeforeRangeSaveDataDetails, BeforeSaveDataDetails, RevoGridCustomEvent } from '@revolist/react-datagrid';
import type { RefObject } from 'react';
import { faultIn, type Written } from './drafts.ts';
import { type GridProp, gridProps } from './grid-columns.ts';
import { refocus } from './grid-moves.ts';
import { type GridRow, isClosed } from './grid-rows.ts';
import { layOver } from './paste.ts';
import type { PasteReport } from './paste-line.tsx';
import type { Book } from './use-book.ts';

interface GridWrites {
  grid: RefObject<HTMLRevoGridElement | null>;
  source: readonly GridRow[];
  book: Book;
  onPasted: (report: PasteReport) => void;
}

interface PasteDetail {
  dataText: string;
  event: ClipboardEvent;
}

/** What is typed, deleted or pasted in the grid goes to the book; the grid itself changes nothing. */
export function useGridWrites({ grid, source, book, onPasted }: GridWrites) {
  const onBeforeedit = (event: RevoGridCustomEvent<BeforeSaveDataDetails>) => {
    event.preventDefault();
    const { model, val } = event.detail;
    const { row } = model as GridRow;
    if (row !== undefined && typeof val === 'string') book.write([{ row, text: val }], 'typed');
    setTimeout(() => grid.current !== null && void refocus(grid.current), 150);
  };
  const onBeforerangeedit = (event: RevoGridCustomEvent<BeforeRangeSaveDataDetails>) => {
    event.preventDefault();
    const written = Object.entries(event.detail.data).flatMap(([y, cells]) => {
      const model = source[Number(y)];
      const text: unknown = (cells as Record<string, unknown>)['mine'];
      const isTaken = model?.row !== undefined && !isClosed(model) && typeof text === 'string';
      return isTaken ? [{ row: model.row as NonNullable<GridRow['row']>, text: text as string }] : [];
    });
    book.write(written, written.length > 1 ? 'pasted' : 'typed');
  };
  const onBeforepaste = (event: RevoGridCustomEvent<PasteDetail>) => {
    event.preventDefault();
    event.detail.event.preventDefault();
    const text = event.detail.dataText;
    void grid.current?.getFocused().then((focused) => {
      if (focused === null) return;
      const at = { row: source.indexOf(focused.model as GridRow), column: String(focused.column?.prop) };
      onPasted(paste(text, at, { source, book }));
    });
  };
  return { onBeforeedit, onBeforerangeedit, onBeforepaste } as Record<string, unknown>;
}

/** Lays a block over the rows below the cursor; heads of groups are passed over. */
function paste(
  text: string,
  at: { row: number; column: string },
  { source, book }: Pick<GridWrites, 'source' | 'book'>,
): PasteReport {
  if (!book.mayWrite) return { kind: 'readOnly' };
  const props = gridProps(book.view);
  const rows = source.slice(Math.max(0, at.row)).flatMap(({ row }) => (row === undefined ? [] : [row]));
  const column = props.indexOf(at.column as GridProp);
  const { written, outside, beyond } = layOver(text, rows, { row: 0, column, mine: props.indexOf('mine') });
  if (written.length === 0) return { kind: 'nowhere' };
  book.write(written, written.length === 1 ? 'typed' : 'pasted');
  const refused = countRefused(written);
  return { kind: 'laid', valid: written.length - refused, refused, outside, beyond };
}

const countRefused = (written: readonly Written[]): number =>
  written.filter(({ row, text }) => faultIn(row, text) !== null).length;
