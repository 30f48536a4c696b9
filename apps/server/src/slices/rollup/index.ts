import type { Route } from '../../platform/http/route.ts';
import { exportRollupRoute, rollupRoute } from './rollup.ts';

/** The province table, on screen and as a workbook. */
export const rollupRoutes: Route[] = [rollupRoute, exportRollupRoute];
