import {
  getSupportBoard,
  getSupportLines,
  getSupportPlan,
  listSupportDuties,
  listSupportPlans,
} from '@thuocdo/contract/support';

/** What is stale after anything that is done with a plan. */
export const afterPlan = [
  getSupportPlan,
  listSupportPlans,
  listSupportDuties,
  getSupportBoard,
  getSupportLines,
] as const;
