import { approveReport, returnReport, signReport } from '@thuocdo/contract/reports';
import type { ReportStep } from '@thuocdo/core/reports';
import { type CommandContext, command, type Found } from '../../platform/http/route.ts';
import { presentReport } from './present-report.ts';
import { findReport, lockReport, type ReportRow } from './reports.queries.ts';
import { takeStep } from './take-step.ts';

/** Trưởng phòng. */
export const approveReportRoute = command({
  endpoint: approveReport,
  action: 'report.approve',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  run: (context, found, { body }) => decide(context, found, 'approve', body),
});

/** Leader. */
export const signReportRoute = command({
  endpoint: signReport,
  action: 'report.issue',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  run: (context, found, { body }) => decide(context, found, 'sign', body),
});

/** Either gives the report back: figures and words are open again, what was submitted is kept as a version. */
export const returnReportRoute = command({
  endpoint: returnReport,
  action: 'report.return',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  run: (context, found, { body }) => decide(context, found, 'return', body),
});

async function decide(
  context: CommandContext,
  found: Found<ReportRow>,
  step: ReportStep,
  { version, comment }: { version: number; comment: string },
) {
  const { tx, actor, now, today, note, skipAudit } = context;
  if (await takeStep(context, found.row, { step, version, comment })) note({ step, version, comment });
  else skipAudit();
  return presentReport(tx, await findReport(tx, found.id, today), { actor, now, today });
}
