/** Advance widths of Times (bold), in thousandths of the size, for the characters U+0020…U+007E. */
// biome-ignore format: a table
const widths = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
  722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
  444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
  220, 394, 520,
];
const others: Readonly<Record<string, number>> = { Đ: 722, đ: 556, '–': 500, '…': 1000 };
const marks = /\p{Mn}/gu;
const cmPerPoint = 2.54 / 72;

/** Width in cm of a line of Times: Word has no «line as long as a part of this text», so we compute it. */
export function textLineWidth(text: string, size: number): number {
  const letters = Array.from(text.normalize('NFD').replaceAll(marks, ''));
  const thousandths = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  return (thousandths / 1000) * size * cmPerPoint;
}

function widthOf(letter: string): number {
  return widths[(letter.codePointAt(0) ?? 0) - 32] ?? others[letter] ?? 500;
}

/** Breaks a long name into the fewest lines that fit `width` cm, of about the same length. */
export function balancedLines(text: string, size: number, width: number): string {
  const count = Math.ceil(textLineWidth(text, size) / width);
  if (count < 2) return text;
  const target = textLineWidth(text, size) / count;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last === undefined) lines.push(word);
    else if (lines.length < count && middle(last, joined, size) > target) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines.join('\n');
}

/** Half way between the line without and with its next word: beyond the target the word goes down. */
function middle(shorter: string, longer: string, size: number): number {
  return (textLineWidth(shorter, size) + textLineWidth(longer, size)) / 2;
}
