import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Cell, cellAt, type HeatLayout, layoutOf, moved, scrollTo } from './heat-layout.ts';
import { type HeatPicture, paint } from './heat-paint.ts';
import { useSize } from './use-size.ts';

interface HeatMapProps {
  picture: HeatPicture;
  rowHeight: number;
  label: string;
  /** Id of the text that says which keys do what. */
  helpId: string;
  /** A cell in a sentence. */
  say: (cell: Cell) => string;
  onOpen: (cell: Cell) => void;
  onZoom: (by: 1 | -1) => void;
}

interface Hover {
  cell: Cell;
  x: number;
  y: number;
  /** Of the view. */
  width: number;
}

/** Drawn on a canvas as large as what is in sight; read with the arrow keys, and the cell is said in a sentence. */
export function HeatMap({ picture, rowHeight, label, helpId, say, onOpen, onZoom }: HeatMapProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useSize(scroller);
  const [focus, setFocus] = useState<Cell>();
  const count = { rows: picture.rows.length, columns: picture.columns.length };
  const layout = layoutOf(count, rowHeight, view);
  const draw = () => drawOn(canvas.current, scroller.current, picture, { layout, view, focus });
  useLayoutEffect(draw);
  useKeptPlace(scroller, rowHeight);

  const go = (cell: Cell) => {
    setFocus(cell);
    const box = scroller.current;
    box?.scrollTo(scrollTo(layout, { left: box.scrollLeft, top: box.scrollTop }, view, cell));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = focus ?? { row: 0, column: 0 };
    const next = moved(cell, event.key, count);
    const acts: Readonly<Record<string, () => void>> = {
      '+': () => onZoom(1),
      '=': () => onZoom(1),
      '-': () => onZoom(-1),
      Enter: () => onOpen(cell),
      ' ': () => onOpen(cell),
    };
    const act = next ? () => go(focus ? next : cell) : acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const onClick = (event: MouseEvent) => {
    const found = under(scroller.current, layout, event);
    if (!found) return;
    setFocus(found.cell);
    onOpen(found.cell);
  };
  return (
    <div className="heat">
      <div
        ref={scroller}
        className="heat-scroll"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing that is read with the arrow keys
        tabIndex={0}
        aria-label={label}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        onScroll={() => requestAnimationFrame(draw)}
        onClick={onClick}
      >
        <div className="heat-space" style={{ width: layout.width, height: layout.height }}>
          <canvas ref={canvas} />
        </div>
      </div>
      <Tip scroller={scroller} layout={layout} say={say} />
      <p className="heat-said" role="status">
        {focus === undefined ? '' : say(focus)}
      </p>
    </div>
  );
}

interface TipProps {
  scroller: { readonly current: HTMLDivElement | null };
  layout: HeatLayout;
  say: (cell: Cell) => string;
}

/** What lies under the pointer. It keeps its own state, so that moving the pointer draws nothing again. */
function Tip({ scroller, layout, say }: TipProps) {
  const [hover, setHover] = useState<Hover>();
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const move = (event: globalThis.MouseEvent) => setHover(under(box, layout, event));
    const leave = () => setHover(undefined);
    box.addEventListener('mousemove', move);
    box.addEventListener('mouseleave', leave);
    box.addEventListener('scroll', leave);
    return () => {
      box.removeEventListener('mousemove', move);
      box.removeEventListener('mouseleave', leave);
      box.removeEventListener('scroll', leave);
    };
  }, [scroller, layout]);
  if (hover === undefined) return null;
  const { x, y, width } = hover;
  const side = x > width / 2 ? { right: width - x + 8 } : { left: x + 12 };
  return (
    <div className="heat-tip" aria-hidden="true" style={{ top: y + 16, ...side }}>
      {say(hover.cell)}
    </div>
  );
}

function under(
  box: HTMLDivElement | null,
  layout: HeatLayout,
  event: { clientX: number; clientY: number },
): Hover | undefined {
  if (box === null) return undefined;
  const { left, top, width } = box.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top];
  const cell = cellAt(layout, { left: box.scrollLeft, top: box.scrollTop }, x, y);
  return cell && { cell, x, y, width };
}

type Drawn = Pick<Parameters<typeof paint>[2], 'layout' | 'view' | 'focus'>;

function drawOn(
  canvas: HTMLCanvasElement | null,
  scroller: HTMLDivElement | null,
  picture: HeatPicture,
  drawn: Drawn,
): void {
  const context = canvas?.getContext('2d');
  if (!canvas || !scroller || !context) return;
  const { width, height } = drawn.view;
  const dense = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * dense), Math.round(height * dense)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(dense, 0, 0, dense, 0, 0);
  paint(context, picture, { ...drawn, scroll: { left: scroller.scrollLeft, top: scroller.scrollTop } });
}

/** After a zoom the same rows stay in sight. */
function useKeptPlace(scroller: { readonly current: HTMLDivElement | null }, rowHeight: number): void {
  const before = useRef(rowHeight);
  useEffect(() => {
    const box = scroller.current;
    if (box !== null) box.scrollTop = (box.scrollTop / before.current) * rowHeight;
    before.current = rowHeight;
  }, [scroller, rowHeight]);
}
