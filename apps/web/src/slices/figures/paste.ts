import type { FigureRow } from '@thuocdo/contract/figures';
import { readBlock } from '@thuocdo/core/text';
import type { Written } from './drafts.ts';

interface Pasted {
  written: Written[];
  /** Cells of the block that fell on columns that are not for entering. */
  outside: number;
  /** Rows of the block below the last row. */
  beyond: number;
}

/**
 * Lays a block from a spreadsheet over the rows on show, from a cell on. Only the column of one's own figures takes values; an
 * empty cell of the block leaves the figure below it as it is.
 */
export function layOver(
  text: string,
  rows: readonly FigureRow[],
  at: { row: number; column: number; mine: number },
): Pasted {
  const block = readBlock(text);
  const written: Written[] = [];
  let outside = 0;
  block.forEach((cells, down) => {
    const row = rows[at.row + down];
    cells.forEach((cell, right) => {
      if (cell === '' || row === undefined) return;
      if (at.column + right === at.mine) written.push({ row, text: cell });
      else outside += 1;
    });
  });
  return { written, outside, beyond: Math.max(0, at.row + block.length - rows.length) };
}
