import { isSeparate, type ReportStep, stateAfter } from '@thuocdo/core/reports';
import type { CommandContext } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type ReportRow, setState } from './reports.queries.ts';
import { insertStep, stepsOf } from './versions.queries.ts';

/**
 * Takes a step on the way of a report. The same step again by the same person on the same version (a second click) does nothing.
 * @throws Problem `report-step-closed`, `report-version-changed`, `separate-person-required`
 * @returns false when it had been taken before
 */
export async function takeStep(
  { tx, actor, acting, now }: CommandContext,
  report: ReportRow,
  { step, version, comment }: { step: ReportStep; version: number; comment: string },
): Promise<boolean> {
  const taken = await stepsOf(tx, report);
  const last = taken.at(-1);
  const after = stateAfter(report.state, step);
  if (after === undefined) {
    if (last?.step === step && last.version === version && last.personId === actor.personId) return false;
    throw new Problem('report-step-closed', { state: report.state });
  }
  if (step !== 'submit' && last?.version !== version)
    throw new Problem('report-version-changed', { version: last?.version });
  if (!isSeparate(taken, step, actor.personId)) throw new Problem('separate-person-required', { because: 'submitted' });
  const by = { at: now, personId: actor.personId, title: acting.title };
  await insertStep(tx, report, { seq: taken.length + 1, step, version, comment }, by);
  await setState(tx, report, after);
  return true;
}
