import { type Lang, phraseIfKnown } from './index.ts';

/** What the server refuses a figure for besides faults of its text or period. */
export const refusalRules = ['figure-twice', 'unknown-element', 'other-scope', 'figure-changed'] as const;

/** Why a figure is refused: «số đếm không có phần lẻ». */
export function figureFaultWords(lang: Lang, rule: string): string {
  return phraseIfKnown(lang, `figures.fault-${rule}`) ?? rule;
}
