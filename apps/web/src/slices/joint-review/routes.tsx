import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import { type ReviewSearch, readReviewSearch } from './review-search.ts';

const reviewsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/ra-soat',
  validateSearch: (search: Record<string, unknown>): ReviewSearch => readReviewSearch(search),
  component: lazyRouteComponent(() => import('./reviews-page.tsx'), 'ReviewsPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/ra-soat/$unitId',
  validateSearch: (search: Record<string, unknown>): ReviewSearch => readReviewSearch(search),
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
});

/** The joint review of a campaign and of one commune, reached from the campaign. */
export const jointReviewRoutes = [reviewsRoute, reviewRoute] as const;
