import { TeamOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, shellRoute } from '../../app/frame-routes.tsx';
import { safeReturn } from '../../app/home.ts';
import type { MenuEntry } from '../../app/menu.ts';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dang-nhap',
  validateSearch: (search: Record<string, unknown>): { tiep?: string; het?: boolean } => {
    const tiep = safeReturn(search['tiep']);
    return { ...(tiep === undefined ? {} : { tiep }), ...(search['het'] === true ? { het: true } : {}) };
  },
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

const firstPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/doi-mat-khau-lan-dau',
  component: lazyRouteComponent(() => import('./password-page.tsx'), 'FirstPasswordPage'),
});

const changePasswordRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/doi-mat-khau',
  component: lazyRouteComponent(() => import('./password-page.tsx'), 'ChangePasswordPage'),
});

/** Pages outside the shell: open before or during sign-in. */
export const accountRoutes = [signInRoute, firstPasswordRoute] as const;

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/nguoi-dung',
  component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
});

export const identityRoutes = [changePasswordRoute, peopleRoute] as const;

export const identityMenu: readonly MenuEntry[] = [
  { to: '/nguoi-dung', label: 'identity.peopleMenu', can: 'person.read', order: 70, icon: TeamOutlined },
];
