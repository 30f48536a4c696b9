import type { Route } from '../../platform/http/route.ts';
import { exportScoresRoute, scoresRoute } from './scores.ts';

export { chosenAgainst, codeInSeries, comparableCampaigns } from './against.ts';
export {
  linksBetween,
  type OpenedCampaign,
  openedCampaigns,
  type RosterRow,
  readScores,
  rosterRows,
  type StoredScore,
} from './scores.queries.ts';

/** Ranking and heat map of a campaign, on screen and as a workbook. */
export const scoreRoutes: Route[] = [scoresRoute, exportScoresRoute];
