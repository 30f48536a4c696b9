import type { Route } from '../../platform/http/route.ts';
import { listReviewsRoute, reviewRoute } from './reviews.ts';

export { reviewedIndex, reviewUnits, type UnitReview } from './review-units.ts';

/** Joint review («rà soát chung»): what communes and enterprises say of an index, side by side, and what is missing. */
export const jointReviewRoutes: Route[] = [listReviewsRoute, reviewRoute];
