import { AuditOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import { type ChecksSearch, readChecksSearch } from './checks-search.ts';
import { type IndicatorsSearch, readIndicatorsSearch } from './indicators-search.ts';

const checksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/so-lieu/kiem-tra',
  validateSearch: (search: Record<string, unknown>): ChecksSearch => readChecksSearch(search),
  component: lazyRouteComponent(() => import('./checks-page.tsx'), 'ChecksPage'),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/so-lieu/chi-so',
  validateSearch: (search: Record<string, unknown>): IndicatorsSearch => readIndicatorsSearch(search),
  component: lazyRouteComponent(() => import('./indicators-page.tsx'), 'IndicatorsPage'),
});

/** Pages of this slice, children of `shellRoute`; each is loaded when it is opened. */
export const indicatorsRoutes = [checksRoute, indicatorsRoute] as const;

export const indicatorsMenu: readonly MenuEntry[] = [
  {
    to: '/so-lieu/kiem-tra',
    label: 'indicators.checks',
    can: 'figure.read',
    heading: 'figures.heading',
    order: 52,
    icon: AuditOutlined,
  },
];
