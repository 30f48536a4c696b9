import type { Tier } from './tiers.ts';

export type AssignmentState =
  | 'not_started'
  | 'drafting'
  | 'awaiting_confirmation'
  | 'submitted'
  | 'returned'
  | 'verified'
  | 'transmitted';

/** Where an assignment lies: with the respondent (tier 0) or with the checking tier number `tier`. */
export interface Position {
  state: AssignmentState;
  tier: number;
}

/** What can happen to a response. `return` gives items to the respondent. */
export type Step =
  | 'save'
  | 'submit'
  | 'confirm'
  | 'decline'
  | 'withdraw'
  | 'forward'
  | 'verify'
  | 'return'
  | 'transmit';

const lies = (states: readonly AssignmentState[]) => (at: Position) => states.includes(at.state);
const tierDoes = (act: Tier['act']) => (at: Position, chain: readonly Tier[]) =>
  at.state === 'submitted' && chain[at.tier]?.act === act;

const may: Record<Step, (at: Position, chain: readonly Tier[]) => boolean> = {
  save: lies(['not_started', 'drafting', 'returned']),
  submit: lies(['drafting', 'returned']),
  confirm: lies(['awaiting_confirmation']),
  decline: lies(['awaiting_confirmation']),
  withdraw: (at) => at.state === 'submitted' && at.tier === 1,
  forward: tierDoes('check'),
  verify: tierDoes('verify'),
  return: (at) => at.state === 'submitted' || at.state === 'verified',
  transmit: lies(['verified', 'transmitted']),
};

/**
 * The position after a step, or undefined where the step is out of turn. Pure: no tier is ever skipped.
 * @param chairmanConfirms the campaign asks the chairman to confirm what the officer submits
 */
export function after(
  at: Position,
  step: Step,
  chain: readonly Tier[],
  chairmanConfirms: boolean,
  hasReturnedItems = false,
): Position | undefined {
  if (!may[step](at, chain)) return undefined;
  switch (step) {
    case 'save':
      return { state: at.state === 'returned' ? 'returned' : 'drafting', tier: 0 };
    case 'submit':
      return chairmanConfirms ? { state: 'awaiting_confirmation', tier: 0 } : { state: 'submitted', tier: 1 };
    case 'confirm':
      return { state: 'submitted', tier: 1 };
    case 'decline':
    case 'withdraw':
      return { state: hasReturnedItems ? 'returned' : 'drafting', tier: 0 };
    case 'forward':
      return { state: 'submitted', tier: at.tier + 1 };
    case 'verify':
      return { state: 'verified', tier: at.tier };
    case 'return':
      return { state: 'returned', tier: 0 };
    case 'transmit':
      return { state: 'transmitted', tier: chain.length - 1 };
  }
}

export type StepState = 'not_started' | 'waiting' | 'in_progress' | 'returned' | 'done';

/** How each tier of the chain stands, in order: the columns of the progress matrix. */
export function stepStates(at: Position, chain: readonly Tier[]): StepState[] {
  return chain.map((_, tier) => stepStateAt(at, tier));
}

function stepStateAt(at: Position, tier: number): StepState {
  if (tier === 0) return respondentState[at.state];
  if (at.state === 'transmitted') return 'done';
  if (at.state === 'verified') return tier <= at.tier ? 'done' : 'waiting';
  if (at.state !== 'submitted') return 'not_started';
  if (tier < at.tier) return 'done';
  return tier === at.tier ? 'waiting' : 'not_started';
}

const respondentState: Record<AssignmentState, StepState> = {
  not_started: 'not_started',
  drafting: 'in_progress',
  awaiting_confirmation: 'in_progress',
  returned: 'returned',
  submitted: 'done',
  verified: 'done',
  transmitted: 'done',
};

/** True when the tier that holds the assignment is past its due day (`today` and days are YYYY-MM-DD). */
export function isLate(
  at: Position,
  dues: Readonly<Record<string, { day: string }>>,
  chain: readonly Tier[],
  today: string,
): boolean {
  if (at.state === 'verified' || at.state === 'transmitted') return false;
  const tier = chain[at.tier];
  const due = tier === undefined ? undefined : (dues[tier.key]?.day ?? tier.due?.day);
  return due !== undefined && today > due;
}
