import { getJudgements, getUnitValues } from '@thuocdo/contract/results';
import { explain, gapOf } from '@thuocdo/core/judging';
import { query, type Route } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { readCampaign } from '../campaigns/index.ts';
import { elementNames, listElementRows } from '../definitions/index.ts';
import { organisationNames } from '../organisations/index.ts';
import { findUnitSubject } from '../units/index.ts';
import { judgeCampaignRoute } from './judge-campaign.ts';
import { judgementsOf } from './judgements-of.ts';
import { saidAt } from './said-at.ts';
import { storedValues } from './values.queries.ts';

/** Levels and sources of every element side by side. */
const unitValuesRoute = query({
  endpoint: getUnitValues,
  action: 'value.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db }, unit, { query: asked }) {
    const values = await storedValues(db, [unit.id], asked.period);
    const elements = new Map((await listElementRows(db)).map((row) => [row.code, row]));
    const names = await organisationNames(db, [...new Set(values.map((value) => value.source))]);
    return {
      items: values.map((value) => ({
        element: value.element,
        name: elements.get(value.element)?.name ?? value.element,
        unitOfMeasure: elements.get(value.element)?.unit_of_measure ?? null,
        level: value.level,
        value: value.value as string,
        sourceName: names.get(value.source) ?? value.source,
        said: saidAt(value.provenance),
        assignmentId: 'assignmentId' in value.provenance ? value.provenance.assignmentId : null,
        recordedAt: value.recordedAt,
        recordedBy: value.recordedBy,
      })),
    };
  },
});

const judgementsRoute = query({
  endpoint: getJudgements,
  action: 'judgement.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db }, unit, { params, query: asked }) {
    const campaign = await readCampaign(db, params.campaignId);
    const onRoster = await db
      .selectFrom('roster_units')
      .select('unit_id')
      .where('campaign_id', '=', campaign.id)
      .where('unit_id', '=', unit.id)
      .executeTakeFirst();
    if (onRoster === undefined) throw new Problem('not-found');
    const judged = await judgementsOf(db, campaign, [unit.id], asked.level === 'highest' ? 'reached' : asked.level);
    const { level, judgements } = judged.get(unit.id) ?? { level: null, judgements: [] };
    const names = await elementNames(db);
    return {
      level: asked.level,
      judgements: judgements.map((judgement) => ({
        ruleset: judgement.ruleset,
        name: judgement.name,
        judgement: { ...judgement, level, gaps: gapOf(judgement) },
        sentences: explain(judgement, undefined, names),
      })),
    };
  },
});

export const valueRoutes: Route[] = [unitValuesRoute, judgementsRoute, judgeCampaignRoute];
