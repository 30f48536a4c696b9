import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import { type RegisterSearch, readRegisterSearch } from './register-search.ts';

const registerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/xac-nhan',
  validateSearch: (search: Record<string, unknown>): RegisterSearch => readRegisterSearch(search),
  component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
});

const communeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/xac-nhan/$unitId',
  component: lazyRouteComponent(() => import('./commune-page.tsx'), 'CommunePage'),
});

const appraisalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/xac-nhan/$unitId/tham-dinh/$appraisalId',
  component: lazyRouteComponent(() => import('./appraisal-page.tsx'), 'AppraisalPage'),
});

/** Pages of this slice, children of `shellRoute`; they belong to one campaign and are reached from it. */
export const confirmationRoutes = [registerRoute, communeRoute, appraisalRoute] as const;
