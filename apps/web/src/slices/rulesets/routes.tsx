import { ReadOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bo-tieu-chi',
  component: lazyRouteComponent(() => import('./rulesets-page.tsx'), 'RulesetsPage'),
});

const rulesetRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bo-tieu-chi/$code',
  component: lazyRouteComponent(() => import('./ruleset-page.tsx'), 'RulesetPage'),
});

const draftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bo-tieu-chi/soan/$draftId',
  component: lazyRouteComponent(() => import('./draft-page.tsx'), 'DraftPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const rulesetsRoutes = [listRoute, rulesetRoute, draftRoute] as const;

export const rulesetsMenu: readonly MenuEntry[] = [
  { to: '/bo-tieu-chi', label: 'rulesets.menu', can: 'ruleset.read', order: 56, icon: ReadOutlined },
];
