import type { TriableRequirement } from '@thuocdo/contract/what-if';
import { parseVietnameseNumber } from '@thuocdo/core/text';
import { showNumber } from '../../ui/numbers.ts';

/** A threshold as it is typed: one text for all communes, or one for each class. */
export interface ThresholdDraft {
  code: string;
  sameForAll: boolean;
  value: string;
  byClass: Readonly<Record<string, string>>;
}

export type DraftFault =
  | { rule: 'not-a-number' | 'not-whole' }
  | { rule: 'below'; minimum: number }
  | { rule: 'above'; maximum: number };

/** What is sent, or what is wrong by field (`value`, or the class). */
export type ReadDraft =
  | { ok: true; amount: { value: number } | { valueByClass: Record<string, number> } }
  | { ok: false; faults: Record<string, DraftFault> };

/** A new draft begins at the threshold in force. */
export function draftOf({ code, classes, value, valueByClass }: TriableRequirement): ThresholdDraft {
  const said = (number: number | null | undefined) => (typeof number === 'number' ? showNumber(number) : '');
  return {
    code,
    sameForAll: valueByClass === null,
    value: said(value),
    byClass: Object.fromEntries(classes.map((one) => [one, said(valueByClass?.[one] ?? value)])),
  };
}

export function readDraft(draft: ThresholdDraft, requirement: TriableRequirement): ReadDraft {
  const texts = draft.sameForAll ? { value: draft.value } : draft.byClass;
  const faults: Record<string, DraftFault> = {};
  const numbers: Record<string, number> = {};
  for (const [field, text] of Object.entries(texts)) {
    const read = readThreshold(text, requirement);
    if (typeof read === 'number') numbers[field] = read;
    else faults[field] = read;
  }
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, amount: draft.sameForAll ? { value: Number(numbers['value']) } : { valueByClass: numbers } };
}

/** The same limits as the server's, said before anything is sent. */
function readThreshold(text: string, { minimum, maximum, whole }: TriableRequirement): number | DraftFault {
  const read = parseVietnameseNumber(text);
  if (!read.ok) return { rule: 'not-a-number' };
  if (minimum !== null && read.value < minimum) return { rule: 'below', minimum };
  if (maximum !== null && read.value > maximum) return { rule: 'above', maximum };
  return whole && !Number.isInteger(read.value) ? { rule: 'not-whole' } : read.value;
}
