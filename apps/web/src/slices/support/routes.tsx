import { SolutionOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import {
  type BoardSearch,
  type PlansSearch,
  type RequestSearch,
  readBoardSearch,
  readDutiesSearch,
  readPlansSearch,
  readRequestSearch,
} from './support-search.ts';

const plansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-tro',
  validateSearch: (search: Record<string, unknown>): PlansSearch => readPlansSearch(search),
  component: lazyRouteComponent(() => import('./plans-page.tsx'), 'PlansPage'),
});

const dutiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-tro/theo-han',
  validateSearch: (search: Record<string, unknown>): { doanhNghiep?: string } => readDutiesSearch(search),
  component: lazyRouteComponent(() => import('./duties-page.tsx'), 'DutiesPage'),
});

const boardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-tro/bang',
  validateSearch: (search: Record<string, unknown>): BoardSearch => readBoardSearch(search),
  component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
});

const requestRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-tro/moi',
  validateSearch: (search: Record<string, unknown>): RequestSearch => readRequestSearch(search),
  component: lazyRouteComponent(() => import('./request-page.tsx'), 'RequestPage'),
});

const planRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-tro/$unitId/$planId',
  component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const supportRoutes = [plansRoute, dutiesRoute, boardRoute, requestRoute, planRoute] as const;

export const supportMenu: readonly MenuEntry[] = [
  { to: '/ho-tro', label: 'support.menu', can: 'support.read', order: 48, icon: SolutionOutlined },
];
