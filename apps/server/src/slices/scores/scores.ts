import { exportScores, getScores } from '@thuocdo/contract/scores';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { toXlsx } from '@thuocdo/documents/tables';
import { fileOf } from '../../platform/http/file-of.ts';
import { query } from '../../platform/http/route.ts';
import { findCampaignPart } from '../campaigns/index.ts';
import { seenBy } from '../explanations/index.ts';
import { makeScores } from './make-scores.ts';
import { scoresBook } from './scores-book.ts';

const offered: readonly Action[] = ['score.export', 'judgement.read'];

/** A commune sees its own row: its rank among all, and nobody else's. */
export const scoresRoute = query({
  endpoint: getScores,
  action: 'score.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'score.read'),
  async run({ db, actor, now, visible }, campaign, { query: asked }) {
    const seen = visible('score.read', { path: 'r.path' });
    const scores = await makeScores(db, campaign.row, asked, { actor, seen });
    return { ...scores, computedAt: now, can: allowedActions(actor.grants, offered, campaign) };
  },
});

/** The same as a workbook; what the viewer does not see is not in it. */
export const exportScoresRoute = query({
  endpoint: exportScores,
  action: 'score.export',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'score.export'),
  async run(context, { row: campaign }, { query: asked }) {
    const { db, actor, now, visible } = context;
    const seen = visible('score.export', { path: 'r.path' });
    const scores = await makeScores(db, campaign, asked, { actor, seen });
    return fileOf(
      `Bảng xếp hạng ${campaign.period}`,
      'xlsx',
      await toXlsx(await scoresBook(db, campaign, scores, { now, seen: seenBy(context) }), now),
    );
  },
});
