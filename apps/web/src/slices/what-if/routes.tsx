import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';

const whatIfRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/thu-nguong',
  component: lazyRouteComponent(() => import('./what-if-page.tsx'), 'WhatIfPage'),
});

/** Pages of this slice, children of `shellRoute`; reached from a campaign. */
export const whatIfRoutes = [whatIfRoute] as const;
