import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/frame-routes.tsx';

const supportLetterRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/van-ban-di/phoi-hop-ho-tro',
  component: lazyRouteComponent(() => import('./support-letter-page.tsx'), 'SupportLetterPage'),
});

/** Reached from the outgoing letters and from the page that follows support. */
export const supportLetterRoutes = [supportLetterRoute] as const;
