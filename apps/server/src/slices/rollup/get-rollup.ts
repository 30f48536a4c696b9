import { exportRollup, getRollup, type RollupView } from '@thuocdo/contract/results';
import { allowedActions } from '@thuocdo/core/access';
import { type Found, type QueryContext, query } from '../../platform/http/route.ts';
import { type CampaignRecord, findCampaignPart } from '../campaigns/index.ts';
import { listElementRows } from '../definitions/index.ts';
import { rulesetsOf } from '../values/index.ts';
import { buildRollup, type LevelView } from './build-rollup.ts';
import { elementsOf, readFigures } from './figures.ts';
import { confirmedRulesets, rosterEntries, valuesOfElements, verdictRows } from './rollup.queries.ts';
import { rollupWorkbook } from './workbook.ts';

/** The table as the viewer sees it: a district sees its own communes. */
async function rollupFor(
  context: QueryContext,
  { row: campaign, ...subject }: Found<CampaignRecord>,
  level: LevelView,
): Promise<RollupView> {
  const { db, visible, now, actor } = context;
  const seen = visible('rollup.read', { path: 'a.unit_path', organisation: 'a.organisation_id' });
  const figures = await readFigures();
  const rulesets = await rulesetsOf(db, campaign);
  const columns = campaign.draft.rulesets.flatMap((code) => {
    const ruleset = rulesets.find((one) => one.code === code);
    const subcriteria = ruleset?.criteria.flatMap((criterion) => criterion.subcriteria) ?? [];
    return subcriteria.map((one) => ({ key: `${code}:${one.code}`, code: one.code, name: one.name, ruleset: code }));
  });
  const units = new Map((await listElementRows(db)).map((row) => [row.code, row.unit_of_measure]));
  const built = buildRollup({
    roster: await rosterEntries(db, campaign.id, seen),
    values: await valuesOfElements(db, campaign.id, campaign.period, elementsOf(figures)),
    verdicts: await verdictRows(db, campaign.id),
    confirmed: await confirmedRulesets(db, campaign.id),
    figures,
    columns,
    level,
  });
  return {
    campaign: { id: campaign.id, title: campaign.title, period: campaign.period, illustrative: campaign.illustrative },
    level,
    columns: {
      verdicts: columns,
      figures: figures.map((figure) => ({
        key: figure.key,
        name: figure.name,
        kind: figure.kind,
        unit: figure.kind === 'ratio' ? '%' : (units.get(figure.element) ?? null),
      })),
    },
    ...built,
    computedAt: now,
    can: allowedActions(actor.grants, ['rollup.export', 'confirmation.issue', 'package.build'], {
      ...subject,
      unitPath: subject.unitPath,
    }),
  };
}

export const rollupRoute = query({
  endpoint: getRollup,
  action: 'rollup.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.read'),
  run: (context, campaign, { query: asked }) => rollupFor(context, campaign, asked.level),
});

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const exportRollupRoute = query({
  endpoint: exportRollup,
  action: 'rollup.export',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.export'),
  async run(context, campaign, { query: asked }) {
    const rollup = await rollupFor(context, campaign, asked.level);
    return {
      name: `Bảng tổng hợp ${campaign.row.period}.xlsx`,
      mediaType: xlsxType,
      content: await rollupWorkbook(context, campaign.row, rollup),
    };
  },
});
