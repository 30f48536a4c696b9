import { exportLevelGaps, getLevelGaps, type LevelGaps, listLevelChanges } from '@thuocdo/contract/level-gaps';
import { type Action, allowedActions } from '@thuocdo/core/access';
import type { Ruleset } from '@thuocdo/core/judging';
import { toXlsx } from '@thuocdo/documents/tables';
import type { Expression, SqlBool } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { fileOf } from '../../platform/http/file-of.ts';
import { query, type Route } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, findCampaignPart } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import { gapsBook } from './gaps-book.ts';
import { areasOf, type Comparison, changesOf, checkersOf, countGaps, nothing } from './level-gaps.queries.ts';

const offered: readonly Action[] = ['rollup.export', 'campaign.judge'];

interface Asked {
  ruleset?: string | undefined;
  from: 'self' | 'checked';
  to: 'checked' | 'verified';
}

/** The gap between two levels over the part of the campaign that the viewer oversees. */
const levelGapsRoute = query({
  endpoint: getLevelGaps,
  action: 'rollup.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.read'),
  async run({ db, actor, now, visible }, campaign, { query: asked }) {
    const gaps = await makeGaps(db, campaign.row, asked, visible('rollup.read', { path: 'r.path' }));
    return { ...gaps, computedAt: now, can: allowedActions(actor.grants, offered, campaign) };
  },
});

const levelChangesRoute = query({
  endpoint: listLevelChanges,
  action: 'rollup.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.read'),
  async run({ db, visible }, { row: campaign }, { query: asked }) {
    const { comparison } = await compare(db, campaign, asked, visible('rollup.read', { path: 'r.path' }));
    return changesOf(db, comparison, asked, asked);
  },
});

const everything = { limit: 1_000_000, offset: 0 };

const exportGapsRoute = query({
  endpoint: exportLevelGaps,
  action: 'rollup.export',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.export'),
  async run({ db, now, visible }, { row: campaign }, { query: asked }) {
    const seen = visible('rollup.export', { path: 'r.path' });
    const gaps = await makeGaps(db, campaign, asked, seen);
    const { comparison } = await compare(db, campaign, asked, seen);
    const changes = await changesOf(db, comparison, {}, everything);
    return fileOf(
      `Chênh lệch các mức ${campaign.period}`,
      'xlsx',
      await toXlsx(await gapsBook(db, campaign, { gaps, changes: changes.items, now }), now),
    );
  },
});

export type Gaps = Omit<LevelGaps, 'computedAt' | 'can'>;

async function makeGaps(db: Reader, campaign: CampaignRecord, asked: Asked, seen: Expression<SqlBool>): Promise<Gaps> {
  const { comparison, rulesets, subcriteria } = await compare(db, campaign, asked, seen);
  const counted = await countGaps(db, comparison);
  const areas = await areasOf(db, comparison);
  const checkers = await checkersOf(db, comparison);
  const { withBoth, ...total } = counted.total;
  const none = { ...nothing, withBoth: 0 };
  return {
    campaign: {
      id: campaign.id,
      title: campaign.title,
      period: campaign.period,
      illustrative: campaign.illustrative,
    },
    rulesets: rulesets.map(({ code, name, kind }) => ({ code, name, kind })),
    ruleset: comparison.ruleset,
    from: comparison.from,
    to: comparison.to,
    roster: areas.reduce((sum, area) => sum + area.roster, 0),
    withBoth,
    total,
    bySubcriterion: subcriteria.map((sub) => ({ ...sub, ...(counted.bySubcriterion.get(sub.code) ?? nothing) })),
    byArea: areas.map((area) => ({ ...area, ...(counted.byArea.get(area.unitId) ?? none) })),
    byChecker: checkers.map((checker) => ({ ...checker, ...(counted.byChecker.get(checker.key) ?? none) })),
  };
}

/** @throws Problem `input-invalid` for a ruleset that the campaign does not judge under, or levels that do not rise */
async function compare(db: Reader, campaign: CampaignRecord, asked: Asked, seen: Expression<SqlBool>) {
  const rulesets = (await readRulesets(db, campaign.draft.rulesets)).map((row) => row.ruleset as Ruleset);
  const ruleset = asked.ruleset === undefined ? rulesets[0] : rulesets.find(({ code }) => code === asked.ruleset);
  if (ruleset === undefined) throw unknownRuleset(campaign, asked.ruleset);
  if (asked.from === asked.to) {
    const errors = [{ pointer: '/query/to', rule: 'level-not-above', params: { from: asked.from } }];
    throw new Problem('input-invalid', { errors });
  }
  const subcriteria = ruleset.criteria.flatMap((criterion) =>
    criterion.subcriteria.map(({ code, name }) => ({ code, name })),
  );
  const comparison: Comparison = {
    campaignId: campaign.id,
    ruleset: ruleset.code,
    kind: ruleset.kind,
    subcriteria: subcriteria.map(({ code }) => code),
    from: asked.from,
    to: asked.to,
    seen,
  };
  return { comparison, rulesets, subcriteria };
}

export function unknownRuleset({ draft }: CampaignRecord, said: string | undefined): Problem {
  const params = { said: said ?? '', known: draft.rulesets.join(', ') };
  return new Problem('input-invalid', { errors: [{ pointer: '/query/ruleset', rule: 'not-in-campaign', params }] });
}

/** The report of item «mức tự đánh giá, kiểm tra, thẩm định». */
export const levelGapRoutes: Route[] = [levelGapsRoute, levelChangesRoute, exportGapsRoute];
