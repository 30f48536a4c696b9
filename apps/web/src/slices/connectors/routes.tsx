import { ApiOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import { type FigurePlace, readFigurePlace } from '../../ui/figure-place.ts';

const connectorsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/so-lieu/ket-noi',
  validateSearch: (search: Record<string, unknown>): FigurePlace => readFigurePlace(search),
  component: lazyRouteComponent(() => import('./connectors-page.tsx'), 'ConnectorsPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const connectorsRoutes = [connectorsRoute] as const;

export const connectorsMenu: readonly MenuEntry[] = [
  {
    to: '/so-lieu/ket-noi',
    label: 'connectors.title',
    can: 'connector.read',
    heading: 'figures.heading',
    order: 55,
    icon: ApiOutlined,
  },
];
