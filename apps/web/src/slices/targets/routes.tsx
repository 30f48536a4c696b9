import { AimOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import { readTargetsSearch, type TargetsSearch } from './targets-search.ts';

const boardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/chi-tieu',
  validateSearch: (search: Record<string, unknown>): TargetsSearch => readTargetsSearch(search),
  component: lazyRouteComponent(() => import('./targets-page.tsx'), 'TargetsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/chi-tieu/nhap',
  validateSearch: (search: Record<string, unknown>): Pick<TargetsSearch, 'donVi' | 'nam'> => {
    const { donVi, nam } = readTargetsSearch(search);
    return { ...(donVi === undefined ? {} : { donVi }), ...(nam === undefined ? {} : { nam }) };
  },
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
});

/** Pages of this slice, children of `shellRoute`; each is loaded when it is opened. */
export const targetsRoutes = [boardRoute, importRoute] as const;

export const targetsMenu: readonly MenuEntry[] = [
  { to: '/chi-tieu', label: 'targets.menu', can: 'target.read', order: 45, icon: AimOutlined },
];
