import type { Route } from '../../platform/http/route.ts';
import { explanationFileRoute } from './explanation-file.ts';
import { explanationRoute, pathRoute, seenBy } from './explanations.ts';

export { presentTree } from './present-tree.ts';
export type { Seen } from './sources.queries.ts';
export { readSources } from './sources.ts';
export { valueWords } from './value-words.ts';
export { seenBy };

/** Why a commune's result is what it is, and what would change it. */
export const explanationRoutes: Route[] = [explanationRoute, explanationFileRoute, pathRoute];
