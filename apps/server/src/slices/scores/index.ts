import type { Route } from '../../platform/http/route.ts';
import { exportScoresRoute, scoresRoute } from './scores.ts';

/** Ranking and heat map of a campaign, on screen and as a workbook. */
export const scoreRoutes: Route[] = [scoresRoute, exportScoresRoute];
