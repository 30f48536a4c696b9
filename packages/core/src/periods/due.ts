import { addDays } from '../text/index.ts';
import { type Day, dayFrom, isDay } from './day.ts';

/** A deadline as its letter words it. `inclusive`: does the named day itself still count. */
export interface Deadline {
  wording: string;
  inclusive?: boolean;
}

const NUMERIC = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/;
const IN_WORDS = /(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/i;
const BEFORE = /(^|\s)trước\s+(ngày\s+)?\d/i;

/**
 * The last day on which a paper is still in time. «trước ngày 31/8/2023» read strictly ends with 30/8/2023; «chậm nhất ngày
 * 31/8/2023» includes the 31st. Without `inclusive` the wording decides. Undefined when the wording names no existing day.
 */
export function dueDay({ wording, inclusive }: Deadline): Day | undefined {
  const text = wording.normalize('NFC');
  const named = namedDay(text);
  if (!named) return undefined;
  return (inclusive ?? !BEFORE.test(text)) ? named : addDays(named, -1);
}

/** Handed in after the last day in time. Both are days of the same calendar (Vietnam's). */
export function isLate(submitted: Day, due: Day): boolean {
  return submitted > due;
}

function namedDay(text: string): Day | undefined {
  const found = NUMERIC.exec(text) ?? IN_WORDS.exec(text);
  if (!found) return undefined;
  const day = dayFrom({ year: Number(found[3]), month: Number(found[2]), day: Number(found[1]) });
  return isDay(day) ? day : undefined;
}
