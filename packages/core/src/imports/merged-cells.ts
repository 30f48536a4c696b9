import type { CellRange } from './model.ts';

/** Answers whether a cell lies in merged cells; rows must be asked from top to bottom. */
export function mergedCells(merged: readonly CellRange[]): (row: number, column: number) => boolean {
  const waiting = [...merged].sort((a, b) => b.top - a.top);
  let open: CellRange[] = [];
  let last = 0;
  return (row, column) => {
    if (row !== last) {
      last = row;
      open = open.filter(({ bottom }) => bottom >= row);
      for (let next = waiting.at(-1); next !== undefined && next.top <= row; next = waiting.at(-1)) {
        waiting.pop();
        if (next.bottom >= row) open.push(next);
      }
    }
    return open.some(({ left, right }) => left <= column && column <= right);
  };
}
