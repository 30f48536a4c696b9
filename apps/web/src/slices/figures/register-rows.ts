import type { FigureRow, FiguresView } from '@thuocdo/contract/figures';
import { searchKey, sortKey } from '@thuocdo/core/text';
import { sectionKey } from '../../ui/section-key.ts';
import type { Drafts } from './drafts.ts';
import type { FiguresSearch, Grouping } from './figures-search.ts';

/** The rows that the filters leave, and the one whose cell is asked for. What is unsaved is always on show while one looks at all. */
export function filterRows(
  rows: readonly FigureRow[],
  { tim, nguon, phong, chi, o }: FiguresSearch,
  drafts: Drafts,
): FigureRow[] {
  const key = tim === undefined ? '' : searchKey(tim);
  return rows.filter(
    (row) =>
      row.element === o ||
      (isShown(row, chi, drafts) &&
        (nguon === undefined || (row.system ?? '-') === nguon) &&
        (phong === undefined || (row.owner ?? '-') === phong) &&
        (key === '' || matches(row, key))),
  );
}

function isShown(row: FigureRow, chi: FiguresSearch['chi'], drafts: Drafts): boolean {
  switch (chi) {
    case 'empty':
      return row.state === 'empty' && row.fault === null;
    case 'conflict':
      return row.state === 'conflict';
    case 'unsaved':
      return drafts.has(row.element);
    case 'every':
      return true;
    default:
      return row.fault === null || row.state !== 'empty' || drafts.has(row.element);
  }
}

function matches({ name, element, section }: FigureRow, key: string): boolean {
  return [name, element, section ?? ''].some((text) => searchKey(text).includes(key));
}

export interface RowGroup {
  key: string;
  /** Null: rows of no section or no system; also when nothing is grouped. */
  name: string | null;
  by: Grouping;
  rows: FigureRow[];
}

/** Rows in groups, in the order of the report: sections as numbered, systems as listed; within them by section and name. */
export function groupRows(rows: readonly FigureRow[], by: Grouping, systems: FiguresView['systems']): RowGroup[] {
  const ordered = [...rows].sort(bySection);
  if (by === 'none') return ordered.length === 0 ? [] : [{ key: '', name: null, by, rows: ordered }];
  const keyOf = (row: FigureRow) => (by === 'section' ? row.section : row.system) ?? '';
  const groups = new Map<string, RowGroup>();
  for (const row of ordered) {
    const key = keyOf(row);
    const name = by === 'section' ? row.section : (systems.find(({ code }) => code === key)?.name ?? row.system);
    const group = groups.get(key) ?? { key, name, by, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return by === 'section' ? all : all.sort((a, b) => placeOf(a.key, systems) - placeOf(b.key, systems));
}

function placeOf(code: string, systems: FiguresView['systems']): number {
  const place = systems.findIndex((system) => system.code === code);
  return place < 0 ? systems.length : place;
}

function bySection(a: FigureRow, b: FigureRow): number {
  const [left, right] = [sectionKey(a.section), sectionKey(b.section)];
  return left < right || (left === right && sortKey(a.name) < sortKey(b.name)) ? -1 : 1;
}
