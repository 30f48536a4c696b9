import { foldMarks } from '../text/index.ts';
import type { SheetCell, SheetLine } from './cell.ts';
import type { TypedCommune } from './find-commune.ts';
import { parseSubject, type TargetItem } from './model.ts';

/** A column of a sheet that stands for an item, or does not say which. */
export interface ItemColumn {
  column: number;
  /** Of its head. */
  address: string;
  text: string;
  found: readonly TargetItem[];
}

export interface CommuneLine {
  number: number;
  /** Of the cell that names the commune. */
  address: string;
  typed: TypedCommune;
  year: SheetCell | undefined;
  cells: ReadonlyMap<number, SheetCell>;
}

export interface TargetSheet {
  items: ItemColumn[];
  lines: CommuneLine[];
}

const heads: Readonly<Record<string, readonly string[]>> = {
  code: ['ma', 'ma xa', 'ma don vi', 'ma dvhc', 'code'],
  name: [
    'xa',
    'ten xa',
    'don vi',
    'ten don vi',
    'xa, thi tran',
    'xa, phuong',
    'xa, phuong, thi tran',
    'ten',
    'commune',
  ],
  district: ['huyen', 'ten huyen', 'huyen, thi xa, thanh pho', 'district'],
  year: ['nam', 'year'],
  mark: ['stt', 'tt', 'so tt', 'ghi chu', 'no.'],
};
const roleOf = (text: string) =>
  Object.keys(heads).find((role) => heads[role]?.includes(foldMarks(text).replace(/[.:]$/, '')));

const linesSearched = 20;

/** The table of communes × items in the lines of a sheet; undefined when no line heads one. */
export function readTargetSheet(lines: readonly SheetLine[], items: readonly TargetItem[]): TargetSheet | undefined {
  const at = lines.slice(0, linesSearched).findIndex(({ cells }) => {
    const roles = cells.map((cell) => roleOf(textOf(cell)));
    return roles.includes('code') || roles.includes('name');
  });
  const head = lines[at];
  if (head === undefined) return undefined;
  const second = lines[at + 1];
  const hasCodes = second?.cells.some((cell) => parseSubject(textOf(cell)) !== undefined) ?? false;
  const roles = new Map(head.cells.map((cell) => [cell.column, roleOf(textOf(cell))]));
  const body = lines.slice(at + (hasCodes ? 2 : 1));
  return {
    items: itemColumns(head, hasCodes ? second : undefined, roles, items),
    lines: body.flatMap((line) => communeLine(line, roles)),
  };
}

const textOf = (cell: SheetCell | undefined) => (cell === undefined ? '' : String(cell.value).normalize('NFC').trim());

function itemColumns(
  head: SheetLine,
  second: SheetLine | undefined,
  roles: ReadonlyMap<number, string | undefined>,
  items: readonly TargetItem[],
): ItemColumn[] {
  const find = itemFinder(items);
  const codes = new Map(second?.cells.map((cell) => [cell.column, cell]));
  const named = new Map(head.cells.map((cell) => [cell.column, cell]));
  const columns = [...new Set([...named.keys(), ...codes.keys()])].sort((one, other) => one - other);
  return columns.flatMap((column) => {
    if (roles.get(column) !== undefined) return [];
    const [name, code] = [named.get(column), codes.get(column)];
    const cell = code !== undefined && parseSubject(textOf(code)) !== undefined ? code : (name ?? code);
    const text = textOf(cell);
    return cell === undefined || text === '' ? [] : [{ column, address: cell.address, text, found: find(text) }];
  });
}

/** By subject, by code, or by name with or without marks and with or without its number. */
function itemFinder(items: readonly TargetItem[]): (text: string) => TargetItem[] {
  const keys = new Map<string, Set<TargetItem>>();
  for (const item of items) {
    const code = item.subject.split(':').at(-1) ?? '';
    for (const key of [item.subject, code, foldMarks(item.name), foldMarks(`${code} ${item.name}`)])
      keys.set(key, (keys.get(key) ?? new Set()).add(item));
  }
  return (text) => [...(keys.get(text) ?? keys.get(foldMarks(text)) ?? [])];
}

/** Lines without a commune (totals, notes, signatures) are not of the table. */
function communeLine(line: SheetLine, roles: ReadonlyMap<number, string | undefined>): CommuneLine[] {
  const cells = new Map(line.cells.map((cell) => [cell.column, cell]));
  const ofRole = (role: string) => line.cells.find((cell) => roles.get(cell.column) === role);
  const typed = { code: textOf(ofRole('code')), name: textOf(ofRole('name')), district: textOf(ofRole('district')) };
  const place = [ofRole('name'), ofRole('code')].find((cell) => textOf(cell) !== '');
  const isTotal = /^(tong|cong|tong cong|tong so)\b/.test(foldMarks(typed.name || typed.code));
  if (place === undefined || isTotal) return [];
  return [{ number: line.number, address: place.address, typed, year: ofRole('year'), cells }];
}
