import { ScheduleOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat',
  validateSearch: (search: Record<string, unknown>): { tu?: number } =>
    typeof search['tu'] === 'number' && search['tu'] > 0 ? { tu: Math.floor(search['tu']) } : {},
  component: lazyRouteComponent(() => import('./campaigns-page.tsx'), 'CampaignsPage'),
});

const draftingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/tao',
  component: lazyRouteComponent(() => import('./create-page.tsx'), 'CreateCampaignPage'),
});

const campaignRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId',
  component: lazyRouteComponent(() => import('./campaign-page.tsx'), 'CampaignPage'),
});

const editRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/sua',
  component: lazyRouteComponent(() => import('./edit-page.tsx'), 'EditCampaignPage'),
});

const rosterRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dot-khao-sat/$campaignId/danh-sach',
  component: lazyRouteComponent(() => import('./roster-page.tsx'), 'RosterPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const campaignsRoutes = [listRoute, draftingRoute, campaignRoute, editRoute, rosterRoute] as const;

export const campaignsMenu: readonly MenuEntry[] = [
  { to: '/dot-khao-sat', label: 'campaigns.menu', can: 'campaign.read', order: 20, icon: ScheduleOutlined },
];
