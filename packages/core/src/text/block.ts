/**
 * A block copied from a spreadsheet as rows of cells: tabs between cells, line ends between rows, quotes around a cell that
 * holds either. The empty line at the end, which spreadsheets add, is no row; empty cells and rows within keep their place.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const closeCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t') closeCell();
    else if (char === '\n') {
      closeCell();
      rows.push([]);
    } else if (char !== '\r') cell += char;
  }
  closeCell();
  while (rows.length > 0 && rows.at(-1)?.every((one) => one === '')) rows.pop();
  return rows;
}

/** True for a text that is more than one cell. */
export const isBlock = (text: string): boolean => /\t|\n./.test(text.trimEnd());
