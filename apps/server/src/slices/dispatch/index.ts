import type { Route } from '../../platform/http/route.ts';
import { draftDispatchRoute, getDispatchFileRoute, listDispatchesRoute } from './dispatch.ts';

/** Letters drafted from a campaign, in the layout of Decree 30/2020/NĐ-CP. */
export const dispatchRoutes: Route[] = [listDispatchesRoute, draftDispatchRoute, getDispatchFileRoute];
