import { formatDay, parseDay } from '@thuocdo/core/text';

type Cell = string | number | boolean | null;
type ListRow = Readonly<Record<string, Cell>>;
/** A list as it is saved: names, or rows of cells by name. */
type ListValue = readonly string[] | readonly ListRow[];

/** A list while it is edited: its columns, and each row's cells as typed. */
export interface EditedList {
  /** Names only: rows are saved as texts. */
  isNames: boolean;
  columns: readonly string[];
  rows: readonly Readonly<Record<string, string>>[];
}

const name = 'name';
const days = new Set(['date']);
const papers = ['no', 'date', 'subject'] as const;

/** What a stored list looks like in the editor; without one the columns of a paper: number, day, subject. */
export function editedFrom(value: unknown): EditedList {
  const list = Array.isArray(value) ? (value as ListValue) : [];
  if (list.length === 0) return { isNames: false, columns: papers, rows: [] };
  if (list.every((row) => typeof row === 'string'))
    return { isNames: true, columns: [name], rows: (list as readonly string[]).map((row) => ({ [name]: row })) };
  const rows = list as readonly ListRow[];
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    isNames: false,
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((column) => [column, shown(column, row[column])]))),
  };
}

function shown(column: string, cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  return days.has(column) && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text;
}

export type Preset = 'names' | 'papers';

/** Takes other columns; what is in a column that goes away moves into the first one rather than being lost. */
export function withPreset(list: EditedList, preset: Preset): EditedList {
  const columns = preset === 'names' ? [name] : papers;
  const into = preset === 'names' ? name : 'subject';
  const rows = list.rows.map((row) => {
    const kept = Object.fromEntries(columns.map((column) => [column, row[column] ?? '']));
    const moved = list.columns.filter((column) => !(columns as readonly string[]).includes(column));
    const texts = [kept[into] ?? '', ...moved.map((column) => row[column] ?? '')].filter((text) => text !== '');
    return { ...kept, [into]: texts.join(' – ') };
  });
  return { isNames: preset === 'names', columns, rows };
}

export const addRow = (list: EditedList): EditedList => ({
  ...list,
  rows: [...list.rows, Object.fromEntries(list.columns.map((column) => [column, '']))],
});

export const removeRow = (list: EditedList, at: number): EditedList => ({
  ...list,
  rows: list.rows.filter((_, index) => index !== at),
});

/** Moves a row one up (`-1`) or down (`1`); at the end of the list it stays. */
export function moveRow(list: EditedList, at: number, by: -1 | 1): EditedList {
  const row = list.rows[at];
  const other = list.rows[at + by];
  if (row === undefined || other === undefined) return list;
  return {
    ...list,
    rows: list.rows.map((one, index) => (index === at ? other : index === at + by ? row : one)),
  };
}

export const setCell = (list: EditedList, at: number, column: string, text: string): EditedList => ({
  ...list,
  rows: list.rows.map((row, index) => (index === at ? { ...row, [column]: text } : row)),
});

export type ListFault = { rule: 'empty-row' | 'not-a-day'; row: number; column?: string; text?: string };

/** The list as it is saved, or what stands in the way: an empty row, a day that is none. */
export function readList(list: EditedList, before: unknown): { value: ListValue } | { faults: ListFault[] } {
  const faults: ListFault[] = [];
  const old = Array.isArray(before) ? before : [];
  const rows = list.rows.map((row, at) => {
    if (Object.values(row).every((text) => text.trim() === '')) faults.push({ rule: 'empty-row', row: at });
    return Object.fromEntries(
      list.columns.map((column) => [column, readCell(column, row[column] ?? '', { at, old, faults })]),
    );
  });
  if (faults.length > 0) return { faults };
  return { value: list.isNames ? rows.map((row) => String(row[name] ?? '')) : rows.map(withoutEmpty) };
}

interface Reading {
  at: number;
  old: readonly unknown[];
  faults: ListFault[];
}

function readCell(column: string, text: string, { at, old, faults }: Reading): Cell {
  const said = text.normalize('NFC').trim();
  if (said === '') return null;
  if (days.has(column) && !isKept(said, column, old)) {
    const day = parseDay(said);
    if (day.ok) return day.value;
    faults.push({ rule: 'not-a-day', row: at, column, text: said });
    return null;
  }
  const isCount = old.some((row) => typeof (row as ListRow)[column] === 'number');
  return isCount && /^\d+$/.test(said) ? Number(said) : said;
}

/** A day as the stored list has it («tháng 5/2021») is not made to be another one. */
const isKept = (text: string, column: string, old: readonly unknown[]): boolean =>
  old.some((row) => (row as ListRow)[column] === text);

const withoutEmpty = (row: Record<string, Cell>): ListRow =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null));
