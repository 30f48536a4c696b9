import { DatabaseOutlined, FileSearchOutlined, NumberOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import { type DictionarySearch, readDictionarySearch } from './dictionary-search.ts';
import { type FiguresSearch, readFiguresSearch } from './figures-search.ts';

const figuresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/so-lieu',
  validateSearch: (search: Record<string, unknown>): FiguresSearch => readFiguresSearch(search),
  component: lazyRouteComponent(() => import('./figures-page.tsx'), 'FiguresPage'),
});

const dictionaryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tu-dien-chi-tieu',
  validateSearch: (search: Record<string, unknown>): DictionarySearch => readDictionarySearch(search),
  component: lazyRouteComponent(() => import('./dictionary-page.tsx'), 'DictionaryPage'),
});

const systemsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/nguon-so-lieu',
  validateSearch: (search: Record<string, unknown>): FiguresSearch => readFiguresSearch(search),
  component: lazyRouteComponent(() => import('./systems-page.tsx'), 'SystemsPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const figuresRoutes = [figuresRoute, dictionaryRoute, systemsRoute] as const;

const ofFigures = { can: 'figure.read', heading: 'figures.heading' } as const;

export const figuresMenu: readonly MenuEntry[] = [
  { ...ofFigures, to: '/so-lieu', label: 'figures.menu', order: 51, icon: NumberOutlined },
  { ...ofFigures, to: '/tu-dien-chi-tieu', label: 'figures.menuDictionary', order: 54, icon: FileSearchOutlined },
  { ...ofFigures, to: '/nguon-so-lieu', label: 'figures.menuSystems', order: 53, icon: DatabaseOutlined },
];
