import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import { type ExplanationSearch, readExplanationSearch } from './explanation-search.ts';

const explanationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/xa/$unitId/vi-sao',
  validateSearch: (search: Record<string, unknown>): ExplanationSearch => readExplanationSearch(search),
  component: lazyRouteComponent(() => import('./explanation-page.tsx'), 'ExplanationPage'),
});

const effortsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/muc-cong-suc',
  validateSearch: (search: Record<string, unknown>): Pick<ExplanationSearch, 'bo'> => {
    const { bo } = readExplanationSearch(search);
    return bo === undefined ? {} : { bo };
  },
  component: lazyRouteComponent(() => import('./efforts-page.tsx'), 'EffortsPage'),
});

/** Pages of this slice, children of `shellRoute`, reached from a campaign and from results; each is loaded when it is opened. */
export const explanationRoutes = [explanationRoute, effortsRoute] as const;
