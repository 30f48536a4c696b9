import { FileTextOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';
import { type ReportSearch, readReportSearch } from './report-search.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao',
  component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/$reportId',
  validateSearch: (search: Record<string, unknown>): ReportSearch => readReportSearch(search),
  component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
});

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const reportsRoutes = [listRoute, reportRoute] as const;

export const reportsMenu: readonly MenuEntry[] = [
  { to: '/bao-cao', label: 'reports.menu', can: 'report.read', order: 45, icon: FileTextOutlined },
];
