import type {
  ReviewFigure,
  ReviewItem,
  ReviewPillar,
  ReviewSummary,
  ReviewTarget,
} from '@thuocdo/contract/joint-review';
import type { FigurePair, ReviewItem as Item, Missing, Review, TargetGap } from '@thuocdo/core/joint-review';
import { choiceName, citation, type Ruleset, type Score } from '@thuocdo/core/judging';
import { parseSubject, TOTAL } from '@thuocdo/core/targets';
import type { ElementValue } from '@thuocdo/core/values';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { valueWords } from '../explanations/index.ts';
import { organisationNames } from '../organisations/index.ts';
import { basesById } from '../targets/index.ts';
import type { RosterUnit } from './joint-review.queries.ts';
import type { UnitReview } from './review-units.ts';

/** What a viewer sees: all of it, or as an enterprise its own side of the lines within its duty, without points. */
export type Sight = { kind: 'whole' } | { kind: 'duty'; organisationId: string };

/** How reviews are said to readers: names of elements, organisations, parts and papers. */
export interface ReviewWords {
  elementName(code: string): string;
  unitOfMeasure(code: string): string | null;
  valueText(element: string, value: ElementValue): string;
  organisationName(id: string): string;
  partName(code: string): string;
  basis(id: string): string;
}

export async function reviewWords(
  db: Reader,
  campaign: CampaignRecord,
  ruleset: Ruleset,
  reviews: readonly UnitReview[],
): Promise<ReviewWords> {
  const words = await valueWords(db, campaign);
  const organisations = await organisationNames(db, campaign.draft.enterpriseIds);
  const bases = await basesById(db, basisIdsIn(reviews));
  const parts = new Map([
    [TOTAL, 'Tổng điểm'] as const,
    ...ruleset.criteria.flatMap((pillar) =>
      [pillar, ...pillar.subcriteria].map(({ code, name }) => [code, name] as const),
    ),
  ]);
  return {
    elementName: (code) => words.names[code] ?? code,
    unitOfMeasure: (code) => words.unitsOfMeasure[code] ?? null,
    valueText: (element, value) =>
      typeof value === 'string' ? choiceName(element, value, words.names) : words.text(value, undefined),
    organisationName: (id) => organisations.get(id) ?? id,
    partName: (code) => parts.get(code) ?? ruleset.name,
    basis(id) {
      const basis = bases.get(id);
      return basis ? citation(basis) : '';
    },
  };
}

function basisIdsIn(reviews: readonly UnitReview[]): string[] {
  const gaps = reviews.flatMap(({ review }) => [
    ...review.targets,
    ...review.pillars.flatMap(({ targets }) => targets),
    ...review.items.flatMap(({ targets }) => targets),
  ]);
  return [...new Set(gaps.map(({ target }) => target.basisId))];
}

/** A commune without its lines. Points and what is measured by them are for those who may read them. */
export function presentSummary(
  unit: RosterUnit,
  { level, review }: UnitReview,
  words: ReviewWords,
  sight: Sight,
): ReviewSummary {
  const { id, code, name, districtName } = unit;
  const items = itemsIn(review, sight);
  const isWhole = sight.kind === 'whole';
  return {
    unit: { id, code, name, districtName },
    level,
    verdict: isWhole ? (review.verdict ?? null) : null,
    total: isWhole ? pointsOf(review.total) : null,
    grade: isWhole ? (review.grade ?? null) : null,
    pillars: isWhole ? review.pillars.map((pillar) => presentPillar(pillar, words)) : [],
    counts: isWhole ? review.counts : countsWithin(items, sight),
  };
}

/** An enterprise counts what it sees. */
function countsWithin(items: readonly Item[], sight: Sight): ReviewSummary['counts'] {
  const short = items.filter(({ isShort }) => isShort).length;
  const differing = items.filter((item) => pairsIn(item, sight).some(({ differs }) => differs)).length;
  return { short, shortWithinDuty: short, differing, targetsMissed: 0 };
}

