import type { GridRow } from './grid-rows.ts';

/** A cell to bring into sight; `turn` tells two wishes for the same cell apart. */
export interface Target {
  element: string;
  turn: number;
}

/** Brings the own figure of an element into sight and puts the cursor and the browser's focus there. False: it is not on show. */
export async function goToCell(grid: HTMLRevoGridElement, rows: readonly GridRow[], element: string): Promise<boolean> {
  const y = rows.findIndex(({ key }) => key === element);
  if (y < 0) return false;
  await grid.scrollToRow(y);
  await grid.setCellsFocus({ x: 0, y }, { x: 0, y }, 'rgCol', 'rgRow');
  grid.scrollIntoView({ block: 'nearest' });
  (await drawnCell(grid))?.focus({ preventScroll: true });
  return true;
}

/** Where one begins: the first row into which one types, else the first that is no head. */
export const firstEntry = (rows: readonly GridRow[], isClosed: (row: GridRow) => boolean): string | undefined =>
  (rows.find((row) => !isClosed(row)) ?? rows.find(({ row }) => row !== undefined))?.key;

/** Gives the browser's focus back to the cell at which the grid stands, after its input is gone. */
export async function refocus(grid: HTMLRevoGridElement): Promise<void> {
  if (document.activeElement === document.body) (await cellAtCursor(grid))?.focus({ preventScroll: true });
}

async function cellAtCursor(grid: HTMLRevoGridElement): Promise<HTMLElement | null> {
  const focused = await grid.getFocused();
  if (focused === null) return null;
  return grid.querySelector<HTMLElement>(
    `revogr-data[col-type="${focused.colType}"] [data-rgrow="${focused.cell.y}"][data-rgcol="${focused.cell.x}"]`,
  );
}

/** A grid that has just been put on the page draws its cells some frames later. */
const patientFrames = 60;

async function drawnCell(grid: HTMLRevoGridElement): Promise<HTMLElement | null> {
  for (let frame = 0; frame < patientFrames; frame += 1) {
    const cell = await cellAtCursor(grid);
    if (cell !== null) return cell;
    await new Promise(requestAnimationFrame);
  }
  return null;
}
