import type { Route } from '../../platform/http/route.ts';
import { comparisonRoute, exportComparisonRoute, unitComparisonRoute } from './comparisons.ts';

/** The same data under two laws, on old and new boundaries. */
export const comparisonRoutes: Route[] = [comparisonRoute, exportComparisonRoute, unitComparisonRoute];
