import { KeyOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';
import type { MenuEntry } from '../../app/menu.ts';

const checkRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/kiem-tra-chu-ky',
  component: lazyRouteComponent(() => import('./check-page.tsx'), 'CheckPage'),
});

const keysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/chu-ky-so',
  component: lazyRouteComponent(() => import('./keys-page.tsx'), 'KeysPage'),
});

export const signatureRoutes = [checkRoute, keysRoute] as const;

export const signatureMenu: readonly MenuEntry[] = [
  {
    to: '/kiem-tra-chu-ky',
    label: 'signatures.checkMenu',
    can: 'signature.check',
    order: 58,
    icon: SafetyCertificateOutlined,
  },
  { to: '/chu-ky-so', label: 'signatures.keysMenu', can: 'installation.configure', order: 75, icon: KeyOutlined },
];
