import { getExplanation, getPath } from '@thuocdo/contract/explanations';
import { getResponse, getTimeline, listMyWork } from '@thuocdo/contract/responses';
import { getJudgements, getRollup, getUnitValues } from '@thuocdo/contract/results';
import { getProgress } from '@thuocdo/contract/review';

/** What a step of the chain makes stale. */
export const afterStep = [
  getResponse,
  getTimeline,
  getProgress,
  getJudgements,
  getExplanation,
  getPath,
  getUnitValues,
  getRollup,
  listMyWork,
] as const;
