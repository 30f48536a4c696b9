import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';

const myWorkRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/viec-cua-toi',
  component: lazyRouteComponent(() => import('./my-work-page.tsx'), 'MyWorkPage'),
});

export const myWorkRoutes = [myWorkRoute] as const;
