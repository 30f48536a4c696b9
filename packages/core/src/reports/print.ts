import { formatDay, formatNumber } from '../text/index.ts';
import type { ElementValue } from '../values/index.ts';
import type { Format } from './tags.ts';

/** What stands where nothing is known. */
export const NOT_KNOWN = 'chưa có số liệu';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** A value as a report prints it. `decimals` when the figure has its own. */
export function printed(value: ElementValue, format: Format, decimals?: number): string {
  if (typeof value === 'number') return printedNumber(value, format, decimals);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'string') return printedText(value, format);
  return formatNumber(value.length);
}

function printedNumber(value: number, format: Format, decimals: number | undefined): string {
  if (format === 'none' && value === 0) return 'Không có';
  const text = formatNumber(value, decimals === undefined ? {} : { decimals });
  if (format === '%') return `${text}%`;
  const pads = (format === '02' || format === 'none') && Number.isInteger(value) && value > 0 && value < 10;
  return pads ? `0${text}` : text;
}

function printedText(text: string, format: Format): string {
  if (format === 'paper') return paperWords(text);
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? [];
  switch (year === '' ? 'plain' : format) {
    case 'day':
      return `${day} tháng ${shortMonth(month)} năm ${year}`;
    case 'date':
      return `${day}/${shortMonth(month)}/${year}`;
    case 'day_month':
      return `${day}/${shortMonth(month)}`;
    default:
      return year === '' ? text : formatDay(text);
  }
}

/** Months 1 and 2 keep their 0 (Decree 30/2020/NĐ-CP, Annex I, part II.4). */
function shortMonth(month: string): string {
  return Number(month) > 2 ? String(Number(month)) : month;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/QĐ-|-QĐ\//u, 'Quyết định'],
  [/\/KH-|-KH\//u, 'Kế hoạch'],
  [/\/CT-|-CT\//u, 'Chỉ thị'],
  [/\/TT-/u, 'Thông tư'],
  [/\/TB-|-TB\//u, 'Thông báo'],
  [/\/NĐ-/u, 'Nghị định'],
  [/\/NQ-|-NQ\//u, 'Nghị quyết'],
  [/-CTr\//u, 'Chương trình'],
  [/-HD\//u, 'Hướng dẫn'],
  [/-QyĐ\//u, 'Quy định'],
  [/\/ĐA-/u, 'Đề án'],
];

/** «Kế hoạch số 16/KH-UBND»: the kind of paper is in its symbol; a symbol without one is a công văn's. */
function paperWords(number: string): string {
  const kind = KINDS.find(([symbol]) => symbol.test(number))?.[1] ?? 'Công văn';
  return `${kind} số ${number}`;
}
