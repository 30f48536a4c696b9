import { type HeatLayout, inSight, readable, type Scroll, type Size } from './heat-layout.ts';
import { type Mark, type Tone, tones } from './heat-tones.ts';

/** What is drawn: texts and tones, no domain. */
export interface HeatPicture {
  rows: readonly { label: string; tones: readonly Tone[]; texts: readonly string[]; startsGroup: boolean }[];
  columns: readonly { code: string; pillar: string; startsPillar: boolean }[];
  /** Names of the axis in the corner. */
  corner: string;
}

export interface HeatWindow {
  layout: HeatLayout;
  scroll: Scroll;
  view: Size;
  focus: { row: number; column: number } | undefined;
}

const font = "12px 'Be Vietnam Pro', system-ui, sans-serif";
const small = "11px 'Be Vietnam Pro', system-ui, sans-serif";
const ink = '#1c2629';
const grouping = '#4a585c';

/** Draws what is in sight; head and names last, over the cells. */
export function paint(context: CanvasRenderingContext2D, picture: HeatPicture, window: HeatWindow): void {
  const { view } = window;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, view.width, view.height);
  paintCells(context, picture, window);
  paintFocus(context, window);
  paintNames(context, picture, window);
  paintHead(context, picture, window);
}

function paintCells(context: CanvasRenderingContext2D, { rows }: HeatPicture, window: HeatWindow): void {
  const { layout, scroll, view } = window;
  const { firstRow, lastRow, firstColumn, lastColumn } = inSight(layout, scroll, view);
  const { rowHeight: high, columnWidth: wide } = layout;
  const gap = high >= 8 ? 1 : 0;
  context.font = small;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let row = firstRow; row < lastRow; row += 1) {
    const drawn = rows[row];
    const y = layout.headHeight + row * high - scroll.top;
    for (let column = firstColumn; column < lastColumn; column += 1) {
      const tone = drawn?.tones[column] ?? 'missing';
      const x = layout.labelWidth + column * wide - scroll.left;
      paintCell(context, tone, { x, y, width: wide - 1, height: high - gap });
      const text = high >= readable ? drawn?.texts[column] : '';
      if (text && context.measureText(text).width <= wide - 3) {
        context.fillStyle = tones[tone].ink;
        context.fillText(text, x + wide / 2, y + high / 2);
      }
    }
    if (drawn?.startsGroup && row > 0 && high >= 2) rule(context, 0, y - 0.5, view.width, grouping);
  }
}

interface Box extends Size {
  x: number;
  y: number;
}

/** One cell, also for the legend. Where there is no room for a mark its colour alone has to do; the sentence tells. */
export function paintCell(context: CanvasRenderingContext2D, tone: Tone, { x, y, width, height }: Box): void {
  const { fill, ink, mark } = tones[tone];
  context.fillStyle = height < 5 && mark === 'hatch' ? '#e8a33d' : fill;
  context.fillRect(x, y, width, height);
  if (mark === 'hatch') {
    if (height >= 5) hatch(context, { x, y, width, height });
  } else if (mark && height >= 8) drawMark(context, { mark, ink }, { x, y, width, height });
}

function hatch(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.beginPath();
  for (let at = -height; at < width; at += 6) {
    context.moveTo(x + at, y + height);
    context.lineTo(x + at + height, y);
  }
  context.strokeStyle = '#e0a75e';
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}

function drawMark(
  context: CanvasRenderingContext2D,
  { mark, ink }: { mark: Exclude<Mark, 'hatch'>; ink: string },
  { x, y, width, height }: Box,
): void {
  const [middle, centre] = [x + width / 2, y + height / 2];
  const size = Math.min(5, height / 2 - 2);
  context.beginPath();
  if (mark === 'dot') {
    context.arc(middle, centre, Math.max(1.5, size / 2), 0, 2 * Math.PI);
    context.fillStyle = '#66757a';
    context.fill();
    return;
  }
  if (mark === 'minus') {
    context.moveTo(x + 3, centre);
    context.lineTo(x + 3 + size, centre);
  } else if (mark === 'tick') {
    context.moveTo(middle - size, centre);
    context.lineTo(middle - size / 3, centre + size * 0.7);
    context.lineTo(middle + size, centre - size * 0.7);
  } else {
    context.moveTo(middle - size * 0.7, centre - size * 0.7);
    context.lineTo(middle + size * 0.7, centre + size * 0.7);
    context.moveTo(middle + size * 0.7, centre - size * 0.7);
    context.lineTo(middle - size * 0.7, centre + size * 0.7);
  }
  context.strokeStyle = ink;
  context.lineWidth = 1.6;
  context.stroke();
}

