import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import { type RollupSearch, readRollupSearch } from './rollup-search.ts';

const rollupRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/tong-hop',
  validateSearch: (search: Record<string, unknown>): RollupSearch => readRollupSearch(search),
  component: lazyRouteComponent(() => import('./rollup-page.tsx'), 'RollupPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const rollupRoutes = [rollupRoute] as const;

/** The table belongs to one campaign and is reached from it. */
export const rollupMenu: readonly MenuEntry[] = [];
