import { FileTextOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mau-bao-cao',
  component: lazyRouteComponent(() => import('./templates-page.tsx'), 'TemplatesPage'),
});

const templateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mau-bao-cao/$unitId/$templateId',
  component: lazyRouteComponent(() => import('./template-page.tsx'), 'TemplatePage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const reportTemplateRoutes = [listRoute, templateRoute] as const;

export const reportTemplatesMenu: readonly MenuEntry[] = [
  { to: '/mau-bao-cao', label: 'templates.menu', can: 'template.read', order: 57, icon: FileTextOutlined },
];
