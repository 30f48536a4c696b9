import type { Annex, ListMarker, OfficialPaper, PaperDate } from './model.ts';

export const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

/** At the foot of every page of a demonstration. */
export const illustrativeMark = 'SỐ LIỆU MINH HỌA';

/** Room to write by hand; plain spaces would be folded into one. */
const blank = '\u00a0'.repeat(6);
const endMarks = /[\s;.,]+$/u;

/** «Số: 05/STTT-BCVTCNTT», «Số:      /STTT-BCVTCNTT» while no number is given; below 10 with a leading 0. */
export function numberLine(paper: Pick<OfficialPaper, 'number' | 'symbol'>): string {
  return `Số: ${numberWords(paper.number)}/${paper.symbol}`;
}

/** «05», or room to write it by hand. */
export function numberWords(number: string | undefined): string {
  return number ? padded(number, 10) : blank;
}

/** «Trà Vinh, ngày 05 tháng 8 năm 2023»: days below 10 and months 1 and 2 with a leading 0 (Annex I, part II.4). */
export function placeDateLine(place: string, date: PaperDate | undefined): string {
  return `${place}, ${longDate(date)}`;
}

/** «ngày 05 tháng 3 năm 2023», with room for what is not known yet. */
export function longDate(date: PaperDate | undefined): string {
  if (date === undefined) return `ngày ${blank}tháng ${blank}năm ${blank}`.trimEnd();
  if (typeof date !== 'string' && 'words' in date) return date.words;
  if (typeof date !== 'string') return `ngày ${blank}tháng ${padded(String(date.month), 3)} năm ${date.year}`;
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${padded(day, 10)} tháng ${padded(month, 3)} năm ${year}`;
}

/** Numbers below `limit` get a 0 in front; anything that is not a number stays as it is. */
function padded(text: string, limit: number): string {
  if (!/^\d+$/u.test(text)) return text;
  const value = Number(text);
  return value < limit ? String(value).padStart(2, '0') : String(value);
}

/** Each line ends with «;», the last with «.», whatever the lines ended with before. */
export function endedLines(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${line.trim().replace(endMarks, '')}${index === lines.length - 1 ? '.' : ';'}`);
}

const vietnameseLetters = 'abcdđeghiklmnopqrstuvxy';

/** The mark in front of an item; past the alphabet's end letters fall back to numbers. */
export function itemMark(marker: ListMarker, index: number): string {
  if (marker === 'dash') return '- ';
  const letter = vietnameseLetters[index];
  return marker === 'letter' && letter ? `${letter}) ` : `${index + 1}. `;
}

/** «Phụ lục», or «Phụ lục II» when there are two or more (Annex I, part III). */
export function annexName(annexes: readonly Annex[], index: number): string {
  return annexes.length < 2 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`;
}

const romanDigits: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  const digit = romanDigits.find(([worth]) => worth <= value);
  return digit ? digit[1] + roman(value - digit[0]) : '';
}

/** «(Kèm theo Công văn số 05/STTT-BCVTCNTT ngày … của Sở …)». */
export function attachedTo(paper: OfficialPaper): string {
  const kind = paper.docType ? sentenceCase(paper.docType) : 'Công văn';
  const number = numberLine(paper).replace('Số: ', 'số ');
  return `(Kèm theo ${kind} ${number} ${longDate(paper.date)} của ${paper.issuer})`;
}

function sentenceCase(text: string): string {
  const lower = text.toLocaleLowerCase('vi');
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
