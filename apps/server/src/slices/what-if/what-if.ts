import type { BodyOf } from '@thuocdo/contract/endpoint';
import { getTriableThresholds, type TriableRequirement, tryThresholds, type WhatIf } from '@thuocdo/contract/what-if';
import { type Ruleset, type Trace, withThresholds } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import { query, type Route } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, findCampaignPart } from '../campaigns/index.ts';
import { campaignRulesets, judgeUnder } from '../values/index.ts';
import { readThresholds } from './check-thresholds.ts';
import { type SweptThreshold, sweepOver, traceOf } from './sweep.ts';
import { triableRequirements } from './triable.ts';
import { codesAbove, tallyTried } from './tried-parts.ts';
import { type RosterCommune, rosterCommunes } from './what-if.queries.ts';

const triableRoute = query({
  endpoint: getTriableThresholds,
  action: 'rollup.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.read'),
  async run({ db }, { row: campaign }) {
    const rulesets = await campaignRulesets(db, campaign);
    const { id, title, period, illustrative } = campaign;
    return {
      campaign: { id, title, period, illustrative },
      rulesets: campaign.draft.rulesets.flatMap((code) =>
        rulesets
          .filter((ruleset) => ruleset.code === code)
          .map((ruleset) => ({
            code,
            name: ruleset.name,
            kind: ruleset.kind,
            requirements: triableRequirements(ruleset, campaign),
          })),
      ),
    };
  },
});

type Asked = BodyOf<typeof tryThresholds>;

/** A question, not a change: nothing is stored and nothing is in the audit chain. */
const tryThresholdsRoute = query({
  endpoint: tryThresholds,
  action: 'rollup.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'rollup.read'),
  async run({ db, visible }, { row: campaign }, { body }) {
    const rulesets = await campaignRulesets(db, campaign);
    const ruleset = rulesets.find(({ code }) => code === body.ruleset);
    if (ruleset === undefined) throw refused('/body/ruleset', 'not-in-campaign', { said: body.ruleset });
    const triable = triableRequirements(ruleset, campaign);
    const thresholds = readThresholds(body.thresholds, ruleset, triable);
    const swept = sweptOf(body, triable);
    const roster = await rosterCommunes(db, campaign.id, visible('rollup.read', { path: 'r.path' }));
    return tryOn(db, campaign, { level: body.level, thresholds, rulesets, ruleset, swept, roster });
  },
});

interface Try {
  level: Asked['level'];
  thresholds: ReturnType<typeof readThresholds>;
  rulesets: readonly Ruleset[];
  ruleset: Ruleset;
  swept: SweptThreshold | undefined;
  roster: readonly RosterCommune[];
}

const mostListed = 2000;

async function tryOn(
  db: Reader,
  campaign: CampaignRecord,
  { level: wanted, thresholds, rulesets, ruleset, swept, roster }: Try,
): Promise<WhatIf> {
  const changed = rulesets.map((one) => (one === ruleset ? withThresholds(one, thresholds) : one));
  const tried = tallyTried(rulesets, new Map([[ruleset.code, codesAbove(ruleset, Object.keys(thresholds))]]));
  const known = new Map(roster.map((commune) => [commune.unitId, commune]));
  const communes = new Map<string, WhatIf['communes'][number]>();
  const traces: Trace[] = [];
  let judged = 0;
  const asked = {
    unitIds: [...known.keys()],
    wanted: wanted === 'highest' ? ('reached' as const) : wanted,
    variants: [rulesets, changed],
  };
  await judgeUnder(db, campaign, asked, ({ unitId, level, variants: [before = [], after = []] }) => {
    judged += 1;
    const changes = tried.add(before, after);
    const commune = known.get(unitId);
    if (changes.length > 0 && commune !== undefined) {
      const { code, name, areaName } = commune;
      communes.set(unitId, { unitId, unitCode: code, unitName: name, areaName, level, changes });
    }
    if (swept) traces.push(...traceOf(after[rulesets.indexOf(ruleset)], swept));
  });
  const inOrder = roster.flatMap(({ unitId }) => communes.get(unitId) ?? []);
  return {
    ruleset: ruleset.code,
    roster: roster.length,
    judged,
    parts: tried.parts(),
    changedCommunes: inOrder.length,
    communes: inOrder.slice(0, mostListed),
    sweep: swept === undefined ? null : sweepOver(swept, traces),
  };
}

/** The requirement whose thresholds are laid in a row; undefined where nothing is tried. @throws Problem `input-invalid` */
function sweptOf({ thresholds, sweep, class: unitClass }: Asked, triable: readonly TriableRequirement[]) {
  const code = sweep ?? Object.keys(thresholds)[0];
  if (code === undefined) return undefined;
  const requirement = triable.find((one) => one.code === code);
  if (requirement === undefined) throw refused('/body/sweep', 'threshold-unknown', { requirement: code });
  if (unitClass !== undefined && !requirement.classes.includes(unitClass))
    throw refused('/body/class', 'class-unknown', { class: unitClass });
  const { unit, minimum, maximum, whole } = requirement;
  const { value, valueByClass } = thresholds[code] ?? requirement;
  const inClass = unitClass === undefined ? undefined : valueByClass?.[unitClass];
  const swept: SweptThreshold = {
    requirement: code,
    unit,
    class: unitClass ?? null,
    value: value ?? inClass ?? undefined,
    minimum,
    maximum,
    whole,
  };
  return swept;
}

function refused(pointer: string, rule: string, params: Record<string, unknown>): Problem {
  return new Problem('input-invalid', { errors: [{ pointer, rule, params }] });
}

/** What other thresholds would do («thử thay ngưỡng»). */
export const whatIfRoutes: Route[] = [triableRoute, tryThresholdsRoute];
