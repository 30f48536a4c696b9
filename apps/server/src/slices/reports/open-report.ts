import { isOpen, slotsOf } from '@thuocdo/core/reports';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import type { ReportRow } from './reports.queries.ts';
import { slotViews } from './slots.queries.ts';
import { templateFor } from './templates.ts';

/** What was submitted is not written on. @throws Problem `report-step-closed` */
export function requireOpen({ state }: ReportRow): void {
  if (!isOpen(state)) throw new Problem('report-step-closed', { state });
}

/** One slot of a report as it stands. @throws Problem `not-found` when its template has no such slot */
export async function readSlot(db: Reader, report: ReportRow, slot: string) {
  const { template } = await templateFor(db, report.unitId, report.template);
  const wanted = slotsOf(template).filter((one) => one.slot === slot);
  const [view] = await slotViews(db, report, wanted);
  if (view === undefined) throw new Problem('not-found', { slot });
  return view;
}
