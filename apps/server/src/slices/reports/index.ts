import type { Route } from '../../platform/http/route.ts';
import { answerFindingRoute } from './answer-finding.ts';
import { assignDueDaysRoute } from './assign-due-days.ts';
import { beginReportRoute } from './begin-report.ts';
import { addCommentRoute, resolveCommentRoute } from './comment.ts';
import { compareReportRoute } from './compare-report.ts';
import { correctReportRoute } from './correct-report.ts';
import { approveReportRoute, returnReportRoute, signReportRoute } from './decide-report.ts';
import { forwardReportRoute } from './forward-report.ts';
import { getReportRoute } from './get-report.ts';
import { issueReportRoute } from './issue-report.ts';
import { listReportsRoute } from './list-reports.ts';
import { markPlanItemRoute } from './mark-plan-item.ts';
import { overrideBlockRoute, restoreBlockRoute } from './override-block.ts';
import { getReportFileRoute } from './report-file.ts';
import { bringSignedReportRoute, getSignedReportRoute, sealReportRoute } from './signed-copies.ts';
import { submitReportRoute } from './submit-report.ts';
import { getSlotHistoryRoute, writeSlotRoute } from './write-slot.ts';

/** Reports of a department: drafted from what is known, written, approved, issued for good, corrected by a new edition. */
export const reportRoutes: Route[] = [
  listReportsRoute,
  beginReportRoute,
  getReportRoute,
  writeSlotRoute,
  getSlotHistoryRoute,
  assignDueDaysRoute,
  markPlanItemRoute,
  overrideBlockRoute,
  restoreBlockRoute,
  addCommentRoute,
  resolveCommentRoute,
  answerFindingRoute,
  submitReportRoute,
  approveReportRoute,
  signReportRoute,
  returnReportRoute,
  issueReportRoute,
  correctReportRoute,
  compareReportRoute,
  getReportFileRoute,
  sealReportRoute,
  bringSignedReportRoute,
  getSignedReportRoute,
  forwardReportRoute,
];
