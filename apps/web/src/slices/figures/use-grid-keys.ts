import type { KeyboardEvent, RefObject } from 'react';
import type { GridRow } from './grid-rows.ts';
import type { Book } from './use-book.ts';

interface GridKeys {
  grid: RefObject<HTMLRevoGridElement | null>;
  /** Where the cursor goes when one leaves the grid. */
  after: RefObject<HTMLElement | null>;
  book: Book;
  openRow: (row: GridRow) => void;
}

/** Keys that the grid does not know itself: F2, Enter on what is not typed in, Alt+Enter, Escape, Ctrl+Z. */
export function useGridKeys({ grid, after, book, openRow }: GridKeys) {
  return (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || grid.current === null) return;
    const act = actionOf(event);
    if (act === undefined) return;
    if (act !== 'enter') {
      event.preventDefault();
      event.stopPropagation();
    }
    if (act === 'undo') book.undo();
    else if (act === 'leave') void leave(grid.current, after.current);
    else void onFocused(grid.current, act, { openRow, mayWrite: book.mayWrite });
  };
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
  const isTypedIn = mayWrite && focused.column?.prop === 'mine' && model.row?.fault === null && model.row.type !== 'rows';
  if (act === 'open' || (act === 'enter' && !isTypedIn)) openRow(model);
  else if (act === 'edit' && isTypedIn) await grid.setCellEdit(focused.cell.y, 'mine');
}

/** Without a way out by keyboard the grid would be a trap (WCAG 2.1.2): it holds Tab for itself. */
async function leave(grid: HTMLRevoGridElement, after: HTMLElement | null): Promise<void> {
  await grid.clearFocus();
  after?.focus();
}
