import type { Day } from '../periods/index.ts';
import type { SupportOffer, SupportState, SupportStep, SupportTask } from './model.ts';

const next: Readonly<Record<SupportState, Partial<Record<SupportStep, SupportState>>>> = {
  requested: { answer: 'answered', decline: 'declined', withdraw: 'withdrawn' },
  sent_back: { answer: 'answered', decline: 'declined', withdraw: 'withdrawn' },
  answered: { answer: 'answered', advise: 'advised', send_back: 'sent_back', withdraw: 'withdrawn' },
  advised: { approve: 'approved', send_back: 'sent_back', withdraw: 'withdrawn' },
  approved: { report: 'reported' },
  reported: { accept: 'done', reject: 'approved' },
  declined: {},
  done: {},
  withdrawn: {},
};

/** Why a step cannot be taken: before the office’s opinion nobody approves, before the approval nobody reports. */
export type StepFault = 'opinion-first' | 'approval-first' | 'not-now';

/** Where a plan stands after a step, or why the step cannot be taken now. */
export function afterStep(
  state: SupportState,
  step: SupportStep,
): { ok: true; state: SupportState } | { ok: false; fault: StepFault } {
  const reached = next[state][step];
  if (reached !== undefined) return { ok: true, state: reached };
  if (step === 'approve' && (state === 'requested' || state === 'answered' || state === 'sent_back'))
    return { ok: false, fault: 'opinion-first' };
  const isBefore = state === 'requested' || state === 'answered' || state === 'sent_back' || state === 'advised';
  return { ok: false, fault: step === 'report' && isBefore ? 'approval-first' : 'not-now' };
}

/** The steps that can be taken from a state, whoever may take them. */
export function stepsFrom(state: SupportState): SupportStep[] {
  return Object.keys(next[state]) as SupportStep[];
}

/** Who has to do something next. */
export type Turn = 'enterprise' | 'office' | 'leader' | 'commune' | 'nobody';

const turns: Readonly<Record<SupportState, Turn>> = {
  requested: 'enterprise',
  sent_back: 'enterprise',
  answered: 'office',
  advised: 'leader',
  approved: 'enterprise',
  reported: 'commune',
  declined: 'nobody',
  done: 'nobody',
  withdrawn: 'nobody',
};

export const turnOf = (state: SupportState): Turn => turns[state];

/** What a wrong offer lacks; `field` names it. */
export type OfferFault = {
  field: keyof SupportOffer;
  rule: 'required' | 'ends-before-it-begins' | 'negative' | 'past';
};

/** Looks through an offer. Work that begins before today cannot be asked an opinion on first. */
export function offerFaults(offer: SupportOffer, today: Day): OfferFault[] {
  const faults: OfferFault[] = [];
  for (const field of ['solution', 'responsible', 'phone'] as const)
    if (offer[field].trim() === '') faults.push({ field, rule: 'required' });
  if (offer.cost !== null && !(offer.cost >= 0)) faults.push({ field: 'cost', rule: 'negative' });
  if (offer.startsOn < today) faults.push({ field: 'startsOn', rule: 'past' });
  if (offer.endsOn < offer.startsOn) faults.push({ field: 'endsOn', rule: 'ends-before-it-begins' });
  return faults;
}

/** What is wrong with a piece of the work; `at` is its place in the list. */
export type TaskFault = { at: number; field: 'dueOn' | 'doneOn'; rule: 'outside-plan' | 'not-approved-yet' | 'future' };

/** Looks through the pieces of the work: their days lie within the plan, nothing is done before the approval, nothing tomorrow. */
export function taskFaults(
  tasks: readonly Pick<SupportTask, 'dueOn' | 'doneOn'>[],
  plan: { state: SupportState; offer: Pick<SupportOffer, 'startsOn' | 'endsOn'> | null },
  today: Day,
): TaskFault[] {
  const { offer } = plan;
  return tasks.flatMap(({ dueOn, doneOn }, at) => {
    const faults: TaskFault[] = [];
    if (offer !== null && (dueOn < offer.startsOn || dueOn > offer.endsOn))
      faults.push({ at, field: 'dueOn', rule: 'outside-plan' });
    if (doneOn !== null && plan.state !== 'approved') faults.push({ at, field: 'doneOn', rule: 'not-approved-yet' });
    else if (doneOn !== null && doneOn > today) faults.push({ at, field: 'doneOn', rule: 'future' });
    return faults;
  });
}

/** The day by which the one whose turn it is should have acted; undefined where nothing is due. */
export function dueOf(plan: {
  state: SupportState;
  answerBy: Day;
  offer: Pick<SupportOffer, 'startsOn' | 'endsOn'> | null;
}): Day | undefined {
  switch (plan.state) {
    case 'requested':
    case 'sent_back':
      return plan.answerBy;
    case 'answered':
    case 'advised':
      return plan.offer?.startsOn;
    case 'approved':
      return plan.offer?.endsOn;
    default:
      return undefined;
  }
}

/** Overdue from the day after. */
export function isOverdue(plan: Parameters<typeof dueOf>[0], today: Day): boolean {
  const due = dueOf(plan);
  return due !== undefined && today > due;
}
