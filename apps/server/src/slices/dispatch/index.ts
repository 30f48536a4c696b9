import type { Route } from '../../platform/http/route.ts';
import type { JobHandler } from '../../platform/jobs/run-jobs.ts';
import { composeLetterRoute } from './compose-letter.ts';
import { draftDispatchRoute, getDispatchFileRoute, listDispatchesRoute } from './dispatch.ts';
import { addDispatchFileRoute, getSentFileRoute, removeDispatchFileRoute } from './dispatch-files.ts';
import { getIncomingPaperRoute, getOutgoingPaperRoute } from './dispatch-paper.ts';
import { getIncomingFileRoute, getIncomingRoute, listIncomingRoute } from './list-incoming.ts';
import { getOutgoingRoute, listOutgoingRoute, listRecipientsRoute } from './list-outgoing.ts';
import { mailDispatch } from './mail-dispatch.ts';
import { receiveEdxmlRoute } from './receive-edxml.ts';
import { sendDispatchRoute } from './send-dispatch.ts';
import { recordOutsideStepRoute, takeIncomingStepRoute } from './take-step.ts';
import { urgeRecipientsRoute } from './urge-recipients.ts';

export { type Letterhead, letterheadOf, writingOffice } from './campaign-facts.queries.ts';
export { type FreeLetter, writeFreeLetter } from './compose-letter.ts';
export { insertFile as attachToDispatch } from './dispatch-files.queries.ts';
export type { NewDispatch } from './dispatches.queries.ts';
export { keepLetter } from './keep-letter.ts';
export { groundsOf, kindsInWords, lowerFirst } from './letter-words.ts';
export { presentOutgoing } from './present-outgoing.ts';

/** Letters: drafted from a campaign or written by oneself, sent to many, received, acknowledged, done. */
export const dispatchRoutes: Route[] = [
  listDispatchesRoute,
  draftDispatchRoute,
  getDispatchFileRoute,
  listOutgoingRoute,
  composeLetterRoute,
  getOutgoingRoute,
  addDispatchFileRoute,
  removeDispatchFileRoute,
  getSentFileRoute,
  getOutgoingPaperRoute,
  sendDispatchRoute,
  listRecipientsRoute,
  recordOutsideStepRoute,
  urgeRecipientsRoute,
  listIncomingRoute,
  getIncomingRoute,
  takeIncomingStepRoute,
  getIncomingPaperRoute,
  getIncomingFileRoute,
  receiveEdxmlRoute,
];

export const dispatchJobs: readonly JobHandler[] = [mailDispatch];
