import { ImportOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import { type FigurePlace, readFigurePlace } from '../../ui/figure-place.ts';
import { textOf } from '../../ui/search-params.ts';

/** Whose figures, and the import that is open. */
export interface ImportsSearch extends FigurePlace {
  lan?: string;
}

function readSearch(search: Record<string, unknown>): ImportsSearch {
  const lan = textOf(search['lan'], /^[0-9a-f-]{36}$/);
  return { ...readFigurePlace(search), ...(lan === undefined ? {} : { lan }) };
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
