import { addDays, formatDay, parseDay } from '@thuocdo/core/text';

/** First and last day that a field takes, YYYY-MM-DD. */
export interface DayRange {
  min: string;
  max: string;
}

export type DayFault = 'unreadable' | 'too-early' | 'too-late';

/** `day` is YYYY-MM-DD, or empty where nothing is written. */
export type ReadDay = { ok: true; day: string } | { ok: false; fault: DayFault };

/** What the words in a day field say. */
export function readEntry(text: string, { min, max }: DayRange): ReadDay {
  if (text.trim() === '') return { ok: true, day: '' };
  const parsed = parseDay(text);
  if (!parsed.ok) return { ok: false, fault: 'unreadable' };
  if (parsed.value < min) return { ok: false, fault: 'too-early' };
  if (parsed.value > max) return { ok: false, fault: 'too-late' };
  return { ok: true, day: parsed.value };
}

/** dd/MM/yyyy of a day; what is not a day (from an address, say) stands as it came. */
export function writtenDay(day: string): string {
  return parseDay(day).ok ? formatDay(day) : day;
}

/** The day before or after the one that is written; undefined where none is, or where the range ends. */
export function stepped(text: string, by: 1 | -1, range: DayRange): string | undefined {
  const read = readEntry(text, range);
  if (!read.ok || read.day === '') return undefined;
  const next = addDays(read.day, by);
  return next < range.min || next > range.max ? undefined : next;
}

/** Words that were typed, with the field's day before them and the day that was handed on for them. */
export interface Draft {
  text: string;
  before: string;
  after: string;
  /** The field was left with them: what is wrong with them is said. */
  isLeft: boolean;
}

/**
 * Typed words stand until the field's day becomes another by other hands. A screen that takes no empty day keeps the
 * day before: the words stand then too, for nothing typed is lost.
 */
export function standing(draft: Draft | undefined, day: string): Draft | undefined {
  return draft !== undefined && (day === draft.before || day === draft.after) ? draft : undefined;
}

/** A whole day is handed on at once, for a button may wait for it; half a day and none only when the field is left. */
export function typed(text: string, day: string, range: DayRange): Draft {
  const read = readEntry(text, range);
  return { text, before: day, after: read.ok && read.day !== '' ? read.day : day, isLeft: false };
}
