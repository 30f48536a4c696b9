import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import { type GapsSearch, readGapsSearch } from './gaps-search.ts';

const levelGapsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/chenh-lech',
  validateSearch: (search: Record<string, unknown>): GapsSearch => readGapsSearch(search),
  component: lazyRouteComponent(() => import('./level-gaps-page.tsx'), 'LevelGapsPage'),
});

/** Pages of this slice, children of `shellRoute`; reached from a campaign. */
export const levelGapsRoutes = [levelGapsRoute] as const;
