import { admitValue, type FigureElement, type ReadFigure, readFigureText } from '../figures/index.ts';
import { formatDay, formatNumber, formatPercent } from '../text/index.ts';
import type { ImportCell, LineFault } from './model.ts';

export type ReadCell = ReadFigure | { ok: false; fault: LineFault };

/**
 * Reads a cell as the figure of an element. Numbers of a workbook are taken as they are, texts by Vietnamese rules («1.234,5»); a
 * formula is not worked out, and a day is no number.
 */
export function readFigureCell(element: FigureElement, cell: ImportCell): ReadCell {
  switch (cell.kind) {
    case 'formula':
      return { ok: false, fault: 'formula-cell' };
    case 'error':
      return { ok: false, fault: 'error-cell' };
    case 'day':
      return isTextual(element) ? admitValue(element, formatDay(String(cell.value))) : dayFault;
    case 'number':
      return readNumberCell(element, cell);
    case 'boolean':
      return element.type === 'yes_no' ? admitValue(element, cell.value) : { ok: false, fault: 'not-a-number' };
    case 'text':
      return readFigureText(element, String(cell.value));
  }
}

const dayFault = { ok: false, fault: 'date-where-number' } as const;
const isTextual = ({ type }: FigureElement) => type === 'text' || type === 'one_of';

function readNumberCell(element: FigureElement, { value, isPercent }: ImportCell): ReadCell {
  const number = Number(value);
  if (isTextual(element) || element.type === 'yes_no') return readFigureText(element, String(number).replace('.', ','));
  if (!isPercent) return admitValue(element, number);
  return element.type === 'integer' ? { ok: false, fault: 'percent-in-count' } : admitValue(element, percentOf(number));
}

/** 0.7937 → 79.37, without the dust of binary multiplication. */
const percentOf = (ratio: number): number => Number((ratio * 100).toPrecision(15));

/** What stands in the cell, as its reader sees it. */
export function printedCell({ kind, value, isPercent }: ImportCell): string {
  if (kind === 'number') return isPercent ? formatPercent(percentOf(Number(value))) : formatNumber(Number(value));
  if (kind === 'day') return formatDay(String(value));
  return String(value).slice(0, 200);
}
