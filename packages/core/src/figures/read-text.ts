import type { Element } from '../elements/index.ts';
import { periodFault, periodFaults } from '../elements/index.ts';
import { type Day, type Period, startOf } from '../periods/index.ts';
import { nfc, parseVietnameseNumber } from '../text/index.ts';
import type { ElementValue } from '../values/index.ts';

/** What a figure needs of its element. */
export type FigureElement = Pick<
  Element,
  'code' | 'type' | 'scope' | 'periods' | 'validFrom' | 'validTo' | 'planned' | 'targetOf'
>;

/** Why what was typed, pasted or sent is no figure of an element; the words are in `phrases` by this code. */
export const figureFaults = [
  'not-a-number',
  'dot-is-thousands',
  'fraction-in-count',
  'negative-count',
  'percent-in-count',
  'not-a-yes-no',
  'not-a-text',
  'not-rows',
  'too-long',
  'too-large',
  'formula',
  'future-period',
  ...periodFaults,
] as const;
export type FigureFault = (typeof figureFaults)[number];

/** `value` undefined: the cell is empty, the figure is taken back. */
export type ReadFigure = { ok: true; value: ElementValue | undefined } | { ok: false; fault: FigureFault };

const longest = 2000;
/** Above it a count is no longer exact in every program that reads it (RFC 8259 §6). */
const largest = Number.MAX_SAFE_INTEGER;
const yes = new Set(['có', 'co', 'x', 'yes', 'true', 'đúng', '1']);
const no = new Set(['không', 'khong', 'no', 'false', 'sai', '0']);

/**
 * Reads what a person typed or pasted into the cell of an element: «1.234,5», «79,37%», «có». A cell that begins like a formula is
 * refused and never worked out. Rows are not read from one cell.
 */
export function readFigureText(element: FigureElement, text: string): ReadFigure {
  const said = nfc(text).trim();
  if (said === '') return { ok: true, value: undefined };
  if (said.length > longest) return { ok: false, fault: 'too-long' };
  if (/^[=@]/u.test(said)) return { ok: false, fault: 'formula' };
  switch (element.type) {
    case 'integer':
    case 'decimal':
    case 'percent':
      return readNumber(element, said);
    case 'yes_no':
      return readYesNo(said);
    case 'text':
    case 'one_of':
      return { ok: true, value: said };
    case 'rows':
      return { ok: false, fault: 'not-rows' };
  }
}

function readNumber(element: FigureElement, said: string): ReadFigure {
  const isPercent = said.endsWith('%');
  if (isPercent && element.type === 'integer') return { ok: false, fault: 'percent-in-count' };
  const parsed = parseVietnameseNumber(isPercent ? said.slice(0, -1) : said);
  if (!parsed.ok) return { ok: false, fault: parsed.reason === 'dot-is-thousands' ? parsed.reason : 'not-a-number' };
  return admitValue(element, parsed.value);
}

function readYesNo(said: string): ReadFigure {
  const word = said.toLocaleLowerCase('vi');
  if (yes.has(word)) return { ok: true, value: true };
  return no.has(word) ? { ok: true, value: false } : { ok: false, fault: 'not-a-yes-no' };
}

/** Looks whether a value that a program sends may stand for an element; `null` takes the figure back. */
export function admitValue(element: FigureElement, value: unknown): ReadFigure {
  if (value === null || value === undefined) return { ok: true, value: undefined };
  switch (element.type) {
    case 'integer':
    case 'decimal':
    case 'percent':
      return admitNumber(element, value);
    case 'yes_no':
      return typeof value === 'boolean' ? { ok: true, value } : { ok: false, fault: 'not-a-yes-no' };
    case 'text':
    case 'one_of':
      return admitText(value);
    case 'rows':
      return isRows(value) ? { ok: true, value } : { ok: false, fault: 'not-rows' };
  }
}

function admitNumber({ type }: FigureElement, value: unknown): ReadFigure {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { ok: false, fault: 'not-a-number' };
  if (Math.abs(value) > largest) return { ok: false, fault: 'too-large' };
  if (type !== 'integer') return { ok: true, value };
  if (!Number.isInteger(value)) return { ok: false, fault: 'fraction-in-count' };
  return value < 0 ? { ok: false, fault: 'negative-count' } : { ok: true, value };
}

function admitText(value: unknown): ReadFigure {
  if (typeof value !== 'string') return { ok: false, fault: 'not-a-text' };
  if (value.length > longest) return { ok: false, fault: 'too-long' };
  return { ok: true, value: nfc(value).trim() };
}

type Rows = readonly string[] | readonly Readonly<Record<string, number | string | boolean | null>>[];

const isCell = (cell: unknown) =>
  cell === null || ['string', 'boolean'].includes(typeof cell) || Number.isFinite(cell as number);
const isRow = (row: unknown) =>
  typeof row === 'string' ||
  (typeof row === 'object' && row !== null && !Array.isArray(row) && Object.values(row).every(isCell));

/** A list of names, or of cells by name; the two are not mixed. */
function isRows(value: unknown): value is Rows {
  if (!Array.isArray(value) || value.length > longest || !value.every(isRow)) return false;
  return new Set(value.map((row) => typeof row)).size <= 1;
}

/**
 * Why a figure of the element may not stand for a period today: the wrong kind of period, a term that is not in force, or a period
 * that has not begun (a plan or a target may).
 */
export function figurePeriodFault(element: FigureElement, period: Period, today: Day): FigureFault | undefined {
  const fault = periodFault(element, period);
  if (fault !== undefined) return fault;
  const mayLieAhead = element.planned === true || element.targetOf !== undefined;
  return !mayLieAhead && startOf(period) > today ? 'future-period' : undefined;
}
