import { foldMarks, parseVietnameseNumber } from '../text/index.ts';
import type { TargetItem } from './model.ts';

/** A cell as a spreadsheet reader gives it. A formula's result is nobody's word, so only its text comes. */
export interface SheetCell {
  address: string;
  column: number;
  kind: 'text' | 'formula' | 'error' | 'day' | 'number' | 'boolean';
  value: string | number | boolean;
}

export interface SheetLine {
  number: number;
  cells: readonly SheetCell[];
}

export const CELL_FAULTS = [
  'formula',
  'cell-error',
  'not-a-number',
  'dot-is-thousands',
  'not-whole',
  'negative',
  'over-max',
  'share-not-percent',
  'yes-only',
] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

export type ReadCell = { ok: true; value: number | null } | { ok: false; fault: CellFault };

const refused = (fault: CellFault): ReadCell => ({ ok: false, fault });
const yesWords = new Set(['co', 'x', 'dat', 'yes', '1', 'true', 'dang ky']);

/** What a cell asks for of an item; null where it is empty. Numbers of texts are read the Vietnamese way. */
export function readTargetCell(cell: Pick<SheetCell, 'kind' | 'value'>, item: TargetItem): ReadCell {
  if (cell.kind === 'formula') return refused('formula');
  if (cell.kind === 'error') return refused('cell-error');
  const text = String(cell.value).trim();
  if (text === '' || text === '-' || text === '–') return { ok: true, value: null };
  if (item.measure === 'yes_no') return yesWords.has(foldMarks(text)) ? { ok: true, value: 1 } : refused('yes-only');
  if (cell.kind === 'number') return checked(Number(cell.value), item, true);
  if (cell.kind !== 'text') return refused('not-a-number');
  const parsed = parseVietnameseNumber(item.measure === 'percent' ? text.replace(/\s*%$/, '') : text);
  if (parsed.ok) return checked(parsed.value, item, false);
  return refused(parsed.reason === 'dot-is-thousands' ? 'dot-is-thousands' : 'not-a-number');
}

/** A cell of Excel formatted as a percentage holds 0.8 for 80%: a number between 0 and 1 is asked about, not guessed at. */
function checked(value: number, item: TargetItem, isStoredNumber: boolean): ReadCell {
  const fault = faultOf(value, item);
  if (fault !== undefined) return refused(fault);
  const mayBeShare = isStoredNumber && item.measure === 'percent' && value > 0 && value <= 1;
  return mayBeShare ? refused('share-not-percent') : { ok: true, value };
}

/** Why a number cannot be asked of an item, whoever wrote it. */
export function faultOf(value: number, { measure, max }: Pick<TargetItem, 'measure' | 'max'>): CellFault | undefined {
  if (!Number.isFinite(value)) return 'not-a-number';
  if (measure === 'yes_no') return value === 1 ? undefined : 'yes-only';
  if (value < 0) return 'negative';
  if (measure === 'count' && !Number.isInteger(value)) return 'not-whole';
  return max !== null && value > max ? 'over-max' : undefined;
}
