import type { Day } from '../periods/index.ts';
import { roundTo } from '../text/index.ts';
import type { Plan, Reached, Standing, UnknownReason } from './model.ts';
import { expectedOn, pathOf, withStart } from './path.ts';

/** Amounts are compared on six decimals: a third of a path is not missed by the dust of a division. */
const shown = (amount: number) => roundTo(amount, 6);

/**
 * How a target stands on a day, by the latest figure. What is not known is never «off the path»; what is reached before its
 * day is reached; a range is «on» or «off» only when all of it is. After the day only a figure of that day or later can miss it.
 */
export function stateOf(plan: Plan, reached: readonly Reached[], today: Day): Standing {
  const figures = [...reached].sort((one, other) => (one.day < other.day ? -1 : 1));
  const latest = figures.at(-1);
  if (latest === undefined) return unknown('no-figure');
  if (meets(plan, latest, plan.value) === 'yes') return { ...nothing, state: 'reached' };
  if (today >= plan.dueOn && latest.day < plan.dueOn) return unknown('older-figure');
  return onTheWay(plan, figures, latest);
}

function onTheWay(plan: Plan, figures: readonly Reached[], latest: Reached): Standing {
  const asked = askedBy(plan, figures);
  const expected = asked(latest.day);
  if (expected === undefined) return plan.direction === 'yes' ? { ...nothing, state: 'on_path' } : unknown('no-path');
  const how = meets(plan, latest, expected);
  if (how === 'maybe') return { ...unknown('range'), expected: shown(expected) };
  if (how === 'yes') return { ...nothing, state: 'on_path', expected: shown(expected) };
  const best = plan.direction === 'at_most' ? latest.low : latest.high;
  return {
    state: 'off_path',
    why: null,
    expected: shown(expected),
    missing: shown(Math.abs(expected - best)),
    since: leftOn(plan, figures, asked),
  };
}

/**
 * What is asked for on a day: by the path before the target's day, though never more than the target; the target from then on.
 * «Yes» is asked on its day only.
 */
function askedBy(plan: Plan, figures: readonly Reached[]): (day: Day) => number | undefined {
  const path = plan.direction === 'yes' ? [] : pathOf(withStart(plan, figures));
  const noMore = plan.direction === 'at_most' ? Math.max : Math.min;
  return (day) => {
    if (day >= plan.dueOn) return plan.value;
    const expected = expectedOn(path, day);
    return expected === undefined ? undefined : noMore(expected, plan.value);
  };
}

/** The day of the first figure of the last run of figures that are off the path. */
function leftOn(plan: Plan, figures: readonly Reached[], asked: (day: Day) => number | undefined): Day | null {
  let since: Day | null = null;
  for (const figure of [...figures].reverse()) {
    const expected = asked(figure.day);
    if (expected === undefined || meets(plan, figure, expected) !== 'no') break;
    since = figure.day;
  }
  return since;
}

/** Whether a figure is at least (at most) an amount: for certain, certainly not, or it may be. */
export function meets(
  { direction }: Pick<Plan, 'direction'>,
  { low, high }: Pick<Reached, 'low' | 'high'>,
  amount: number,
): 'yes' | 'no' | 'maybe' {
  const sign = direction === 'at_most' ? -1 : 1;
  const [worst, best] = sign === 1 ? [low, high] : [-high, -low];
  const asked = shown(sign * amount);
  if (shown(worst) >= asked) return 'yes';
  return shown(best) < asked ? 'no' : 'maybe';
}

/** True when a target asks for less than what the latest figure already reaches; «yes» cannot. */
export function isBelowReached(plan: Pick<Plan, 'direction' | 'value'>, latest: Reached | undefined): boolean {
  if (latest === undefined || plan.direction === 'yes') return false;
  return plan.direction === 'at_most' ? latest.high < plan.value : latest.low > plan.value;
}

const nothing: Standing = { state: 'unknown', why: null, expected: null, missing: null, since: null };
const unknown = (why: UnknownReason): Standing => ({ ...nothing, why });
