import type { Day } from '../periods/index.ts';

/** A paper as two sources give it: number and day as corrected, and as another paper printed them. */
export type TwiceCited = {
  paper: { number: string; date: Day };
  asPrinted: { number: string; date: Day | null; reason: string } | null;
  /** Which of the two this letter prints. */
  print: 'corrected' | 'as-printed';
};

/** What a letter prints of a paper, and what it would be otherwise: to be seen by a person before it is issued. */
export type CitationCaution = {
  /** Place among the grounds, from 1. */
  ground: number;
  printed: { number: string; date: Day | null };
  otherwise: { number: string; date: Day | null };
  reason: string;
};

/** Number and day as the letter prints them. A slip without a day keeps the corrected day. */
export function printedOf({ paper, asPrinted, print }: TwiceCited): { number: string; date: Day } {
  if (print === 'corrected' || asPrinted === null) return { number: paper.number, date: paper.date };
  return { number: asPrinted.number, date: asPrinted.date ?? paper.date };
}

/** The grounds whose number or day stands otherwise in another source, whichever of the two is printed. */
export function citedOtherwise(grounds: readonly TwiceCited[]): CitationCaution[] {
  return grounds.flatMap((ground, at) => {
    const { paper, asPrinted, print } = ground;
    if (asPrinted === null) return [];
    const slip = { number: asPrinted.number, date: asPrinted.date };
    const right = { number: paper.number, date: paper.date };
    const [printed, otherwise] = print === 'corrected' ? [right, slip] : [printedOf(ground), right];
    return [{ ground: at + 1, printed, otherwise, reason: asPrinted.reason }];
  });
}
