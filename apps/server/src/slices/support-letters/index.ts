import type { Route } from '../../platform/http/route.ts';
import { draftSupportLetterRoute } from './draft-support-letter.ts';
import { supportLetterFactsRoute } from './support-letter-facts.ts';

/** The letter by which an office has communes and an enterprise work together, composed from what the registry knows. */
export const supportLetterRoutes: Route[] = [supportLetterFactsRoute, draftSupportLetterRoute];
