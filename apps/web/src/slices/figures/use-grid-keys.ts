import { type RefObject, useEffect, useRef } from 'react';
import type { GridRow } from './grid-rows.ts';
import type { Book } from './use-book.ts';

interface GridKeys {
  grid: RefObject<HTMLRevoGridElement | null>;
  /** Where the cursor goes when one leaves the grid. */
  after: RefObject<HTMLElement | null>;
  book: Book;
  openRow: (row: GridRow) => void;
}

/**
 * Keys that the grid does not know itself: F2, Enter on what is not typed in, Alt+Enter, Escape, Ctrl+Z. The grid listens at the
 * document, and so does this, before it: after a cell was edited the browser's own focus may be nowhere.
 */
export function useGridKeys(given: GridKeys): void {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event, latest.current);
    const keep = (event: Event) => keepFromGrid(event, latest.current.grid.current);
    const page = document.documentElement;
    document.addEventListener('keydown', listen, true);
    for (const kind of heardByGrid) page.addEventListener(kind, keep);
    return () => {
      document.removeEventListener('keydown', listen, true);
      for (const kind of heardByGrid) page.removeEventListener(kind, keep);
    };
  }, []);
}

/** What the grid takes at the document for itself, wherever the focus stands. */
const heardByGrid = ['keydown', 'paste', 'copy', 'cut'] as const;

/** What is typed or pasted in a panel or a search box is not for the cell at which the grid's cursor was left. */
function keepFromGrid(event: Event, grid: HTMLRevoGridElement | null): void {
  const { target } = event;
  if (grid === null || target === document.body || !(target instanceof Node)) return;
  if (!grid.contains(target)) event.stopPropagation();
}

function onKey(event: KeyboardEvent, { grid: { current: grid }, after, book, openRow }: GridKeys): void {
  const act = actionOf(event);
  if (act === undefined || grid === null || !isAtGrid(event.target, grid)) return;
  if (act !== 'enter') {
    event.preventDefault();
    event.stopPropagation();
  }
  if (act === 'undo') book.undo();
  else if (act === 'leave') void leave(grid, after.current);
  else void onFocused(grid, act, { openRow, mayWrite: book.mayWrite });
}

/** At a cell, not in the input of one that is being edited. */
function isAtGrid(target: EventTarget | null, grid: HTMLRevoGridElement): boolean {
  if (target instanceof HTMLInputElement || !(target instanceof Node)) return false;
  return grid.contains(target) || (target === document.body && grid.querySelector('.focused-cell') !== null);
}

type Act = 'undo' | 'leave' | 'edit' | 'open' | 'enter';

function actionOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Act | undefined {
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') return 'undo';
  if (key === 'Escape') return 'leave';
  if (key === 'F2') return 'edit';
  if (key === 'Enter') return altKey ? 'open' : 'enter';
  return undefined;
}

async function onFocused(
  grid: HTMLRevoGridElement,
  act: Act,
  { openRow, mayWrite }: { openRow: (row: GridRow) => void; mayWrite: boolean },
): Promise<void> {
  const focused = await grid.getFocused();
  if (focused === null) return;
  const model = focused.model as GridRow;
  const isTypedIn =
    mayWrite && focused.column?.prop === 'mine' && model.row?.fault === null && model.row.type !== 'rows';
  if (act === 'open' || (act === 'enter' && !isTypedIn)) openRow(model);
  else if (act === 'edit' && isTypedIn) await grid.setCellEdit(focused.cell.y, 'mine');
}

/** Without a way out by keyboard the grid would be a trap (WCAG 2.1.2): it holds Tab for itself. */
async function leave(grid: HTMLRevoGridElement, after: HTMLElement | null): Promise<void> {
  await grid.clearFocus();
  after?.focus();
}
