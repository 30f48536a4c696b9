import type { Route } from '../../platform/http/route.ts';
import { exportSupportBoardRoute, supportBoardRoute } from './board.ts';
import { supportLinesRoute } from './lines.ts';
import {
  getSupportEvidenceRoute,
  getSupportPlanRoute,
  listSupportDutiesRoute,
  listSupportPlansRoute,
} from './read-plans.ts';
import { requestSupportRoute } from './request-support.ts';
import { listSupportResultsRoute } from './results.ts';
import { takeSupportStepRoute } from './take-step.ts';
import { addSupportEvidenceRoute, commentSupportPlanRoute, putSupportTasksRoute } from './work-on-plan.ts';

export { type FollowedPlan, followedPlans, resultsByPlan } from './monitored-plans.queries.ts';

/** What communes ask enterprises for, and what came of it. */
export const supportRoutes: Route[] = [
  requestSupportRoute,
  listSupportPlansRoute,
  listSupportDutiesRoute,
  supportBoardRoute,
  exportSupportBoardRoute,
  supportLinesRoute,
  getSupportPlanRoute,
  takeSupportStepRoute,
  commentSupportPlanRoute,
  putSupportTasksRoute,
  addSupportEvidenceRoute,
  getSupportEvidenceRoute,
  listSupportResultsRoute,
];
