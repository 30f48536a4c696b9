import { type EnterpriseFigure, type Review, reviewOf } from '@thuocdo/core/joint-review';
import type { Judgement, Ruleset } from '@thuocdo/core/judging';
import { type ElementValue, type Level, view } from '@thuocdo/core/values';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { targetsOf } from '../targets/index.ts';
import {
  groupByUnit,
  judgementsOf,
  ownSourceOf,
  rulesetsAsNamed,
  type StoredValue,
  storedValues,
  toValue,
} from '../values/index.ts';
import { dutyIn, saidWords } from './said-words.ts';

type JudgedLevel = Exclude<Level, 'published'>;

/** The review of a commune, with the level that its result was truly judged at. */
export interface UnitReview {
  level: JudgedLevel | null;
  review: Review;
}

interface Asked {
  unitIds: readonly string[];
  level: JudgedLevel | 'highest';
  today: string;
}

/** The first of the campaign's rulesets that gives points; undefined where nothing can be reviewed. */
export async function reviewedIndex(db: Reader, campaign: CampaignRecord): Promise<Ruleset | undefined> {
  return (await rulesetsAsNamed(db, campaign)).find(({ kind }) => kind === 'index');
}

/**
 * «Rà soát»: communes of a campaign under its index, both sides side by side (see `core/joint-review`). Communes that have
 * handed in nothing are there without points. A handful of statements, whatever the number of communes.
 */
export async function reviewUnits(
  db: Reader,
  campaign: CampaignRecord,
  ruleset: Ruleset,
  { unitIds, level, today }: Asked,
): Promise<Map<string, UnitReview>> {
  const judged = await judgementsOf(db, campaign, unitIds, level === 'highest' ? 'reached' : level);
  const values = groupByUnit(await storedValues(db, unitIds, campaign.period));
  const words = await saidWords(db, campaign, unitIds, today);
  const duty = await dutyIn(db, campaign);
  const targets = groupByUnit(await targetsOf(db, { unitIds, year: Number(campaign.period.slice(0, 4)) }));
  const reviewed = unitIds.map((unitId): [string, UnitReview] => {
    const found = judged.get(unitId);
    const sides = sidesOf(values.get(unitId) ?? [], { unitId, campaign, level: found?.level ?? 'self' });
    const review = reviewOf({
      ruleset,
      judgement: judgementUnder(ruleset, found?.judgements),
      ...sides,
      explanations: words.explanationsOf(unitId),
      duty,
      opinions: words.opinionsOn(unitId),
      targets: targets.get(unitId) ?? [],
    });
    return [unitId, { level: found?.level ?? null, review }];
  });
  return new Map(reviewed);
}

function judgementUnder({ code }: Ruleset, judgements: readonly Judgement[] = []): Judgement | undefined {
  return judgements.find(({ ruleset }) => ruleset === code);
}

interface Place {
  unitId: string;
  campaign: CampaignRecord;
  /** The commune's values are those that the points were given for. */
  level: JudgedLevel;
}

/** What the commune's committee says and what the enterprises that were asked say; other sources are no side here. */
function sidesOf(
  values: readonly StoredValue[],
  { unitId, campaign, level }: Place,
): { own: Map<string, ElementValue>; figures: EnterpriseFigure[] } {
  const saidBy = (source: string) => values.filter((value) => value.source === source);
  const own = view(saidBy(ownSourceOf(unitId)).map(toValue), level);
  const figures = campaign.draft.enterpriseIds.flatMap((organisationId) => {
    const said = saidBy(organisationId);
    const adding = new Set(said.filter(({ provenance }) => provenance.combine === 'sum').map(({ element }) => element));
    return view(said.map(toValue)).map(({ element, value }) => ({
      organisationId,
      element,
      value,
      adds: adding.has(element),
    }));
  });
  return { own: new Map(own.map(({ element, value }) => [element, value])), figures };
}
