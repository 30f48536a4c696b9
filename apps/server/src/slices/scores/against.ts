import { codeOfVersion, type Ruleset } from '@thuocdo/core/judging';
import { type Change, changeOf, linksOf, sameCommune } from '@thuocdo/core/ranking';
import type { Level } from '@thuocdo/core/values';
import { sql } from 'kysely';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, grantOnPart, readCampaign } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import { type Placement, placeCommunes, placedIn } from './placed.ts';
import { linksBetween, type OpenedCampaign, openedCampaigns, rosterRows } from './scores.queries.ts';

/** Earlier campaigns that the viewer may read and that were judged under a ruleset of the same series. */
export async function comparableCampaigns(
  db: Reader,
  campaign: CampaignRecord,
  { series }: Ruleset,
  actor: Actor,
): Promise<OpenedCampaign[]> {
  const earlier = await openedCampaigns(db, { id: campaign.id, asOf: campaign.draft.scope.asOf });
  return earlier.filter(
    ({ rulesets, unitPath }) =>
      codeInSeries(rulesets, series) !== undefined && grantOnPart(actor, 'score.read', unitPath) !== undefined,
  );
}

/** The campaign asked for, else the latest that can be compared. */
export function chosenAgainst(
  comparable: readonly OpenedCampaign[],
  asked: string | undefined,
): OpenedCampaign | undefined {
  const chosen = asked === undefined ? comparable[0] : comparable.find(({ id }) => id === asked);
  if (asked !== undefined && chosen === undefined)
    throw new Problem('input-invalid', { errors: [{ pointer: '/query/against', rule: 'not-comparable', params: {} }] });
  return chosen;
}

interface Now {
  campaign: CampaignRecord;
  ruleset: Ruleset;
  placement: Placement;
  levels: readonly Level[];
}

/** The change of every commune against an earlier campaign, on the boundaries of each. */
export async function changesAgainst(
  db: Reader,
  { campaign, ruleset, placement, levels }: Now,
  { id, rulesets, asOf }: OpenedCampaign,
): Promise<(unit: string) => Change> {
  const code = codeInSeries(rulesets, ruleset.series) ?? ruleset.code;
  const [read] = await readRulesets(db, [code]);
  const before = read?.ruleset as Ruleset;
  const roster = await rosterRows(db, id, sql.lit(true));
  const units = roster.map(({ unitId }) => unitId);
  const then = await placeCommunes(db, await readCampaign(db, id), before, { roster: units, levels });
  const links = linksOf(await linksBetween(db, asOf, campaign.draft.scope.asOf));
  const names = new Map(roster.map(({ unitId, name }) => [unitId, name]));
  const asked = new Set(units);
  const sameScale = before.scale?.max === ruleset.scale?.max;
  return (unit) => {
    const was = sameCommune(unit, asked, links);
    const now = placedIn(placement, unit);
    if (was.kind === 'absent') return changeOf(now, was, sameScale);
    if (was.kind === 'merged')
      return changeOf(now, { kind: 'merged', from: was.from.map((one) => names.get(one) ?? one) }, sameScale);
    const placed = placedIn(then, was.unit);
    return changeOf(now, placed ? { kind: 'placed', placed } : { kind: 'unscored' }, sameScale);
  };
}

/** The latest version of a series that a campaign uses. */
export function codeInSeries(rulesets: readonly string[], series: string): string | undefined {
  const versionOf = (code: string) => (code === series ? 1 : Number(code.slice(series.length + 2)));
  return rulesets
    .filter((code) => code === series || code === codeOfVersion(series, versionOf(code)))
    .sort((a, b) => versionOf(b) - versionOf(a))[0];
}
