import { getResponse, getTimeline, listMyWork } from '@thuocdo/contract/responses';
import { getJudgements, getRollup, getUnitValues } from '@thuocdo/contract/results';
import { getProgress } from '@thuocdo/contract/review';

/** What a step of the chain makes stale. */
export const afterStep = [
  getResponse,
  getTimeline,
  getProgress,
  getJudgements,
  getUnitValues,
  getRollup,
  listMyWork,
] as const;
