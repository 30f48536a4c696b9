import type { Route } from '../../platform/http/route.ts';
import { draftDispatchRoute, getDispatchFileRoute, listDispatchesRoute } from './dispatch.ts';

export { letterheadOf } from './campaign-facts.queries.ts';
export { groundsOf } from './letter-words.ts';

/** Letters drafted from a campaign, in the layout of Decree 30/2020/NĐ-CP. */
export const dispatchRoutes: Route[] = [listDispatchesRoute, draftDispatchRoute, getDispatchFileRoute];
