import { type Lang, phrase, phraseIfKnown } from '@thuocdo/phrases';
import type { FieldProblem, ProblemError } from '../../api.ts';
import type { Message, SummaryLine } from '../../ui/field.tsx';

/** What is wrong, by the id of the field that it stands at. */
export type Faults = ReadonlyMap<string, string>;
export const noFaults: Faults = new Map();

export function messageAt(faults: Faults, fieldId: string): Message | undefined {
  const text = faults.get(fieldId);
  return text === undefined ? undefined : { severity: 'error', text };
}

export const summaryOf = (faults: Faults): SummaryLine[] => [...faults].map(([fieldId, text]) => ({ fieldId, text }));

/** What is wrong, by the key of its words; a rule that this page does not know is said as figures say it, or in general. */
export const wordsOf = (lang: Lang, words: string): string =>
  phraseIfKnown(lang, `support.${words}`) ??
  phraseIfKnown(lang, `figures.${words}`) ??
  phrase(lang, 'support.fault-other');

/** The faults that the server found, at the fields of the page. `fieldOf` answers the field that a pointer means. */
export function serverFaults(
  problem: ProblemError | null,
  lang: Lang,
  fieldOf: (pointer: FieldProblem['pointer']) => string,
): Faults {
  return new Map(
    (problem?.errors ?? []).map(({ pointer, rule }) => [fieldOf(pointer), wordsOf(lang, `fault-${rule}`)]),
  );
}
