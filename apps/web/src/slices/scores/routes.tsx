import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import { readScoresSearch, type ScoresSearch } from './scores-search.ts';

const scoresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/xep-hang',
  validateSearch: (search: Record<string, unknown>): ScoresSearch => readScoresSearch(search),
  component: lazyRouteComponent(() => import('./scores-page.tsx'), 'ScoresPage'),
});

/** Ranking and heat map belong to one campaign and are reached from it. */
export const scoresRoutes = [scoresRoute] as const;
