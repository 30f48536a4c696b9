import type { Route } from '../../platform/http/route.ts';
import { concludeDeskAppraisalsRoute } from './conclude-desk-appraisals.ts';
import {
  concludeAppraisalRoute,
  draftAppraisalRoute,
  getAppraisalRoute,
  saveAppraisalRoute,
} from './draft-appraisal.ts';
import { getMinutesRoute } from './minutes.ts';

export {
  type AppraisalRecord,
  appraisalsOf,
  lastConcluded,
  newestAppraisals,
  summaryOf,
} from './appraisals.queries.ts';
export { rulesetOf } from './present-appraisal.ts';
export { findRosterUnit, lockRosterUnit, type RosterUnit, standsVerified } from './roster-unit.ts';
export { symbolOf } from './symbol-of.ts';
export {
  gapSentences,
  verifiedJudgement,
  verifiedVerdicts,
} from './verified-judgement.queries.ts';

/** Appraisals of communes: drafted, concluded, printed as minutes. */
export const appraisalRoutes: Route[] = [
  draftAppraisalRoute,
  getAppraisalRoute,
  saveAppraisalRoute,
  concludeAppraisalRoute,
  concludeDeskAppraisalsRoute,
  getMinutesRoute,
];
