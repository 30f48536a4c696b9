import { isPeriod, type Period } from '../periods/index.ts';
import { foldMarks, parseDay } from '../text/index.ts';

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const month = /^(?:thang\s*)?(\d{1,2})\s*(?:[/\-.]|nam)\s*(\d{4})$/;
const quarter = /^quy\s*(iv|i{1,3}|[1-4])\s*(?:[/\-.,]|nam)?\s*(\d{4})$/;
const half = /^(?:6|sau) thang (dau|cuoi) (?:nam )?(\d{4})$/;
const year = /^(?:nam\s*)?(\d{4})$/;

/**
 * The period that words name: «tháng 5/2021», «quý III năm 2022», «6 tháng đầu năm 2023», «năm 2022», «15/08/2023», or the period itself
 * («2021-05»). Undefined for anything else: a month without its year is not guessed.
 */
export function readPeriod(said: string): Period | undefined {
  const text = foldMarks(said)
    .replace(/\s*[()]\s*/g, ' ')
    .trim();
  const written = text.toUpperCase();
  if (isPeriod(written)) return written;
  return readHalf(text) ?? readQuarter(text) ?? readMonth(text) ?? readYear(text) ?? readDay(text);
}

function readHalf(text: string): Period | undefined {
  const [, part, of] = half.exec(text) ?? [];
  return of && admitted(`${of}-H${part === 'dau' ? 1 : 2}`);
}

function readQuarter(text: string): Period | undefined {
  const [, index = '', of] = quarter.exec(text) ?? [];
  return of && admitted(`${of}-Q${roman[index] ?? index}`);
}

function readMonth(text: string): Period | undefined {
  const [, index = '', of] = month.exec(text) ?? [];
  return of && admitted(`${of}-${index.padStart(2, '0')}`);
}

function readYear(text: string): Period | undefined {
  const [, of] = year.exec(text) ?? [];
  return of && admitted(of);
}

/** Eight digits in a row, which a person typing a day may write, are in a sheet rather a code or a count. */
function readDay(text: string): Period | undefined {
  if (/^\d+$/.test(text)) return undefined;
  const parsed = parseDay(text.replace(/^ngay\s*/, ''));
  return parsed.ok ? admitted(parsed.value) : undefined;
}

const admitted = (period: string): Period | undefined => (isPeriod(period) ? period : undefined);
