import { ApartmentOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isDay } from '@thuocdo/core/periods';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';

/** `q`: what is looked for; `ngay`: the day on which the country is read. */
function readSearch(search: Record<string, unknown>): { q?: string; ngay?: string } {
  const { q, ngay } = search;
  return {
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q).slice(0, 100) } : {}),
    ...(typeof ngay === 'string' && isDay(ngay) ? { ngay } : {}),
  };
}

const searchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/don-vi',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./search-page.tsx'), 'UnitSearchPage'),
});

const unitRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/don-vi/$unitId',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./unit-page.tsx'), 'UnitPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const unitsRoutes = [searchRoute, unitRoute] as const;

export const unitsMenu: readonly MenuEntry[] = [
  { to: '/don-vi', label: 'units.menu', can: 'unit.read', order: 60, icon: ApartmentOutlined },
];
