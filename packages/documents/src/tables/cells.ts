import type { ColumnKind, TableValue } from './model.ts';

export const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  integer: '#,##0',
  decimal: '#,##0.00',
  percent: '0.00%',
  number: 'General',
};

const longestText = 32_767;
/** They have no place in the XML of a workbook. */
const invalid = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * The value as it is stored. A text that begins like a formula (= + - @ or a tab) stays a plain string cell: the
 * workbook format keeps strings and formulas apart, and the format «text» keeps it so when someone edits the cell.
 */
export function stored(value: TableValue | undefined, kind: ColumnKind): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return safeText(value);
  if (!Number.isFinite(value)) return null;
  if (kind === 'text') return String(value);
  return kind === 'percent' ? ratioOf(value) : value;
}

/** 81.82 → 0.8182, without the dust of binary division. */
function ratioOf(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

export function safeText(text: string): string {
  return text.replaceAll(invalid, '').normalize('NFC').slice(0, longestText);
}

/** A tab's name: 31 characters, none of []:*?/\, no quote at either end. */
export function tabName(name: string): string {
  const cleaned = safeText(name)
    .replaceAll(/[[\]:*?/\\]/gu, ' ')
    .trim()
    .replaceAll(/^'+|'+$/gu, '');
  return cleaned.slice(0, 31) || 'Bảng';
}
