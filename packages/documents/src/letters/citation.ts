import type { Citation } from './model.ts';

/** «25/7/2023», «05/02/2023»: in sentences only days below 10 and months 1 and 2 get a leading 0. */
export function sentenceDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** A paper cited in full, as at its first mention. */
export function cited(citation: Citation): string {
  const { kind, number, date, issuer, subject } = citation;
  return `${kind} số ${number} ngày ${sentenceDay(date)} của ${issuer} về việc ${subject}`;
}

/** A paper cited again: kind, number and day are enough. */
export function citedAgain({ kind, number, date }: Citation): string {
  return `${kind} số ${number} ngày ${sentenceDay(date)}`;
}
