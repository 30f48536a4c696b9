import type { Route } from '../../platform/http/route.ts';
import { getChecksRoute, getIndicatorsRoute } from './read-indicators.ts';

export { checkFigures } from './check-figures.ts';

/** What follows from figures: derived figures, and the rules that they must satisfy. */
export const indicatorRoutes: Route[] = [getIndicatorsRoute, getChecksRoute];
