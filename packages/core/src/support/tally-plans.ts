import type { Day } from '../periods/index.ts';
import { daysBetween } from '../text/index.ts';
import { exactSum } from '../values/index.ts';
import type { SupportOffer, SupportState } from './model.ts';
import { dueOf, isOverdue } from './steps.ts';

/** What the standing office counts of a plan. */
export type MonitoredPlan = {
  enterpriseId: string;
  state: SupportState;
  answerBy: Day;
  offer: Pick<SupportOffer, 'startsOn' | 'endsOn' | 'cost'> | null;
};

/** Why a plan does not move: the enterprise is silent, it has to change its offer, or somebody let a day go by. */
export const STALLS = ['no-answer', 'sent-back', 'overdue'] as const;
export type Stall = (typeof STALLS)[number];

/** Why a plan stalls on a day, with the days gone by since it was due (0: not yet); undefined where it moves. */
export function stallOf(plan: MonitoredPlan, today: Day): { why: Stall; daysLate: number } | undefined {
  const due = dueOf(plan);
  const isLate = isOverdue(plan, today);
  const daysLate = isLate && due !== undefined ? daysBetween(due, today) : 0;
  if (plan.state === 'sent_back') return { why: 'sent-back', daysLate };
  if (!isLate) return undefined;
  return { why: plan.state === 'requested' ? 'no-answer' : 'overdue', daysLate };
}

/** Đồng by how far the plans have come; plans at no cost are counted apart. */
export type SupportCosts = {
  /** Offered, not approved yet. */
  offered: number;
  /** Approved, under way. */
  approved: number;
  /** Of results that communes took over. */
  done: number;
  total: number;
  free: number;
};

export type SupportTally = {
  plans: number;
  underWay: number;
  stalled: number;
  done: number;
  declined: number;
  withdrawn: number;
  costs: SupportCosts;
};

/** Counts and costs of plans, summed to the đồng. */
export function tallyPlans(plans: readonly MonitoredPlan[], today: Day): SupportTally {
  const count = (of: (plan: MonitoredPlan) => boolean) => plans.filter(of).length;
  return {
    plans: plans.length,
    underWay: count(({ state }) => !['done', 'declined', 'withdrawn'].includes(state)),
    stalled: count((plan) => stallOf(plan, today) !== undefined),
    done: count(({ state }) => state === 'done'),
    declined: count(({ state }) => state === 'declined'),
    withdrawn: count(({ state }) => state === 'withdrawn'),
    costs: costsOf(plans),
  };
}

/** The same for each enterprise, in the order in which they first come. */
export function tallyByEnterprise(
  plans: readonly MonitoredPlan[],
  today: Day,
): ({ enterpriseId: string } & SupportTally)[] {
  const ids = [...new Set(plans.map(({ enterpriseId }) => enterpriseId))];
  return ids.map((enterpriseId) => ({
    enterpriseId,
    ...tallyPlans(
      plans.filter((plan) => plan.enterpriseId === enterpriseId),
      today,
    ),
  }));
}

const stages = {
  offered: ['answered', 'sent_back', 'advised'],
  approved: ['approved', 'reported'],
  done: ['done'],
} as const satisfies Record<string, readonly SupportState[]>;

/** An offer that was turned down or given up costs nobody anything. */
function costsOf(plans: readonly MonitoredPlan[]): SupportCosts {
  const offersIn = (states: readonly SupportState[]) =>
    plans.flatMap(({ state, offer }) => (offer !== null && states.includes(state) ? [offer] : []));
  const costOf = (states: readonly SupportState[]) => exactSum(offersIn(states).map(({ cost }) => cost ?? 0));
  const all = Object.values(stages).flat();
  return {
    offered: costOf(stages.offered),
    approved: costOf(stages.approved),
    done: costOf(stages.done),
    total: costOf(all),
    free: offersIn(all).filter(({ cost }) => cost === null).length,
  };
}
