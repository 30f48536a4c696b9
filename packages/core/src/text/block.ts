/** A cell, in quotes or not, and what ends it. */
const cellShape = /(?:"((?:[^"]|"")*)")?([^\t\n]*)(\t|\n|$)/y;

/**
 * A block copied from a spreadsheet as rows of cells: tabs between cells, line ends between rows, quotes around a cell that
 * holds either. The empty line at the end, which spreadsheets add, is no row; empty cells and rows within keep their place.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  cellShape.lastIndex = 0;
  for (;;) {
    const [, quoted = '', plain = '', end = ''] = cellShape.exec(text) ?? [];
    rows.at(-1)?.push(`${quoted.replaceAll('""', '"')}${plain.replaceAll('\r', '')}`.trim());
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  while (rows.at(-1)?.every((one) => one === '')) rows.pop();
  return rows;
}

/** True for a text that is more than one cell. */
export const isBlock = (text: string): boolean => /\t|\n./.test(text.trimEnd());
