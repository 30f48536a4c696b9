import type { Route } from '../../platform/http/route.ts';
import { addEvidenceRoute, getEvidenceRoute, removeEvidenceRoute } from './evidence.ts';

/** Files that prove answers, kept by content. */
export const evidenceRoutes: Route[] = [addEvidenceRoute, getEvidenceRoute, removeEvidenceRoute];
