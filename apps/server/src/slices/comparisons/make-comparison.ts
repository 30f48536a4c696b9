import type { Boundaries, ComparisonRow, ComparisonView } from '@thuocdo/contract/comparisons';
import { type Compared, totalsOf } from '@thuocdo/core/comparing';
import { eraOn } from '@thuocdo/core/units';
import type { Expression, SqlBool } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { type Ask, type ComparedUnit, compareOwn } from './compare-own.ts';
import { compareRebased } from './compare-rebased.ts';
import { heirsOf, type RosterUnit, rosterSeen } from './comparisons.queries.ts';
import { type Laws, readLaws } from './read-laws.ts';

export type Comparison = Omit<ComparisonView, 'computedAt' | 'can'>;

/** What is asked for, as the address says it. */
export interface Asked {
  ruleset: string;
  against: string;
  boundaries?: Boundaries | undefined;
  level: 'self' | 'checked' | 'verified' | 'highest';
}

/**
 * The campaign's values under two laws, commune by commune: every commune of the frozen roster that `seen` lets through, or
 * every commune of July 2025 that one of them became. Nothing is stored.
 * @param visit told of every commune as it is judged, for what the view does not keep (sentences of an export)
 * @throws Problem `input-invalid` for a ruleset that is not there, or boundaries that the roster has left behind
 */
export async function makeComparison(
  db: Reader,
  campaign: CampaignRecord,
  asked: Asked,
  { seen, visit }: { seen: Expression<SqlBool>; visit?: (unit: ComparedUnit) => void },
): Promise<Comparison> {
  const boundaries = boundariesFor(campaign, asked);
  const laws = await readLaws(db, campaign, asked);
  const reading = { period: campaign.period, wanted: asked.level, withSources: visit !== undefined };
  const ask: Ask = { db, campaign, laws, reading };
  const roster = await rosterSeen(db, campaign.id, seen);
  const isRebased = boundaries !== ownBoundaries(campaign);
  const found = await collect(isRebased ? await rebasedUnits(ask, roster) : compareOwn(ask, roster), visit);
  const withoutHeir = isRebased ? roster.filter(({ unitId }) => !found.covered.has(unitId)) : [];
  for await (const { unit, compared } of compareOwn(ask, withoutHeir)) found.before.set(unit.unitId, compared);
  return {
    campaign: { id: campaign.id, title: campaign.title, period: campaign.period, illustrative: campaign.illustrative },
    level: asked.level,
    boundaries,
    ownBoundaries: ownBoundaries(campaign),
    laws: presentLaws(laws, campaign, found.illustrative),
    pairs: [...laws.pairs],
    rows: found.rows,
    totals: totalsOf(found.rows),
    before: isRebased ? totalsOf([...found.before.values()]) : null,
    withoutHeir: withoutHeir.map(({ unitId, name }) => ({ unitId, name })),
  };
}

async function rebasedUnits(ask: Ask, roster: readonly RosterUnit[]): Promise<AsyncGenerator<ComparedUnit>> {
  const ids = roster.map(({ unitId }) => unitId);
  return compareRebased(ask, await heirsOf(ask.db, ids), new Set(ids));
}

interface Collected {
  rows: ComparisonRow[];
  illustrative: { a: boolean; b: boolean };
  /** Old communes under both laws on their own boundaries. */
  before: Map<string, Compared>;
  /** Old communes that some row is known to hold. */
  covered: Set<string>;
}

async function collect(
  units: AsyncIterable<ComparedUnit>,
  visit: ((unit: ComparedUnit) => void) | undefined,
): Promise<Collected> {
  const found: Collected = { rows: [], illustrative: { a: false, b: false }, before: new Map(), covered: new Set() };
  for await (const unit of units) {
    visit?.(unit);
    found.illustrative.a ||= unit.a.illustrative;
    found.illustrative.b ||= unit.b.illustrative;
    found.rows.push(presentRow(unit));
    for (const { unitId, kind, compared } of unit.made?.origins ?? []) {
      if (compared !== null) found.before.set(unitId, compared);
      if (kind !== 'perhaps') found.covered.add(unitId);
    }
  }
  return found;
}

/** The boundaries of the frozen roster: those of the day of the data. */
export function ownBoundaries({ draft }: CampaignRecord): Boundaries {
  return eraOn(draft.scope.asOf);
}

/** @throws Problem `input-invalid`: values of the present communes say nothing of the old ones */
export function boundariesFor(campaign: CampaignRecord, { boundaries }: Asked): Boundaries {
  const own = ownBoundaries(campaign);
  if (boundaries !== undefined && boundaries < own)
    throw new Problem('input-invalid', {
      errors: [{ pointer: '/query/boundaries', rule: 'boundaries-left-behind', params: { own } }],
    });
  return boundaries ?? own;
}

export function presentLaws(
  { a, b }: Laws,
  campaign: CampaignRecord,
  illustrative: { a: boolean; b: boolean },
): ComparisonView['laws'] {
  const present = ({ ruleset, asOf }: Laws['a'], isIllustrative: boolean) => ({
    code: ruleset.code,
    name: ruleset.name,
    asOf,
    inForce: asOf === campaign.draft.scope.asOf,
    illustrative: isIllustrative,
  });
  return { a: present(a, illustrative.a), b: present(b, illustrative.b) };
}

export function presentRow({ unit, level, compared, made }: ComparedUnit): ComparisonRow {
  return {
    unitId: unit.unitId,
    code: unit.code,
    name: unit.name,
    within: unit.within,
    level,
    a: compared.a,
    b: compared.b,
    change: compared.change,
    scores: compared.scores,
    subcriteria: [...compared.subcriteria],
    origins:
      made === null
        ? null
        : made.origins.map(({ compared: own, ...origin }) => ({ ...origin, a: own?.a ?? null, b: own?.b ?? null })),
  };
}
