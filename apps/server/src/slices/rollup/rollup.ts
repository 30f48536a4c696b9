import { exportRollup, getRollup } from '@thuocdo/contract/results';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { toXlsx } from '@thuocdo/documents/tables';
import { fileOf } from '../../platform/http/file-of.ts';
import { query } from '../../platform/http/route.ts';
import { findCampaignPart } from '../campaigns/index.ts';
import { seenBy } from '../explanations/index.ts';
import { makeRollup } from './make-rollup.ts';
import { rollupBook } from './rollup-book.ts';

const offered: readonly Action[] = ['rollup.export', 'judgement.read', 'confirmation.issue', 'package.build'];

/** The province table; a district's checker sees the group of that district. */
export const rollupRoute = query({
  endpoint: getRollup,
  action: 'rollup.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.read'),
  async run({ db, actor, now, visible }, campaign, { query: asked }) {
    const rollup = await makeRollup(db, campaign.row, asked.level, visible('rollup.read', { path: 'r.path' }));
    return { ...rollup, computedAt: now, can: allowedActions(actor.grants, offered, campaign) };
  },
});

/** The same table as a workbook, with reasons and sources; what the viewer does not see is not in it. */
export const exportRollupRoute = query({
  endpoint: exportRollup,
  action: 'rollup.export',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.export'),
  async run(context, { row: campaign }, { query: asked }) {
    const { db, now, visible } = context;
    const rollup = await makeRollup(db, campaign, asked.level, visible('rollup.export', { path: 'r.path' }));
    const book = await rollupBook(db, campaign, rollup, { now, seen: seenBy(context) });
    return fileOf(`Bảng tổng hợp ${campaign.period}`, 'xlsx', await toXlsx(book, now));
  },
});
