import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import { type ProgressSearch, readProgressSearch } from './progress-search.ts';

const progressRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/tien-do',
  validateSearch: (search: Record<string, unknown>): ProgressSearch => readProgressSearch(search),
  component: lazyRouteComponent(() => import('./progress-page.tsx'), 'ProgressPage'),
});

const benchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/phieu/$unitId/$assignmentId',
  component: lazyRouteComponent(() => import('./bench-page.tsx'), 'BenchPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const reviewRoutes = [progressRoute, benchRoute] as const;

/** Matrix and bench belong to one campaign and are reached from it. */
export const reviewMenu: readonly MenuEntry[] = [];
