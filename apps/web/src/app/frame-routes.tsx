import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { homeOf } from './home.ts';
import { ensureSession } from './session.ts';

export interface RouterContext {
  queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** Parent of every page behind the sign-in: slices hang their routes here. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
  beforeLoad: async ({ context, location }) => {
    const session = await ensureSession(context.queryClient);
    if (session === null) {
      const back = location.href === '/' ? {} : { tiep: location.href };
      throw redirect({ to: '/dang-nhap', search: back });
    }
    if (session.mustChangePassword) throw redirect({ to: '/doi-mat-khau-lan-dau' });
    return { session };
  },
});

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.session.can) as string, replace: true });
  },
});