/** The lines that a viewer sees. */
export function presentItems(review: Review, words: ReviewWords, sight: Sight): ReviewItem[] {
  const isWhole = sight.kind === 'whole';
  return itemsIn(review, sight).map((item) => ({
    code: item.code,
    name: item.name,
    pillar: item.pillar,
    role: item.role,
    max: isWhole ? item.max : null,
    verdict: isWhole ? (item.verdict ?? null) : null,
    score: isWhole ? pointsOf(item.score) : null,
    missing: isWhole && item.missing ? presentMissing(item.missing) : null,
    isShort: item.isShort ?? null,
    withinDuty: item.withinDuty,
    explanations: [...item.explanations],
    figures: pairsIn(item, sight).map((pair) => presentPair(pair, words)),
    opinions: item.opinions
      .filter(({ organisationId }) => speaksFor(organisationId, sight))
      .map(({ organisationId, text }) => ({
        organisationId,
        organisationName: words.organisationName(organisationId),
        text,
      })),
    targets: item.targets
      .filter(({ target }) => isWhole || parseSubject(target.subject)?.kind === 'element')
      .map((gap) => presentTarget(gap, words)),
  }));
}

const itemsIn = (review: Review, sight: Sight) =>
  review.items.filter((item) => sight.kind === 'whole' || item.withinDuty);

const speaksFor = (organisationId: string, sight: Sight) =>
  sight.kind === 'whole' || sight.organisationId === organisationId;

/** Another enterprise's figures are not for a competitor: what was added up of several is left out with them. */
function pairsIn({ figures }: Item, sight: Sight): readonly FigurePair[] {
  if (sight.kind === 'whole') return figures;
  return figures.map((pair) => {
    const others = pair.others.filter(({ organisationId }) => speaksFor(organisationId, sight));
    if (others.length === pair.others.length) return pair;
    const { together: _together, difference: _difference, differs: _differs, ...rest } = pair;
    return { ...rest, others };
  });
}

function presentPillar({ targets, score, ...pillar }: Review['pillars'][number], words: ReviewWords): ReviewPillar {
  return { ...pillar, score: pointsOf(score), targets: targets.map((gap) => presentTarget(gap, words)) };
}

function presentPair(pair: FigurePair, words: ReviewWords): ReviewFigure {
  const said = (value: ElementValue) => ({ value: value as string, text: words.valueText(pair.element, value) });
  return {
    element: pair.element,
    name: words.elementName(pair.element),
    unitOfMeasure: words.unitOfMeasure(pair.element),
    isAsked: pair.isAsked,
    own: pair.own === undefined ? null : said(pair.own),
    others: pair.others.map(({ organisationId, value }) => ({
      organisationId,
      organisationName: words.organisationName(organisationId),
      ...said(value),
    })),
    together: pair.together ?? null,
    difference: pair.difference ?? null,
    differs: pair.differs ?? null,
    counted: pair.counted ?? null,
  };
}

export function presentTarget({ target, met, missing }: TargetGap, words: ReviewWords): ReviewTarget {
  const { subject, value, direction, dueOn, basisId } = target;
  const parsed = parseSubject(subject);
  return {
    subject,
    name: parsed?.kind === 'element' ? words.elementName(parsed.element) : words.partName(partOf(parsed)),
    value,
    direction,
    dueOn,
    basis: words.basis(basisId),
    met,
    missing: missing ? presentMissing(missing) : null,
  };
}

const partOf = (parsed: ReturnType<typeof parseSubject>) => (parsed?.kind === 'part' ? parsed.part : '');

function pointsOf(score: Score | undefined): ReviewSummary['total'] {
  return score ? { low: score.low, high: score.high, max: score.max } : null;
}

function presentMissing({ least, most }: Missing) {
  return { least, most: Number.isFinite(most) ? most : null };
}
