import { InboxOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';

const dispatchesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/cong-van',
  component: lazyRouteComponent(() => import('./dispatches-page.tsx'), 'DispatchesPage'),
});

const campaignPackagesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/goi-du-lieu',
  component: lazyRouteComponent(() => import('./campaign-packages-page.tsx'), 'CampaignPackagesPage'),
});

const packagesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/goi-du-lieu',
  component: lazyRouteComponent(() => import('./packages-page.tsx'), 'PackagesPage'),
});

const packageRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/goi-du-lieu/$packageId',
  component: lazyRouteComponent(() => import('./package-page.tsx'), 'PackagePage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const dispatchRoutes = [dispatchesRoute, campaignPackagesRoute, packagesRoute, packageRoute] as const;

export const dispatchMenu: readonly MenuEntry[] = [
  { to: '/goi-du-lieu', label: 'packages.menu', can: 'package.read', order: 50, icon: InboxOutlined },
];
