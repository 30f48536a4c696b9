import { RiseOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import { type MonitoringSearch, readMonitoringSearch } from './monitoring-search.ts';

const monitoringRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-tro/theo-doi',
  validateSearch: (search: Record<string, unknown>): MonitoringSearch => readMonitoringSearch(search),
  component: lazyRouteComponent(() => import('./monitoring-page.tsx'), 'MonitoringPage'),
});

export const supportMonitoringRoutes = [monitoringRoute] as const;

export const supportMonitoringMenu: readonly MenuEntry[] = [
  { to: '/ho-tro/theo-doi', label: 'supportMonitoring.menu', can: 'support.monitor', order: 47, icon: RiseOutlined },
];
