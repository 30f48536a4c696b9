import type { Citation, CitedPaper } from './model.ts';

/** Room to write by hand what is not known yet; plain spaces would be folded into one. */
const blank = '\u00a0'.repeat(6);

/** «25/7/2023», «05/02/2023»: in sentences only days below 10 and months 1 and 2 get a leading 0. */
export function sentenceDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** A paper cited in full, as at its first mention. */
export function cited(citation: Citation): string {
  return `${citedWithIssuer(citation)} về việc ${citation.subject}`;
}

/** Kind, number, day and who issued it: «Quyết định số 969/QĐ-UBND ngày 18/3/2022 của Chủ tịch UBND tỉnh». */
export function citedWithIssuer(paper: CitedPaper): string {
  return `${citedAgain(paper)} của ${paper.issuer}`;
}

/** A paper cited again: kind, number and day are enough. */
export function citedAgain({ kind, number = blank, date }: Omit<CitedPaper, 'issuer'>): string {
  return `${kind} số ${number} ngày ${date === undefined ? blank : sentenceDay(date)}`;
}
