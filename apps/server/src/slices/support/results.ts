import { listSupportResults } from '@thuocdo/contract/support';
import { proposalsFor, type SupportResult } from '@thuocdo/core/support';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { allElements, elementNames } from '../definitions/index.ts';
import { admitFigure, figureKinds } from '../figures/index.ts';
import { findUnitSubject } from '../units/index.ts';
import { acceptedResults, type By, type PlanRow } from './support.queries.ts';

/** Keeps what the work brought, in the place of what was reported before. @throws Problem `figures-refused` naming each */
export async function saveResults(tx: Tx, plan: PlanRow, results: readonly SupportResult[], by: By): Promise<void> {
  await requireAdmissible(tx, results, by.at.slice(0, 10));
  await tx.deleteFrom('support_results').where('unit_id', '=', plan.unitId).where('plan_id', '=', plan.id).execute();
  if (results.length === 0) return;
  await tx
    .insertInto('support_results')
    .values(
      results.map((result) => ({
        unit_id: plan.unitId,
        plan_id: plan.id,
        element: result.element,
        period: result.period,
        value: JSON.stringify(result.value),
        note: result.note,
        at: by.at,
        person_id: by.personId,
        by_title: by.title,
      })),
    )
    .execute();
}

async function requireAdmissible(tx: Tx, results: readonly SupportResult[], today: string): Promise<void> {
  const kinds = await figureKinds(tx);
  const seen = new Set<string>();
  const errors = results.flatMap(({ element, period, value }, at) => {
    const admitted = admitFigure(kinds, { element, period, value }, { level: 'commune', today });
    const key = `${element} ${period}`;
    const rule = seen.has(key) ? 'figure-twice' : admitted.ok ? undefined : admitted.fault;
    seen.add(key);
    return rule === undefined ? [] : [{ pointer: `/body/results/${at}`, rule, params: { element, period } }];
  });
  if (errors.length > 0) throw new Problem('figures-refused', { errors });
}

/** What support brought to a commune: proposals for whoever answers next, with the plan that they come from. */
export const listSupportResultsRoute = query({
  endpoint: listSupportResults,
  action: 'support.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db }, unit, { query: { period, proposedFor } }) {
    const names = await elementNames(db);
    const accepted = await acceptedResults(db, unit.unitId, period);
    const rows = proposedFor === undefined ? accepted : await proposed(db, accepted, proposedFor);
    return {
      items: rows.map(
        ({ plan_id: planId, by_title: by, accepted_at: acceptedAt, accepted_by: acceptedBy, value, ...row }) => ({
          ...row,
          planId,
          by,
          acceptedAt,
          acceptedBy,
          value: value as number,
          name: names[row.element] ?? row.element,
        }),
      ),
    };
  },
});

async function proposed<R extends { element: string; period: string }>(
  db: Reader,
  accepted: readonly R[],
  period: string,
): Promise<R[]> {
  const elements = await allElements(db);
  const overTime = Object.fromEntries(elements.map((element) => [element.code, element.overTime]));
  return [...proposalsFor(accepted, period, overTime).values()];
}
