import type { SupportPlanView, SupportStep, takeSupportStep } from '@thuocdo/contract/support';
import { offerFaults } from '@thuocdo/core/support';
import { parseVietnameseNumber } from '@thuocdo/core/text';
import type { InputOf } from '../../api.ts';

/** An offer as it is typed. */
export interface OfferEntry {
  solution: string;
  cost: string;
  startsOn: string;
  endsOn: string;
  responsible: string;
  phone: string;
}

type Offer = NonNullable<SupportPlanView['offer']>;
export type OfferField = keyof Offer;

/** Whoever refuses, sends back or gives up says why. */
export const needsWords = (step: SupportStep): boolean =>
  step === 'decline' || step === 'send_back' || step === 'reject' || step === 'withdraw';

export function offerEntryOf(offer: Offer | null): OfferEntry {
  if (offer === null) return { solution: '', cost: '', startsOn: '', endsOn: '', responsible: '', phone: '' };
  return { ...offer, cost: offer.cost === null ? '' : String(offer.cost) };
}

/** The offer, or what is wrong with it by field; the same rules as the server's. */
export function readOffer(
  entry: OfferEntry,
  today: string,
): { offer: Offer } | { faults: { field: OfferField; rule: string }[] } {
  const cost = parseVietnameseNumber(entry.cost);
  const isFree = entry.cost.trim() === '';
  const offer = { ...entry, cost: isFree ? null : cost.ok ? cost.value : Number.NaN };
  const missing = (['startsOn', 'endsOn'] as const).filter((field) => entry[field] === '');
  const faults = [
    ...missing.map((field) => ({ field, rule: 'required' })),
    ...offerFaults(offer, today).filter(({ field }) => !missing.some((one) => one === field)),
  ];
  return faults.length === 0 ? { offer } : { faults };
}

type ElementOfPlan = SupportPlanView['elements'][number];
type Result = { element: string; period: string; value: number | boolean | string; note: string };

/** Values typed by element; empty ones are not reported. Elements whose text is no number are named. */
export function readResults(
  elements: readonly ElementOfPlan[],
  typed: Readonly<Record<string, string>>,
  period: string,
): { results: Result[]; wrong: string[] } {
  const results: Result[] = [];
  const wrong: string[] = [];
  for (const { code, type } of elements) {
    const text = (typed[code] ?? '').trim();
    if (text === '') continue;
    const value = readValue(type, text);
    if (value === undefined) wrong.push(code);
    else results.push({ element: code, period, value, note: '' });
  }
  return { results, wrong };
}

function readValue(type: string, text: string): Result['value'] | undefined {
  if (type === 'yes_no') return text === 'yes';
  if (type === 'one_of' || type === 'text') return text;
  const number = parseVietnameseNumber(text);
  return number.ok ? number.value : undefined;
}

/** What is said in the dialog of a step. */
export interface StepEntry {
  text: string;
  offer: OfferEntry;
  /** Results as typed, by element. */
  typed: Readonly<Record<string, string>>;
}

export const wordsFieldId = 'support-step-text';
export const offerFieldId = (field: OfferField) => `support-offer-${field}`;
export const resultFieldId = (element: string) => `support-result-${element}`;

export type StepBody = InputOf<typeof takeSupportStep>['body'];

/** What is sent, or what is wrong: the field, and the key of the words that say it. */
export function readStep(
  step: SupportStep,
  { text, offer, typed }: StepEntry,
  plan: SupportPlanView,
  today: string,
): { body: StepBody } | { faults: { fieldId: string; words: string }[] } {
  const faults: { fieldId: string; words: string }[] = [];
  const body: StepBody = { step, text, version: plan.version };
  if (needsWords(step) && text.trim() === '') faults.push({ fieldId: wordsFieldId, words: 'need-text' });
  if (step === 'answer') {
    const read = readOffer(offer, today);
    if ('offer' in read) body.offer = read.offer;
    else
      faults.push(...read.faults.map(({ field, rule }) => ({ fieldId: offerFieldId(field), words: `fault-${rule}` })));
  }
  if (step === 'report') {
    const { results, wrong } = readResults(plan.elements, typed, plan.period);
    body.results = results;
    faults.push(...wrong.map((code) => ({ fieldId: resultFieldId(code), words: 'need-value' })));
  }
  return faults.length === 0 ? { body } : { faults };
}

/** `/body/offer/endsOn` and `/body/results/2` as fields of the dialog. */
export function fieldOfPointer(pointer: string, results: readonly { element: string }[]): string {
  const [, , part, name] = pointer.split('/');
  if (part === 'offer') return offerFieldId((name ?? 'solution') as OfferField);
  if (part === 'results') return resultFieldId(results[Number(name)]?.element ?? '');
  return wordsFieldId;
}
