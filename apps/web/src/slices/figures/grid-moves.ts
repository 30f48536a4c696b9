import type { GridRow } from './grid-rows.ts';

/** A cell to bring into sight; `turn` tells two wishes for the same cell apart. */
export interface Target {
  element: string;
  turn: number;
}

/** Brings the own figure of an element into sight and puts the cursor there. False: it is not on show. */
export async function goToCell(grid: HTMLRevoGridElement, rows: readonly GridRow[], element: string): Promise<boolean> {
  const y = rows.findIndex(({ key }) => key === element);
  if (y < 0) return false;
  await grid.scrollToRow(y);
  await grid.setCellsFocus({ x: 0, y }, { x: 0, y }, 'rgCol', 'rgRow');
  grid.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Where one begins: the first row into which one types, else the first that is no head. */
export const firstEntry = (rows: readonly GridRow[], isClosed: (row: GridRow) => boolean): string | undefined =>
  (rows.find((row) => !isClosed(row)) ?? rows.find(({ row }) => row !== undefined))?.key;

/** Gives the browser's focus back to the cell at which the grid stands, after its input is gone. */
export async function refocus(grid: HTMLRevoGridElement): Promise<void> {
  const focused = await grid.getFocused();
  if (focused === null || document.activeElement !== document.body) return;
  const cell = grid.querySelector<HTMLElement>(
    `revogr-data[col-type="${focused.colType}"] [data-rgrow="${focused.cell.y}"][data-rgcol="${focused.cell.x}"]`,
  );
  cell?.focus({ preventScroll: true });
}
