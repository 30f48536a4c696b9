import type { Route } from '../../platform/http/route.ts';
import { exportRollupRoute, rollupRoute } from './rollup.ts';

export { bookHeading } from './book-heading.ts';
export { reasonsSheet } from './reasons-sheet.ts';
export { sourceLines } from './source-lines.ts';

/** The province table, on screen and as a workbook. */
export const rollupRoutes: Route[] = [rollupRoute, exportRollupRoute];
