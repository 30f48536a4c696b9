import type { TargetActual, TargetCell } from '@thuocdo/contract/targets';
import { type Plan, parseSubject, type Standing, stateOf, withStart } from '@thuocdo/core/targets';
import { roundTo } from '@thuocdo/core/text';
import type { Reader } from '../../platform/db/open.ts';
import { type Actual, type Actuals, actualKey, readActuals } from './actuals.queries.ts';
import { latestTargets, type TargetRecord } from './targets.queries.ts';

/** A target in force: it has a value. */
export type TargetInForce = TargetRecord & { value: number };

export interface StandingTarget {
  target: TargetInForce;
  standing: Standing;
  /** The latest figure that it is measured by. */
  actual: Actual | undefined;
  start: Plan['base'];
}

/** Targets in force of units in a year. «Đăng ký» is among them. */
export async function targetsOf(
  db: Reader,
  asked: { unitIds: readonly string[]; year: number },
): Promise<TargetInForce[]> {
  return inForce(await latestTargets(db, asked));
}

export const inForce = (records: readonly TargetRecord[]) =>
  records.filter((one): one is TargetInForce => one.value !== null);

/** How targets stand today by the figures known: reached, on the path, off it, or unknown. «Đăng ký» itself has no state. */
export async function stateOfTargets(
  db: Reader,
  targets: readonly TargetInForce[],
  today: string,
): Promise<StandingTarget[]> {
  const measured = targets.filter(({ subject }) => parseSubject(subject)?.kind !== 'registration');
  const byYear = new Map<number, TargetInForce[]>();
  for (const target of measured) {
    // Pushed, not copied: a country has tens of thousands of them in one year.
    const ofYear = byYear.get(target.year);
    if (ofYear) ofYear.push(target);
    else byYear.set(target.year, [target]);
  }
  const standing: StandingTarget[] = [];
  for (const [year, ofYear] of byYear) {
    const unitIds = [...new Set(ofYear.map(({ unitId }) => unitId))];
    const subjects = ofYear.map(({ subject }) => subject);
    const actuals = await readActuals(db, { unitIds, subjects, year, today });
    for (const target of ofYear) standing.push(standingOf(target, actuals, today));
  }
  return standing;
}

function standingOf(target: TargetInForce, actuals: Actuals, today: string): StandingTarget {
  const reached = actuals.get(actualKey(target.unitId, target.subject)) ?? [];
  const plan = withStart(target, reached);
  return { target, standing: stateOf(target, reached, today), actual: reached.at(-1), start: plan.base };
}

export function presentCell({ target, standing, actual, start }: StandingTarget): TargetCell {
  const { subject, revision, value, direction, dueOn, milestones, basisId } = target;
  return {
    subject,
    revision,
    value,
    direction,
    dueOn,
    start,
    milestones,
    basisId,
    ...standing,
    actual: actual ? presentActual(actual) : null,
    difference: actual !== undefined && actual.low === actual.high ? roundTo(actual.low - value, 6) : null,
  };
}

export function presentActual({ low, high, period, day, level }: Actual): TargetActual {
  return { low, high: Number.isFinite(high) ? high : null, period, day, level };
}
