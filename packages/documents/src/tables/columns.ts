import type { TableColumn } from './model.ts';

/** A column of words. `header`: one row of the head, or its rows from top to bottom; `width` in characters. */
export function textColumn(key: string, header: string | readonly string[], width: number): TableColumn {
  return { key, header: typeof header === 'string' ? [header] : header, kind: 'text', width };
}
