import { type MergedRange, SheetError } from './read-model.ts';

const mostRanges = 5000;
const range = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/gu;

/** The merged cells of a sheet's XML; they stand behind its data. @throws SheetError `too-many-merges` */
export function mergedRanges(name: string, part: Buffer): MergedRange[] {
  if (!name.startsWith('xl/worksheets/')) return [];
  const end = part.lastIndexOf('sheetData');
  const behind = part.subarray(Math.max(0, end)).toString('latin1');
  const ranges: MergedRange[] = [];
  for (const [, left = '', top = '', right = '', bottom = ''] of behind.matchAll(range)) {
    if (ranges.length === mostRanges) throw new SheetError('too-many-merges', name);
    ranges.push({ top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) });
  }
  return ranges;
}

/** «AA» → 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
