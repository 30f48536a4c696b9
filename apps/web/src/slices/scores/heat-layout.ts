/** Heights of a row to zoom through, in pixels. From `readable` on, names and points can be read. */
export const rowHeights = [1, 2, 3, 5, 8, 12, 20, 28] as const;
export const readable = 18;

/** Where everything of a heat map lies, in pixels of the whole drawing; head and names stay in sight. */
export interface HeatLayout {
  rows: number;
  columns: number;
  rowHeight: number;
  columnWidth: number;
  labelWidth: number;
  headHeight: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}
export interface Scroll {
  left: number;
  top: number;
}
export interface Cell {
  row: number;
  column: number;
}

const head = 66;
const narrowest = 22;
const widest = 72;

export function layoutOf(count: { rows: number; columns: number }, rowHeight: number, view: Size): HeatLayout {
  const labelWidth = rowHeight >= readable ? Math.min(230, Math.round(view.width * 0.38)) : 64;
  const fitting = Math.floor((view.width - labelWidth) / Math.max(1, count.columns));
  const columnWidth = Math.min(widest, Math.max(narrowest, fitting));
  return {
    ...count,
    rowHeight,
    columnWidth,
    labelWidth,
    headHeight: head,
    width: labelWidth + columnWidth * count.columns,
    height: head + rowHeight * count.rows,
  };
}

/** The height at which a map opens: all of 106 communes can be read, of 3,321 most are seen at once. */
export function openingHeight(rows: number): number {
  if (rows <= 300) return 20;
  return rows <= 1000 ? 8 : 3;
}

/** The largest height at which all rows are in sight; a whole country takes less than a pixel a row, and colours run together. */
export function fittingHeight(rows: number, view: Size): number {
  const room = Math.max(1, view.height - head);
  const fitting = rowHeights.filter((height) => height * rows <= room);
  return fitting.at(-1) ?? room / rows;
}

export function zoomed(rowHeight: number, by: 1 | -1): number {
  if (rowHeight < rowHeights[0]) return by > 0 ? rowHeights[0] : rowHeight;
  const at = rowHeights.findIndex((height) => height >= rowHeight);
  return rowHeights[Math.min(rowHeights.length - 1, Math.max(0, at + by))] ?? rowHeight;
}

/** The cell under a point of the view, if one is. */
export function cellAt(layout: HeatLayout, scroll: Scroll, x: number, y: number): Cell | undefined {
  if (x < layout.labelWidth || y < layout.headHeight) return undefined;
  const row = Math.floor((y - layout.headHeight + scroll.top) / layout.rowHeight);
  const column = Math.floor((x - layout.labelWidth + scroll.left) / layout.columnWidth);
  return row < layout.rows && column < layout.columns ? { row, column } : undefined;
}

/** Rows and columns that are at least partly in sight: [from, to). */
export function inSight(layout: HeatLayout, scroll: Scroll, view: Size) {
  const firstRow = Math.max(0, Math.floor(scroll.top / layout.rowHeight));
  const firstColumn = Math.max(0, Math.floor(scroll.left / layout.columnWidth));
  const deep = Math.ceil((scroll.top + view.height - layout.headHeight) / layout.rowHeight);
  const wide = Math.ceil((scroll.left + view.width - layout.labelWidth) / layout.columnWidth);
  return {
    firstRow,
    lastRow: Math.min(layout.rows, deep),
    firstColumn,
    lastColumn: Math.min(layout.columns, wide),
  };
}

/** The least scrolling that brings a cell into sight beside head and names. */
export function scrollTo(layout: HeatLayout, scroll: Scroll, view: Size, cell: Cell): Scroll {
  const within = (now: number, start: number, size: number, room: number) =>
    start < now ? start : Math.max(now, start + size - room);
  return {
    top: within(scroll.top, cell.row * layout.rowHeight, layout.rowHeight, view.height - layout.headHeight),
    left: within(scroll.left, cell.column * layout.columnWidth, layout.columnWidth, view.width - layout.labelWidth),
  };
}

/** Where a key leads from a cell; undefined when the key is not one that moves. */
export function moved({ row, column }: Cell, key: string, { rows, columns }: Pick<HeatLayout, 'rows' | 'columns'>) {
  const clamp = (at: number, most: number) => Math.min(most - 1, Math.max(0, at));
  const steps: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - 10, column },
    PageDown: { row: row + 10, column },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
  };
  const step = steps[key];
  return step && { row: clamp(step.row, rows), column: clamp(step.column, columns) };
}
