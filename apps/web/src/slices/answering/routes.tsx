import { FormOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import { myWorkRoutes } from '../my-work/index.ts';

const formRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/phieu/$unitId/$assignmentId',
  /** `muc`: the section that stands open; `nop` is the last page, where the form is handed in. */
  validateSearch: (search: Record<string, unknown>): { muc?: string } =>
    typeof search['muc'] === 'string' ? { muc: search['muc'].slice(0, 40) } : {},
  component: lazyRouteComponent(() => import('./response-page.tsx'), 'ResponsePage'),
});

const receiptRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/phieu/$unitId/$assignmentId/bien-nhan',
  component: lazyRouteComponent(() => import('./receipt-page.tsx'), 'ReceiptPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const answeringRoutes = [...myWorkRoutes, formRoute, receiptRoute] as const;

export const answeringMenu: readonly MenuEntry[] = [
  { to: '/viec-cua-toi', label: 'answering.menu', can: 'response.read', order: 10, icon: FormOutlined },
];
