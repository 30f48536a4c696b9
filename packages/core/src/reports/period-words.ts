import { periodAgainst } from '../indicators/index.ts';
import { label, lastYear, next, type Period, parsePeriod, previous } from '../periods/index.ts';
import type { When } from './tags.ts';

const WORDS: Readonly<Record<string, (period: Period) => string>> = {
  period: label,
  short: shortLabel,
  name: (period) => label(period).replace(/ năm \d{4}$/u, ''),
  year: (period) => period.slice(0, 4),
  next: (period) => label(next(period)),
  next_capitals: (period) => label(next(period)).toUpperCase(),
  Period: (period) => capital(label(period)),
  next_name: (period) => label(next(period)).replace(/ năm \d{4}$/u, ''),
  next_year: (period) => next(period).slice(0, 4),
  previous: (period) => label(previous(period)),
  last_year: (period) => label(lastYear(period)),
};

/** `period` «tháng 5 năm 2021», `short` «tháng 5/2021», `name` «tháng 5», `year` «2021», `Period` «Năm 2021», `next`, `next_capitals`, `next_name`, `next_year`, `previous`, `last_year`. */
export function isPeriodWord(word: string): boolean {
  return Object.hasOwn(WORDS, word);
}

/** All words of the period, in the order in which they are offered. */
export const periodWords: readonly string[] = Object.keys(WORDS);

/** Words of the period. Throws RangeError for a word that there is not. */
export function periodWord(word: string, period: Period): string {
  const write = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (write === undefined) throw new RangeError(`no period word ${word}`);
  return write(period);
}

/** The period that a tag is about. */
export function periodOf(when: When, period: Period): Period {
  switch (when) {
    case 'this':
      return period;
    case 'next':
      return next(period);
    default:
      return periodAgainst(period, when);
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shortLabel(period: Period): string {
  const parts = parsePeriod(period);
  return parts?.kind === 'month' ? `tháng ${parts.index}/${parts.year}` : label(period);
}
