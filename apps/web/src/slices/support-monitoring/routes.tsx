import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import { type MonitoringSearch, readMonitoringSearch } from './monitoring-search.ts';

const monitoringRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-tro/theo-doi',
  validateSearch: (search: Record<string, unknown>): MonitoringSearch => readMonitoringSearch(search),
  component: lazyRouteComponent(() => import('./monitoring-page.tsx'), 'MonitoringPage'),
});

/** Reached by the tabs of support. */
export const supportMonitoringRoutes = [monitoringRoute] as const;
