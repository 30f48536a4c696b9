import { getUnitConfirmation, type UnitStanding } from '@thuocdo/contract/confirmations';
import { type Action, allowedActions, can } from '@thuocdo/core/access';
import { mayBeOverridden, standingOf } from '@thuocdo/core/appraisals';
import type { Actor } from '../../platform/access/actor.ts';
import type { Db } from '../../platform/db/open.ts';
import { type Found, query } from '../../platform/http/route.ts';
import { findRosterUnit, gapSentences, type RosterUnit, rulesetOf, summaryOf } from '../appraisals/index.ts';
import { confirmationsOf, earlierConfirmation, verifierOf } from './confirmations.queries.ts';
import { standpointOf } from './grounds.ts';
import { overridesOf, presentOverride } from './overrides.queries.ts';

const offered: readonly Action[] = [
  'appraisal.write',
  'appraisal.conclude',
  'confirmation.issue',
  'confirmation.override',
  'confirmation.approve-override',
  'confirmation.withdraw',
];

export const getUnitConfirmationRoute = query({
  endpoint: getUnitConfirmation,
  action: 'confirmation.read',
  subject: (db, { params }) => findRosterUnit(db, params.campaignId, params.unitId),
  async run({ db, actor }, unit) {
    const { row } = unit;
    const rulesets: UnitStanding[] = [];
    for (const code of row.campaign.draft.rulesets) rulesets.push(await unitStanding(db, unit, code, actor));
    return {
      unitId: unit.id,
      unitName: row.name,
      districtName: row.districtName,
      assignmentId: row.assignmentId,
      state: row.state,
      verifiedByViewer: (await verifierOf(db, unit.id, row.assignmentId)) === actor.personId,
      rulesets,
      can: allowedActions(actor.grants, offered, unit),
    };
  },
});

async function unitStanding(db: Db, unit: Found<RosterUnit>, code: string, actor: Actor): Promise<UnitStanding> {
  const { campaign } = unit.row;
  const ruleset = await rulesetOf(db, campaign, code);
  const { judgement, appraisals, appraisal, obstacles } = await standpointOf(db, unit.row, code);
  const confirmations = await confirmationsOf(db, { campaignId: campaign.id, unitId: unit.id, ruleset: code });
  const overrides = (await overridesOf(db, { campaignId: campaign.id, unitId: unit.id })).filter(
    (one) => one.view.ruleset === code,
  );
  const seesDrafts = can(actor.grants, 'appraisal.write', unit);
  const seesOverrides = can(actor.grants, 'confirmation.override', unit);
  const last = confirmations.at(-1);
  return {
    ruleset: code,
    rulesetName: ruleset.name,
    standing: standingOf({
      isVerified: unit.row.isVerified,
      hasDraft: seesDrafts && appraisals.some((one) => one.state === 'draft'),
      hasConcluded: appraisal !== undefined,
      overrideWaits: seesOverrides && overrides.some((one) => one.view.decision === null),
      confirmation: last === undefined ? undefined : last.withdrawal === null ? 'issued' : 'withdrawn',
    }),
    verdict: judgement?.verdict ?? null,
    sentences: judgement === undefined ? [] : await gapSentences(db, judgement),
    obstacles,
    mayOverride: mayBeOverridden(obstacles),
    earlier: await earlierConfirmation(db, unit.id, campaign, ruleset.standard),
    appraisals: appraisals.filter((one) => seesDrafts || one.state === 'concluded').map(summaryOf),
    confirmations,
    overrides: seesOverrides ? overrides.map((one) => presentOverride(one, actor.personId)) : [],
  };
}
