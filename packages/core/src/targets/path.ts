import type { Day } from '../periods/index.ts';
import { daysBetween } from '../text/index.ts';
import type { Milestone, Plan, Reached } from './model.ts';

/** The steps of a plan in the order of their days, its start first and the target last. Empty: there is no start. */
export function pathOf({ base, milestones, dueOn, value }: Plan): Milestone[] {
  const start = base === null ? [] : [base];
  const before = [...start, ...milestones]
    .filter(({ day }) => day < dueOn)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  return before.length === 0 ? [] : [...before, { day: dueOn, value }];
}

/** What a path asks for on a day, in a straight line between its steps; the start before it begins, the target after its end. */
export function expectedOn(path: readonly Milestone[], day: Day): number | undefined {
  const next = path.findIndex((step) => step.day >= day);
  const to = path[next];
  if (to === undefined) return path.at(-1)?.value;
  const from = path[next - 1];
  if (from === undefined || to.day === day) return to.value;
  const share = (inYears(day) - inYears(from.day)) / (inYears(to.day) - inYears(from.day));
  return from.value + (to.value - from.value) * share;
}

/** A day as a year with its part: the last days of years lie whole years apart, leap or not. */
function inYears(day: Day): number {
  const year = Number(day.slice(0, 4));
  const lastOf = (one: number) => `${String(one).padStart(4, '0')}-12-31`;
  return year + daysBetween(lastOf(year - 1), day) / daysBetween(lastOf(year - 1), lastOf(year));
}

/** The plan with a start: its own, else the last exact figure of before the year in which it is due. */
export function withStart(plan: Plan, reached: readonly Reached[]): Plan {
  if (plan.base !== null || plan.direction === 'yes') return plan;
  const year = plan.dueOn.slice(0, 4);
  const start = reached
    .filter(({ day, low, high }) => low === high && day < `${year}-01-01`)
    .reduce<Reached | undefined>((last, one) => (last === undefined || one.day > last.day ? one : last), undefined);
  return start === undefined ? plan : { ...plan, base: { day: start.day, value: start.low } };
}
