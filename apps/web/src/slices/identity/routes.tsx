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

export const identityRoutes = [changePasswordRoute] as const;

export const identityMenu: readonly MenuEntry[] = [];
