import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import { type ComparisonSearch, readComparisonSearch } from './comparison-search.ts';

const comparisonRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/so-sanh',
  validateSearch: (search: Record<string, unknown>): ComparisonSearch => readComparisonSearch(search),
  component: lazyRouteComponent(() => import('./comparison-page.tsx'), 'ComparisonPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const comparisonRoutes = [comparisonRoute] as const;
