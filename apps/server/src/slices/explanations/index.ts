import type { Route } from '../../platform/http/route.ts';
import { explanationRoute, pathRoute } from './explanations.ts';

export { originsOf, type UsedValue } from './origins.ts';
export { attributeText } from './present-tree.ts';
export type { Seen } from './sources.queries.ts';
export { readSources, type Sources } from './sources.ts';
export { valueWords } from './value-words.ts';

/** Why a commune's result is what it is, and what would change it. */
export const explanationRoutes: Route[] = [explanationRoute, pathRoute];
