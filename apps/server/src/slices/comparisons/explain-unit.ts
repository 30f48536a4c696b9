import type { UnitComparison } from '@thuocdo/contract/comparisons';
import { explain, type Judgement, verdictsOf } from '@thuocdo/core/judging';
import type { Expression, SqlBool } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { organisationNames } from '../organisations/index.ts';
import { type Ask, type ComparedUnit, compareOwn } from './compare-own.ts';
import { compareRebased } from './compare-rebased.ts';
import { heirsOf, originsOf, rosterSeen } from './comparisons.queries.ts';
import { type Asked, boundariesFor, ownBoundaries, presentLaws, presentRow } from './make-comparison.ts';
import { elementWords, numbersOf, sourceIds, unitNames } from './numbers.ts';
import { readLaws } from './read-laws.ts';

/**
 * One commune under both laws, with the sentences of each and where every number comes from.
 * @throws Problem `not-found` for a commune that is no row of the viewer's comparison
 */
export async function explainUnit(
  db: Reader,
  campaign: CampaignRecord,
  { unitId, asked, seen }: { unitId: string; asked: Asked; seen: Expression<SqlBool> },
): Promise<UnitComparison> {
  const laws = await readLaws(db, campaign, asked);
  const reading = { period: campaign.period, wanted: asked.level, withSources: true };
  const ask: Ask = { db, campaign, laws, reading };
  const isRebased = boundariesFor(campaign, asked) !== ownBoundaries(campaign);
  const units = isRebased
    ? await rebasedUnit(ask, unitId, seen)
    : compareOwn(ask, await rosterSeen(db, campaign.id, seen, [unitId]));
  const found = (await units.next()).value as ComparedUnit | undefined;
  if (found === undefined) throw new Problem('not-found');
  const elements = await elementWords(db);
  const words = { ...elements, units: unitNames(found), organisations: await organisationNames(db, sourceIds(found)) };
  const { a, b } = found;
  return {
    row: presentRow(found),
    laws: presentLaws(laws, campaign, { a: a.illustrative, b: b.illustrative }),
    preconditions: { a: preconditionsOf(a), b: preconditionsOf(b) },
    pairs: laws.pairs.map((pair) => ({
      a: sideOf(pair.a, a, elements.elements),
      b: sideOf(pair.b, b, elements.elements),
    })),
    numbers: numbersOf(found, laws.elements, words),
  };
}

async function rebasedUnit(ask: Ask, unitId: string, seen: Expression<SqlBool>): Promise<AsyncGenerator<ComparedUnit>> {
  const of = (await originsOf(ask.db, [unitId])).get(unitId) ?? [];
  const named = await rosterSeen(
    ask.db,
    ask.campaign.id,
    seen,
    of.map((origin) => origin.unitId),
  );
  const targets = (
    await heirsOf(
      ask.db,
      named.map((unit) => unit.unitId),
    )
  ).filter((unit) => unit.unitId === unitId);
  const all = await rosterSeen(ask.db, ask.campaign.id, seen);
  return compareRebased(ask, targets, new Set(all.map((unit) => unit.unitId)));
}

function preconditionsOf(judgement: Judgement): string[] {
  return judgement.preconditions.flatMap(({ code }) => explain({ ...judgement, criteria: [] }, code));
}

function sideOf(
  named: { code: string; name: string } | null,
  judgement: Judgement,
  elements: Readonly<Record<string, string>>,
) {
  if (named === null) return null;
  const verdict = verdictsOf(judgement).get(named.code) ?? 'unknown';
  return { ...named, verdict, sentences: explain({ ...judgement, preconditions: [] }, named.code, elements) };
}
