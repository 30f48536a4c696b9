/** How far a document has come with one recipient, in order: sent, received, read, acknowledged, done. */
export const recipientStates = ['sent', 'received', 'read', 'acknowledged', 'done'] as const;
export type RecipientState = (typeof recipientStates)[number];

/** When a state was reached and by whom; `by` is a position, or undefined where a machine said so (a mail server). */
export interface Step {
  readonly at: string;
  readonly personId?: string | undefined;
  readonly by?: string | undefined;
}

/** States go forward only: what is done is not made unread by opening it again. */
export function isForward(from: RecipientState, to: RecipientState): boolean {
  return recipientStates.indexOf(to) > recipientStates.indexOf(from);
}

/** All steps when `state` is reached: those passed keep their moment, those skipped get the moment of this one. */
export function stepsUpTo(
  state: RecipientState,
  step: Step,
  before: Readonly<Partial<Record<RecipientState, Step>>>,
): Partial<Record<RecipientState, Step>> {
  const reached = recipientStates.slice(0, recipientStates.indexOf(state) + 1);
  return Object.fromEntries(reached.map((one) => [one, before[one] ?? step]));
}

/** Not done although the due day has passed; on the due day itself there is still time. Days are `YYYY-MM-DD`. */
export function isOverdue(dueDay: string | null, state: RecipientState, today: string): boolean {
  return dueDay !== null && state !== 'done' && dueDay < today;
}
