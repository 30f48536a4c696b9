import { type Figure, figureOf } from '../figures/index.ts';
import type { Period } from '../periods/index.ts';
import type { RowValue } from '../values/index.ts';
import type { CheckScene } from './model.ts';

/** The rows of a list figure; a list of texts gives rows with a `name`. Undefined for what is not a list. */
export function rowsOf(figure: Figure | undefined): RowValue[] | undefined {
  const value = figure?.value;
  if (!Array.isArray(value)) return undefined;
  return (value as readonly (string | RowValue)[]).map((row) => (typeof row === 'string' ? { name: row } : row));
}

/** The rows of a list in the period of the check. */
export function rowsAt(scene: CheckScene, list: string): RowValue[] | undefined {
  return rowsOf(figureOf(scene.table, scene.unitId, list, scene.period));
}

/** How a row is called: by its number, name or subject. */
export function nameOfRow(row: RowValue): string {
  const named = row['no'] ?? row['name'] ?? row['subject'];
  return named === null || named === undefined ? 'mục không tên' : String(named);
}

/** All that a row says, for looking up words. */
export function wordsOfRow(row: RowValue): string {
  return Object.values(row)
    .filter((cell) => typeof cell === 'string')
    .join(' ');
}

export type NumberedPaper = { name: string; number: number; day: string };

/** The papers of one symbol («KH-UBND») with a plain running number and a day in the year of the period. */
export function numberedPapers(rows: readonly RowValue[], symbol: string, period: Period): NumberedPaper[] {
  const year = period.slice(0, 4);
  return rows.flatMap((row) => {
    const { no, date } = row;
    if (typeof no !== 'string' || typeof date !== 'string' || !date.startsWith(`${year}-`)) return [];
    const [head = '', ...rest] = no.split('/');
    const tail = rest.join('/');
    const fits = /^\d+$/.test(head) && (tail === symbol || tail.startsWith(`${symbol}-`));
    return fits ? [{ name: no, number: Number(head), day: date }] : [];
  });
}
