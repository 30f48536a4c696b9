import type { ReplyRow } from '@thuocdo/core/connectors';
import type { SheetRow } from '@thuocdo/documents/tables';

/** The rows of a CSV below its line of column names; a cell is named by its address. An empty cell is there and says nothing. */
export function rowsOfTable([head, ...rows]: readonly SheetRow[]): ReplyRow[] {
  const columns = new Map((head?.cells ?? []).map((cell) => [String(cell.value).trim(), cell.column]));
  return rows.map(({ number, cells }) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    const at = cells[0]?.address ?? `${number}`;
    return {
      at,
      cell: (name) => {
        const column = columns.get(name);
        if (column === undefined) return undefined;
        const cell = byColumn.get(column);
        return cell === undefined ? { value: null, at } : { value: cell.value, at: cell.address };
      },
    };
  });
}
