import { getExplanation, getPath, type PathView } from '@thuocdo/contract/explanations';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { cheapestPath, type Goal, type Judgement, nextGoal, type Ruleset } from '@thuocdo/core/judging';
import { type QueryContext, query } from '../../platform/http/route.ts';
import { readCampaign } from '../campaigns/index.ts';
import { effortsFor } from '../efforts/index.ts';
import { findUnitSubject } from '../units/index.ts';
import { explainUnit, judgedUnit, onRoster } from './explain-unit.ts';
import type { Seen } from './sources.queries.ts';
import { valueWords } from './value-words.ts';

const offered: readonly Action[] = ['judgement.read', 'effort.edit', 'response.verify'];

/** Forms and files behind the values, as far as this viewer may read them. */
export function seenBy({ visible }: Pick<QueryContext, 'visible'>): Seen {
  const columns = { path: 'a.unit_path', organisation: 'a.organisation_id' };
  return { responses: visible('response.read', columns), evidence: visible('evidence.read', columns) };
}

/** «Vì sao?» of one commune under one ruleset. */
export const explanationRoute = query({
  endpoint: getExplanation,
  action: 'judgement.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run(context, unit, { params, query: asked }) {
    const campaign = await readCampaign(context.db, params.campaignId);
    const explained = await explainUnit(context.db, campaign, { unitId: unit.unitId, ...asked }, seenBy(context));
    return { ...explained, can: allowedActions(context.actor.grants, offered, unit) };
  },
});

/** The cheapest way to a goal, by the effort classes that hold for the commune. Nothing is stored. */
export const pathRoute = query({
  endpoint: getPath,
  action: 'judgement.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db }, unit, { params, query: asked }): Promise<PathView> {
    const campaign = await readCampaign(db, params.campaignId);
    await onRoster(db, campaign, unit.unitId);
    const { ruleset, shown } = await judgedUnit(db, campaign, { unitId: unit.unitId, ...asked });
    if (ruleset === undefined)
      return { ruleset: null, level: null, names: {}, grades: [], max: null, goal: { kind: 'met' }, path: null };
    const goal = wantedGoal(ruleset, shown?.judgement, asked.points);
    const { code, name, kind, scale } = ruleset;
    const efforts = await effortsFor(db, { unitPath: unit.unitPath, ruleset: code });
    const path = shown && cheapestPath(ruleset, shown.judgement, efforts, goal);
    return {
      ruleset: { code, name, kind },
      level: shown?.level ?? null,
      names: path === undefined ? {} : { ...(await valueWords(db, campaign)).names },
      grades: [...(scale?.grades ?? [])],
      max: scale?.max ?? null,
      goal,
      path: path ? { ...path, before: path.before, after: path.after } : null,
    };
  },
});

/** The points asked for, else the next level up. Criteria have no points to ask for. */
function wantedGoal(ruleset: Ruleset, judgement: Judgement | undefined, points: number | undefined): Goal {
  if (points !== undefined && ruleset.kind === 'index') return { kind: 'points', points };
  return judgement === undefined ? { kind: 'met' } : nextGoal(ruleset, judgement);
}
