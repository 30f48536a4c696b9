import type { Route } from '../../platform/http/route.ts';
import { listReviewRoundsRoute } from './rounds.ts';
import { exportSupportMonitoringRoute, supportMonitoringRoute } from './support-monitoring.ts';

/** What the standing office of the steering committee follows: the index before and after, what support brought, what stalls. */
export const supportMonitoringRoutes: Route[] = [
  listReviewRoundsRoute,
  supportMonitoringRoute,
  exportSupportMonitoringRoute,
];
