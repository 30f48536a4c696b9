import { ContactsOutlined, InboxOutlined, MailOutlined, SendOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { incomingFilters, outgoingFilters } from '@thuocdo/contract/dispatch';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import { type ListSearch, readListSearch } from './list-search.ts';

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

const outgoingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/van-ban-di',
  validateSearch: (search: Record<string, unknown>): ListSearch => readListSearch(search, outgoingFilters),
  component: lazyRouteComponent(() => import('./outgoing-page.tsx'), 'OutgoingPage'),
});

const composeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/van-ban-di/soan',
  component: lazyRouteComponent(() => import('./compose-page.tsx'), 'ComposePage'),
});

const letterRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/van-ban-di/$dispatchId',
  component: lazyRouteComponent(() => import('./letter-page.tsx'), 'LetterPage'),
});

const incomingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/van-ban-den',
  validateSearch: (search: Record<string, unknown>): ListSearch => readListSearch(search, incomingFilters),
  component: lazyRouteComponent(() => import('./incoming-page.tsx'), 'IncomingPage'),
});

const documentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/van-ban-den/$unitId/$recipientId',
  component: lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage'),
});

const contactsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/lien-he',
  validateSearch: ({ toChuc }: Record<string, unknown>): { toChuc?: string } =>
    typeof toChuc === 'string' && /^[a-z][a-z0-9-]{2,59}$/.test(toChuc) ? { toChuc } : {},
  component: lazyRouteComponent(() => import('./contacts-page.tsx'), 'ContactsPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const dispatchRoutes = [
  dispatchesRoute,
  campaignPackagesRoute,
  packagesRoute,
  packageRoute,
  outgoingRoute,
  composeRoute,
  letterRoute,
  incomingRoute,
  documentRoute,
  contactsRoute,
] as const;

export const dispatchMenu: readonly MenuEntry[] = [
  { to: '/van-ban-den', label: 'dispatch.incoming', can: 'incoming.read', order: 30, icon: MailOutlined },
  { to: '/van-ban-di', label: 'dispatch.outgoing', can: 'outgoing.read', order: 32, icon: SendOutlined },
  { to: '/lien-he', label: 'dispatch.contacts', can: 'organisation.create', order: 72, icon: ContactsOutlined },
  { to: '/goi-du-lieu', label: 'packages.menu', can: 'package.read', order: 50, icon: InboxOutlined },
];
