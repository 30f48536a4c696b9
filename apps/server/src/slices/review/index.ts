import type { Route } from '../../platform/http/route.ts';
import { bulkForwardRoute, previewBulkForwardRoute } from './bulk-forward.ts';
import { forwardResponseRoute, verifyResponseRoute } from './hand-on.ts';
import { progressRoute } from './progress.ts';
import { readReminderRoute, sendRemindersRoute } from './reminders.ts';
import { returnItemsRoute } from './return-items.ts';
import { reviewAnswersRoute } from './review-answers.ts';

/** Checking and verifying: the matrix, values beside the commune's, returning, forwarding, verifying, urging. */
export const reviewRoutes: Route[] = [
  progressRoute,
  reviewAnswersRoute,
  returnItemsRoute,
  forwardResponseRoute,
  verifyResponseRoute,
  previewBulkForwardRoute,
  bulkForwardRoute,
  sendRemindersRoute,
  readReminderRoute,
];
