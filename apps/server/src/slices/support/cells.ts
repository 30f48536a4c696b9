import type { SupportBoardRow } from '@thuocdo/contract/support';
import { dueOf, type Gap, isOverdue, leadingPlan, standingOf, turnOf } from '@thuocdo/core/support';
import type { ListedPlan } from './plan-list.queries.ts';

type Cell = SupportBoardRow['cells'][number];

/** One commune and one line: what is missed, the plan that speaks for it, where it stands. Undefined: there is nothing to say. */
export function cellOf(
  item: string,
  gap: Gap | undefined,
  plans: readonly ListedPlan[],
  today: string,
): Cell | undefined {
  const plan = leadingPlan(plans.filter(({ items }) => items.some(({ code }) => code === item)));
  const standing = standingOf(gap, plan, today);
  if (standing === undefined) return undefined;
  return {
    item,
    gap: gap ?? null,
    standing,
    plan:
      plan === undefined
        ? null
        : {
            id: plan.id,
            enterpriseName: plan.enterpriseName,
            state: plan.state,
            turn: turnOf(plan.state),
            due: dueOf(plan) ?? null,
            overdue: isOverdue(plan, today),
            results: plan.results,
          },
  };
}
