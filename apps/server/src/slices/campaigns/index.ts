import type { Route } from '../../platform/http/route.ts';
import { copyCampaignRoute, createCampaignRoute, editCampaignRoute } from './draft-campaign.ts';
import { openCampaignRoute } from './open-campaign.ts';
import { getCampaignRoute, listCampaignsRoute, rosterRoute } from './read-campaigns.ts';
import { addAttachmentRoute, closeCampaignRoute, extendCampaignRoute, getAttachmentRoute } from './run-campaign.ts';

export {
  type AssignmentListRow,
  type AssignmentRecord,
  type AssignmentSubject,
  assignmentRows,
  confirmedByChairman,
  findAssignmentSubject,
  handingContext,
  presentAssignment,
  readAssignmentRow,
  type StepMoments,
  takeStep,
} from './assignment-record.ts';
export { findCampaignPart, grantOnPart } from './campaign-part.ts';
export { type CampaignRecord, chainOf, findCampaignSubject, readCampaign, requireOpen } from './campaign-record.ts';
export { campaignPeriods, campaignsHolding, rosterOf } from './roster.queries.ts';

/** Campaigns: drafted, opened over a frozen roster, extended, closed, copied to another year. */
export const campaignRoutes: Route[] = [
  listCampaignsRoute,
  getCampaignRoute,
  createCampaignRoute,
  editCampaignRoute,
  copyCampaignRoute,
  rosterRoute,
  openCampaignRoute,
  closeCampaignRoute,
  extendCampaignRoute,
  addAttachmentRoute,
  getAttachmentRoute,
];
