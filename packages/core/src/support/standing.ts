import type { Day } from '../periods/index.ts';
import type { SupportOffer, SupportState } from './model.ts';
import { isOverdue, turnOf } from './steps.ts';

/** How a commune misses a line of the rules: it is not met, or nobody knows. */
export type Gap = 'unmet' | 'unknown';

/**
 * Where a commune stands with one line: `open` – missed and nobody is at work; `overdue`, `under_way` – by its plan; `done` – the
 * result was taken over, and the next review says whether the line is met.
 */
export type Standing = 'open' | 'overdue' | 'under_way' | 'done';
export const STANDINGS: readonly Standing[] = ['overdue', 'open', 'under_way', 'done'];

/** What a board needs to know of a plan. */
export type StandingPlan = {
  state: SupportState;
  answerBy: Day;
  offer: Pick<SupportOffer, 'startsOn' | 'endsOn'> | null;
  /** ISO. */
  createdAt: string;
};

const isAlive = (state: SupportState) => turnOf(state) !== 'nobody';

/** Plans at work before results before what came to nothing. */
const weightOf = (state: SupportState) => (isAlive(state) ? 2 : state === 'done' ? 1 : 0);

/** The plan that speaks for a line of which several plans were made; of equals the latest. */
export function leadingPlan<P extends StandingPlan>(plans: readonly P[]): P | undefined {
  const ordered = [...plans].sort(
    (one, other) => weightOf(other.state) - weightOf(one.state) || (one.createdAt < other.createdAt ? 1 : -1),
  );
  return ordered[0];
}

/** Where a commune stands with a line; undefined where nothing is missing and nothing was asked for. */
export function standingOf(gap: Gap | undefined, plan: StandingPlan | undefined, today: Day): Standing | undefined {
  if (plan !== undefined && isAlive(plan.state)) return isOverdue(plan, today) ? 'overdue' : 'under_way';
  if (plan?.state === 'done') return 'done';
  return gap === undefined ? undefined : 'open';
}
