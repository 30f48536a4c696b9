import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { answeringMenu, answeringRoutes } from '../slices/answering/routes.tsx';
import { campaignsMenu, campaignsRoutes } from '../slices/campaigns/routes.tsx';
import { comparisonRoutes } from '../slices/comparisons/routes.tsx';
import { confirmationRoutes } from '../slices/confirmations/routes.tsx';
import { connectorsMenu, connectorsRoutes } from '../slices/connectors/routes.tsx';
import { dispatchMenu, dispatchRoutes } from '../slices/dispatch/routes.tsx';
import { explanationRoutes } from '../slices/explanations/routes.tsx';
import { figuresMenu, figuresRoutes } from '../slices/figures/routes.tsx';
import { accountRoutes, identityMenu, identityRoutes } from '../slices/identity/routes.tsx';
import { importsMenu, importsRoutes } from '../slices/imports/routes.tsx';
import { indicatorsMenu, indicatorsRoutes } from '../slices/indicators/routes.tsx';
import { jointReviewRoutes } from '../slices/joint-review/routes.tsx';
import { levelGapsRoutes } from '../slices/level-gaps/routes.tsx';
import { reportTemplateRoutes, reportTemplatesMenu } from '../slices/report-templates/routes.tsx';
import { reportsMenu, reportsRoutes } from '../slices/reports/routes.tsx';
import { reviewMenu, reviewRoutes } from '../slices/review/routes.tsx';
import { rollupMenu, rollupRoutes } from '../slices/rollup/routes.tsx';
import { rulesetsMenu, rulesetsRoutes } from '../slices/rulesets/routes.tsx';
import { scoresRoutes } from '../slices/scores/routes.tsx';
import { signatureMenu, signatureRoutes } from '../slices/signatures/routes.tsx';
import { supportMenu, supportRoutes } from '../slices/support/routes.tsx';
import { supportLetterRoutes } from '../slices/support-letters/routes.tsx';
import { supportMonitoringRoutes } from '../slices/support-monitoring/routes.tsx';
import { targetsMenu, targetsRoutes } from '../slices/targets/routes.tsx';
import { unitsMenu, unitsRoutes } from '../slices/units/routes.tsx';
import { whatIfRoutes } from '../slices/what-if/routes.tsx';
import { homeRoute, rootRoute, shellRoute } from './frame-routes.tsx';
import type { MenuEntry } from './menu.ts';

const outboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/hop-cho-gui',
  component: lazyRouteComponent(() => import('../offline/outbox-page.tsx'), 'OutboxPage'),
});

/** Every page: a slice adds its own in its `routes.tsx`, not here. */
export const routeTree = rootRoute.addChildren([
  ...accountRoutes,
  shellRoute.addChildren([
    homeRoute,
    outboxRoute,
    ...answeringRoutes,
    ...campaignsRoutes,
    ...reviewRoutes,
    ...rollupRoutes,
    ...jointReviewRoutes,
    ...levelGapsRoutes,
    ...whatIfRoutes,
    ...scoresRoutes,
    ...comparisonRoutes,
    ...explanationRoutes,
    ...confirmationRoutes,
    ...connectorsRoutes,
    ...dispatchRoutes,
    ...figuresRoutes,
    ...indicatorsRoutes,
    ...importsRoutes,
    ...rulesetsRoutes,
    ...reportsRoutes,
    ...signatureRoutes,
    ...supportRoutes,
    ...supportLetterRoutes,
    ...supportMonitoringRoutes,
    ...targetsRoutes,
    ...reportTemplateRoutes,
    ...unitsRoutes,
    ...identityRoutes,
  ]),
]);

export const menu: readonly MenuEntry[] = [
  ...answeringMenu,
  ...campaignsMenu,
  ...reviewMenu,
  ...rollupMenu,
  ...connectorsMenu,
  ...dispatchMenu,
  ...figuresMenu,
  ...indicatorsMenu,
  ...importsMenu,
  ...rulesetsMenu,
  ...reportsMenu,
  ...signatureMenu,
  ...supportMenu,
  ...targetsMenu,
  ...reportTemplatesMenu,
  ...unitsMenu,
  ...identityMenu,
];
