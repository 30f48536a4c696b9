import type { Route } from '../../platform/http/route.ts';
import { getEffortClassesRoute, putEffortClassesRoute } from './efforts.ts';

export { effortsFor } from './efforts.queries.ts';

/** How hard the lines of a ruleset are to bring about, as departments see it. */
export const effortRoutes: Route[] = [getEffortClassesRoute, putEffortClassesRoute];
