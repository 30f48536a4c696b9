import { ImportOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';

/** `donvi`: whose figures; `lan`: the import that is open. */
export interface ImportsSearch {
  donvi?: string;
  lan?: string;
}

function readSearch({ donvi, lan }: Record<string, unknown>): ImportsSearch {
  return {
    ...(typeof donvi === 'string' ? { donvi: donvi.slice(0, 20) } : {}),
    ...(typeof lan === 'string' ? { lan: lan.slice(0, 40) } : {}),
  };
}

const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/so-lieu/nhap-tep',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const importsRoutes = [importsRoute] as const;

export const importsMenu: readonly MenuEntry[] = [
  {
    to: '/so-lieu/nhap-tep',
    label: 'imports.menu',
    can: 'figure.import',
    heading: 'figures.heading',
    order: 54,
    icon: ImportOutlined,
  },
];
