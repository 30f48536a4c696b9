import type { Effect, Route } from '../platform/http/route.ts';
import type { JobHandler } from '../platform/jobs/run-jobs.ts';
import { apiDocumentRoute } from './api-document/index.ts';
import { appraisalRoutes } from './appraisals/index.ts';
import { auditRoutes } from './audit/index.ts';
import { campaignRoutes } from './campaigns/index.ts';
import { comparisonRoutes } from './comparisons/index.ts';
import { confirmationRoutes } from './confirmations/index.ts';
import { connectorRoutes, pullJob } from './connectors/index.ts';
import { definitionRoutes } from './definitions/index.ts';
import { dispatchJobs, dispatchRoutes } from './dispatch/index.ts';
import { effortRoutes } from './efforts/index.ts';
import { evidenceRoutes } from './evidence/index.ts';
import { explanationRoutes } from './explanations/index.ts';
import { figureRoutes } from './figures/index.ts';
import { identityRoutes } from './identity/index.ts';
import { importRoutes } from './imports/index.ts';
import { indicatorRoutes } from './indicators/index.ts';
import { jointReviewRoutes } from './joint-review/index.ts';
import { levelGapRoutes } from './level-gaps/index.ts';
import { organisationRoutes } from './organisations/index.ts';
import { packageRoutes } from './packages/index.ts';
import { reportTemplateRoutes } from './report-templates/index.ts';
import { reportRoutes } from './reports/index.ts';
import { responseRoutes } from './responses/index.ts';
import { reviewRoutes } from './review/index.ts';
import { rollupRoutes } from './rollup/index.ts';
import { rulesetRoutes } from './rulesets/index.ts';
import { scoreRoutes } from './scores/index.ts';
import { signatureRoutes } from './signatures/index.ts';
import { supportRoutes } from './support/index.ts';
import { supportLetterRoutes } from './support-letters/index.ts';
import { supportMonitoringRoutes } from './support-monitoring/index.ts';
import { targetRoutes } from './targets/index.ts';
import { unitRoutes } from './units/index.ts';
import { valueEffects, valueRoutes } from './values/index.ts';
import { whatIfRoutes } from './what-if/index.ts';

/** What actions of earlier slices bring about in later ones. */
export const allEffects: readonly Effect[] = [...valueEffects];

/** What is done after the commit, in the background: one handler a kind of job. */
export const allJobs: readonly JobHandler[] = [...dispatchJobs, pullJob];

/** Every address of the API. A new endpoint is in the stranger's walk and in the document of the API by standing here. */
export function allRoutes(): Route[] {
  const routes: Route[] = [
    ...identityRoutes(),
    ...unitRoutes,
    ...organisationRoutes,
    ...definitionRoutes,
    ...effortRoutes,
    ...campaignRoutes,
    ...responseRoutes,
    ...evidenceRoutes,
    ...reviewRoutes,
    ...valueRoutes,
    ...figureRoutes,
    ...importRoutes,
    ...connectorRoutes,
    ...indicatorRoutes,
    ...supportRoutes,
    ...supportLetterRoutes,
    ...supportMonitoringRoutes,
    ...explanationRoutes,
    ...packageRoutes,
    ...dispatchRoutes,
    ...rollupRoutes,
    ...jointReviewRoutes,
    ...levelGapRoutes,
    ...whatIfRoutes,
    ...scoreRoutes,
    ...comparisonRoutes,
    ...appraisalRoutes,
    ...confirmationRoutes,
    ...rulesetRoutes,
    ...reportRoutes,
    ...signatureRoutes,
    ...targetRoutes,
    ...reportTemplateRoutes,
    ...auditRoutes,
  ];
  return [apiDocumentRoute(() => routes), ...routes];
}