function paintFocus(context: CanvasRenderingContext2D, { layout, scroll, focus }: HeatWindow): void {
  if (focus === undefined) return;
  const x = layout.labelWidth + focus.column * layout.columnWidth - scroll.left;
  const y = layout.headHeight + focus.row * layout.rowHeight - scroll.top;
  const high = Math.max(6, layout.rowHeight);
  context.lineWidth = 3;
  context.strokeStyle = '#fff';
  context.strokeRect(x - 1, y - 1, layout.columnWidth + 1, high + 1);
  context.strokeStyle = '#b45309';
  context.strokeRect(x - 2.5, y - 2.5, layout.columnWidth + 4, high + 4);
}

/** Names where they can be read, else the number of every so many rows. */
function paintNames(
  context: CanvasRenderingContext2D,
  { rows }: HeatPicture,
  { layout, scroll, view }: HeatWindow,
): void {
  const { firstRow, lastRow } = inSight(layout, scroll, view);
  context.fillStyle = '#fff';
  context.fillRect(0, layout.headHeight, layout.labelWidth - 1, view.height - layout.headHeight);
  context.font = font;
  context.fillStyle = ink;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const every = layout.rowHeight >= readable ? 1 : Math.ceil(24 / layout.rowHeight / 10) * 10;
  for (let row = firstRow - (firstRow % every); row < lastRow; row += every) {
    const y = layout.headHeight + (row + 0.5) * layout.rowHeight - scroll.top;
    if (y < layout.headHeight) continue;
    const text = every === 1 ? (rows[row]?.label ?? '') : String(row + 1);
    context.fillText(cut(context, text, layout.labelWidth - 10), 4, y);
    if (every === 1 && row > 0 && rows[row]?.startsGroup) {
      rule(context, 0, y - layout.rowHeight / 2 - 0.5, layout.labelWidth, grouping);
      context.fillStyle = ink;
    }
  }
}

function paintHead(
  context: CanvasRenderingContext2D,
  picture: HeatPicture,
  { layout, scroll, view }: HeatWindow,
): void {
  const { firstColumn, lastColumn } = inSight(layout, scroll, view);
  context.fillStyle = '#e6ecec';
  context.fillRect(0, 0, view.width, layout.headHeight - 1);
  context.fillStyle = ink;
  context.font = font;
  context.textBaseline = 'middle';
  for (let column = firstColumn; column < lastColumn; column += 1) {
    const drawn = picture.columns[column];
    if (drawn === undefined) continue;
    const x = layout.labelWidth + column * layout.columnWidth - scroll.left;
    if (drawn.startsPillar) {
      rule(context, x - 1, 0, 1, '#8a989c', layout.headHeight);
      context.textAlign = 'left';
      const columns = picture.columns.filter(({ pillar }) => pillar === drawn.pillar).length;
      context.fillStyle = ink;
      context.fillText(cut(context, drawn.pillar, columns * layout.columnWidth - 6), x + 3, 11);
    }
    paintCode(context, drawn.code, x + layout.columnWidth / 2, layout);
  }
  context.fillStyle = '#e6ecec';
  context.fillRect(0, 0, layout.labelWidth - 1, layout.headHeight - 1);
  context.fillStyle = ink;
  context.textAlign = 'left';
  context.fillText(cut(context, picture.corner, layout.labelWidth - 10), 4, layout.headHeight - 14);
}

/** Level where there is room, else upright. */
function paintCode(context: CanvasRenderingContext2D, code: string, middle: number, layout: HeatLayout): void {
  context.textAlign = 'center';
  if (context.measureText(code).width <= layout.columnWidth - 4) {
    context.fillText(code, middle, layout.headHeight - 14);
    return;
  }
  context.save();
  context.translate(middle, layout.headHeight - 6);
  context.rotate(-Math.PI / 2);
  context.textAlign = 'left';
  context.fillText(cut(context, code, layout.headHeight - 26), 0, 0);
  context.restore();
}

function rule(context: CanvasRenderingContext2D, x: number, y: number, width: number, color: string, height = 1): void {
  context.fillStyle = color;
  context.fillRect(x, y, width, height);
}

function cut(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let kept = text.length - 1;
  while (kept > 1 && context.measureText(`${text.slice(0, kept)}…`).width > room) kept -= 1;
  return `${text.slice(0, kept)}…`;
}
