import type { ScoreRow, ScoresView } from '@thuocdo/contract/scores';
import { foldMarks, sortKey } from '@thuocdo/core/text';
import { rankOf } from '@thuocdo/core/values';
import type { Sorting } from '../../ui/data-table.tsx';
import type { ScoresSearch } from './scores-search.ts';

/** Communes without a result, as a choice of the grade filter. */
export const noGrade = '-';

/** The rows that the address asks for, in its order; those that have nothing to compare stand last either way. */
export function rowsAsked({ rows, pillars }: ScoresView, search: ScoresSearch): ScoreRow[] {
  const { key, descending } = sortingOf(search);
  const compared = keyOf(key, pillars);
  const turn = descending ? -1 : 1;
  return rows
    .filter((row) => isNamed(row, search.tim) && hasGrade(row, search.loai))
    .map((row) => ({ row, by: compared(row), name: sortKey(row.name) }))
    .sort((a, b) => turned(a.by, b.by, turn) || compare(a.name, b.name) || compare(a.row.code, b.row.code))
    .map(({ row }) => row);
}

export function sortingOf({ xep = 'hang' }: ScoresSearch): Sorting {
  return xep.startsWith('-') ? { key: xep.slice(1), descending: true } : { key: xep, descending: false };
}

type Key = string | number | null;

const keys: Readonly<Record<string, (row: ScoreRow) => Key>> = {
  hang: ({ standing }) => standing?.rank ?? null,
  xa: ({ name }) => sortKey(name),
  huyen: ({ districtName }) => (districtName === null ? null : sortKey(districtName)),
  muc: ({ levelReached }) => (levelReached === null ? null : rankOf(levelReached)),
  diem: ({ total }) => total?.[0] ?? null,
  loai: ({ grade }) => grade?.low ?? null,
  'thay-doi': ({ change }) => (change?.kind === 'compared' ? change.rank : null),
};

function keyOf(key: string, pillars: ScoresView['pillars']): (row: ScoreRow) => Key {
  const at = pillars.findIndex(({ code }) => key === `nhom-${code}`);
  if (at >= 0) return (row) => row.pillars?.[at]?.[0] ?? null;
  return keys[key] ?? (({ standing }) => standing?.rank ?? null);
}

function turned(a: Key, b: Key, turn: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b) * turn;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b);
}

function isNamed({ name, code, districtName }: ScoreRow, sought = ''): boolean {
  const folded = foldMarks(sought).trim();
  return [name, districtName ?? '', code].some((text) => foldMarks(text).includes(folded));
}

function hasGrade({ grade }: ScoreRow, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (grade === null) return wanted === noGrade;
  return grade.low === wanted || grade.high === wanted;
}
