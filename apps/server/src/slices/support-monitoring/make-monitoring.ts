import type { SupportMonitoring } from '@thuocdo/contract/support-monitoring';
import type { Ruleset } from '@thuocdo/core/judging';
import { type ComparedRounds, compareRounds, tallyPlans } from '@thuocdo/core/support';
import type { Expression, SqlBool } from 'kysely';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { chosenAgainst, comparableCampaigns } from '../scores/index.ts';
import { followedPlans, resultsByPlan } from '../support/index.ts';
import { groupByUnit } from '../values/index.ts';
import { type IndexLine, linesOf, measuredOf, measuredRows, rangeOf } from './measured.ts';
import { presentBrought, presentEnterprises, presentStalled } from './present-plans.ts';
import { indexOf, roundOf } from './rounds.ts';
import { type MonitoringScene, monitored, unitOf } from './scene.ts';

export type Monitoring = Omit<SupportMonitoring, 'computedAt' | 'can'>;

interface Viewer {
  actor: Actor;
  /** Communes of the roster (`r`) and plans (`p`) that the viewer may see. */
  communes: Expression<SqlBool>;
  plans: Expression<SqlBool>;
  today: string;
}

/**
 * A review round beside the earlier one, with the support plans asked for since: everything of one moment and of the communes
 * that the viewer sees. A commune that was made of several has no «before».
 * @throws Problem `no-index`, `not-found` when the viewer sees no commune of the roster
 */
export async function makeMonitoring(
  db: Reader,
  campaign: CampaignRecord,
  asked: { against?: string | undefined },
  viewer: Viewer,
): Promise<Monitoring> {
  const index = await indexOf(db, campaign);
  const comparable = await comparableCampaigns(db, campaign, index, viewer.actor);
  const against = chosenAgainst(comparable, asked.against);
  const rows = await measuredRows(db, campaign, index, against, viewer.communes);
  if (rows.length === 0) throw new Problem('not-found');
  const lines = linesOf(index);
  const compared = compareRounds(
    lines.map(({ code }) => code),
    rows.map((row) => measuredOf(row, lines)),
  );
  const plansFrom = against?.asOf ?? null;
  const plans = await followedPlans(db, viewer.plans, {
    unitIds: rows.map(({ unitId }) => unitId),
    from: against?.asOf,
  });
  const byUnit = new Map(rows.map((row, at) => [row.unitId, { row, result: compared.communes[at] }]));
  const results = await resultsByPlan(db, plans);
  const scene = { rows, lines, compared, byUnit, plans, results, today: viewer.today };
  return {
    ...headOf(campaign, index),
    against: against === undefined ? null : roundOf(against),
    comparable: comparable.map(roundOf),
    plansFrom,
    communes: communesOf(scene),
    items: itemsOf(lines, compared),
    sum: compared.sum ?? null,
    brought: presentBrought(scene),
    stalled: presentStalled(scene),
    enterprises: presentEnterprises(scene),
    tally: tallyPlans(plans.map(monitored), viewer.today),
  };
}

function headOf({ id, title, period, illustrative, draft }: CampaignRecord, { code, name }: Ruleset) {
  return { round: { id, title, period, asOf: draft.scope.asOf }, ruleset: { code, name }, illustrative };
}

function communesOf({ rows, compared, plans }: MonitoringScene): Monitoring['communes'] {
  const plansOf = groupByUnit(plans);
  return rows.map((row, at) => {
    const own = plansOf.get(row.unitId) ?? [];
    const result = compared.communes[at];
    return {
      unit: unitOf(row),
      levelBefore: row.before?.level ?? null,
      levelAfter: row.after?.level ?? null,
      totalBefore: row.before?.total ? rangeOf(row.before.total) : null,
      totalAfter: row.after?.total ? rangeOf(row.after.total) : null,
      sum: result?.sum ?? null,
      cells: (result?.cells ?? []).map((cell) => cell ?? null),
      plans: own.length,
      plansDone: own.filter(({ state }) => state === 'done').length,
    };
  });
}

function itemsOf(lines: readonly IndexLine[], { items }: ComparedRounds): Monitoring['items'] {
  return lines.map(({ code, name, pillar }, at) => {
    const item = items[at];
    return {
      code,
      name,
      pillar,
      sum: item?.sum ?? null,
      communes: item?.communes ?? 0,
      courses: item?.courses ?? { risen: 0, fallen: 0, same: 0, open: 0 },
    };
  });
}
