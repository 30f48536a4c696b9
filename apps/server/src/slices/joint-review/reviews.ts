import { getReview, listReviews } from '@thuocdo/contract/joint-review';
import { type Action, allowedActions, can } from '@thuocdo/core/access';
import type { Ruleset } from '@thuocdo/core/judging';
import type { Actor } from '../../platform/access/actor.ts';
import { type Found, query } from '../../platform/http/route.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { seenColumns, seenUnits } from './joint-review.queries.ts';
import { presentItems, presentSummary, presentTarget, reviewWords, type Sight } from './present-review.ts';
import { findReviewedUnit, findReviewPart, readReviews } from './review-subject.ts';
import { reviewedIndex, reviewUnits } from './review-units.ts';

const offered: readonly Action[] = ['joint-review.read-points', 'judgement.read', 'support.request'];

/** Every commune that the viewer may see, with its points by pillar and the number of its gaps. */
export const listReviewsRoute = query({
  endpoint: listReviews,
  action: 'joint-review.read',
  subject: (db, { params }, { actor }) => findReviewPart(db, params.campaignId, actor),
  async run({ db, actor, today, visible }, part, { query: { level, ...paging } }) {
    const { row: campaign } = part;
    const ruleset = await reviewedIndex(db, campaign);
    const heading = headingOf(campaign, ruleset, level, allowedActions(actor.grants, offered, part));
    if (ruleset === undefined) return { ...heading, items: [], total: 0 };
    const seen = visible(readReviews, seenColumns);
    const { units, total } = await seenUnits(db, campaign.id, { seen, ...paging });
    const reviews = await reviewUnits(db, campaign, ruleset, { unitIds: units.map(({ id }) => id), level, today });
    const words = await reviewWords(db, campaign, ruleset, [...reviews.values()]);
    const items = units.flatMap((unit) => {
      const reviewed = reviews.get(unit.id);
      if (reviewed === undefined) return [];
      const place = { unitPath: unit.path, organisationId: part.organisationId };
      return [presentSummary(unit, reviewed, words, sightOf(actor, place))];
    });
    return { ...heading, items, total };
  },
});

/** One commune, line by line. */
export const reviewRoute = query({
  endpoint: getReview,
  action: 'joint-review.read',
  subject: (db, { params }, { actor }) => findReviewedUnit(db, params, actor),
  async run({ db, actor, today }, subject, { query: { level } }) {
    const { campaign, unit } = subject.row;
    const ruleset = await reviewedIndex(db, campaign);
    const heading = headingOf(campaign, ruleset, level, allowedActions(actor.grants, offered, subject));
    const reviews = ruleset
      ? await reviewUnits(db, campaign, ruleset, { unitIds: [unit.id], level, today })
      : new Map<string, never>();
    const reviewed = reviews.get(unit.id);
    if (ruleset === undefined || reviewed === undefined) return { ...heading, ...nothingFor(unit) };
    const words = await reviewWords(db, campaign, ruleset, [reviewed]);
    const sight = sightOf(actor, subject);
    return {
      ...heading,
      ...presentSummary(unit, reviewed, words, sight),
      items: presentItems(reviewed.review, words, sight),
      targets: sight.kind === 'whole' ? reviewed.review.targets.map((gap) => presentTarget(gap, words)) : [],
    };
  },
});

/** Who may read points sees everything; an enterprise what it said itself, on the lines that it was asked about. */
function sightOf({ grants }: Actor, place: Pick<Found<unknown>, 'unitPath' | 'organisationId'>): Sight {
  if (can(grants, 'joint-review.read-points', place)) return { kind: 'whole' };
  return { kind: 'duty', organisationId: place.organisationId ?? '' };
}

function headingOf<L extends string>(campaign: CampaignRecord, ruleset: Ruleset | undefined, asked: L, may: Action[]) {
  const { id, title, period, state, illustrative } = campaign;
  return {
    campaign: { id, title, period, state, illustrative },
    ruleset: ruleset ? { code: ruleset.code, name: ruleset.name, max: ruleset.scale?.max ?? null } : null,
    asked,
    can: may,
  };
}

/** A campaign without an index has nothing to review. */
function nothingFor({
  id,
  code,
  name,
  districtName,
}: {
  id: string;
  code: string;
  name: string;
  districtName: string | null;
}) {
  return {
    unit: { id, code, name, districtName },
    level: null,
    verdict: null,
    total: null,
    grade: null,
    pillars: [],
    counts: { short: 0, shortWithinDuty: 0, differing: 0, targetsMissed: 0 },
    items: [],
    targets: [],
  };
}
