import { exportComparison, getComparison, getUnitComparison } from '@thuocdo/contract/comparisons';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { toXlsx } from '@thuocdo/documents/tables';
import { fileOf } from '../../platform/http/file-of.ts';
import { query } from '../../platform/http/route.ts';
import { findCampaignPart } from '../campaigns/index.ts';
import { comparisonBook } from './comparison-book.ts';
import { explainUnit } from './explain-unit.ts';
import { makeComparison } from './make-comparison.ts';

const offered: readonly Action[] = ['rollup.export'];

/** Two laws over one set of numbers; whoever reads the province table reads it, a district's checker its own communes. */
export const comparisonRoute = query({
  endpoint: getComparison,
  action: 'rollup.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.read'),
  async run({ db, actor, now, visible }, campaign, { query: asked }) {
    const seen = visible('rollup.read', { path: 'r.path' });
    const comparison = await makeComparison(db, campaign.row, asked, { seen });
    return { ...comparison, computedAt: now, can: allowedActions(actor.grants, offered, campaign) };
  },
});

/** One commune of it, explained under both laws. */
export const unitComparisonRoute = query({
  endpoint: getUnitComparison,
  action: 'rollup.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.read'),
  run: ({ db, visible }, { row: campaign }, { params, query: asked }) =>
    explainUnit(db, campaign, { unitId: params.unitId, asked, seen: visible('rollup.read', { path: 'r.path' }) }),
});

/** The same as a workbook; what the viewer does not see is not in it. */
export const exportComparisonRoute = query({
  endpoint: exportComparison,
  action: 'rollup.export',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.export'),
  async run({ db, now, visible }, { row: campaign }, { query: asked }) {
    const book = await comparisonBook(db, campaign, { asked, seen: visible('rollup.export', { path: 'r.path' }), now });
    return fileOf(`So sánh hai quy định ${campaign.period}`, 'xlsx', await toXlsx(book, now));
  },
});
