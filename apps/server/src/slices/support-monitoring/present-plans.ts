import { dueOf, stallOf, tallyByEnterprise } from '@thuocdo/core/support';
import type { FollowedPlan } from '../support/index.ts';
import type { Monitoring } from './make-monitoring.ts';
import { type MonitoringScene, monitored, unitOf } from './scene.ts';

/** Plans whose result the commune took over, with what their lines came to from the one round to the other. */
export function presentBrought(scene: MonitoringScene): Monitoring['brought'] {
  const { byUnit, lines, plans, results } = scene;
  const at = new Map(lines.map(({ code }, place) => [code, place]));
  return plans
    .filter(({ state }) => state === 'done')
    .map((plan) => {
      const cells = byUnit.get(plan.unitId)?.result?.cells ?? [];
      return {
        ...headOf(plan, scene),
        doneAt: plan.updatedAt,
        results: results.get(plan.id) ?? [],
        lines: plan.items.map(({ code, name }) => ({ code, name, cell: cells[at.get(code) ?? -1] ?? null })),
      };
    });
}

/** Plans that do not move, those that are late the longest first. */
export function presentStalled(scene: MonitoringScene): Monitoring['stalled'] {
  return scene.plans
    .flatMap((plan) => {
      const stall = stallOf(monitored(plan), scene.today);
      return stall === undefined
        ? []
        : [{ ...headOf(plan, scene), ...stall, due: dueOf(plan) ?? null, said: plan.said }];
    })
    .sort((a, b) => b.daysLate - a.daysLate);
}

export function presentEnterprises({ plans, today }: MonitoringScene): Monitoring['enterprises'] {
  const names = new Map(plans.map(({ enterprise }) => [enterprise.id, enterprise.name]));
  return tallyByEnterprise(plans.map(monitored), today).map(({ enterpriseId: id, ...tally }) => ({
    id,
    name: names.get(id) ?? id,
    ...tally,
  }));
}

function headOf({ id, unitId, enterprise, state, items, offer }: FollowedPlan, { byUnit }: MonitoringScene) {
  const row = byUnit.get(unitId)?.row;
  return {
    id,
    unit: row === undefined ? { id: unitId, name: unitId, districtName: null } : unitOf(row),
    enterprise,
    state,
    items: items.map(({ code, name }) => ({ code, name })),
    cost: offer?.cost ?? null,
  };
}
