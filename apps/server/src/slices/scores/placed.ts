import type { Points } from '@thuocdo/contract/scores';
import type { Ruleset, Score } from '@thuocdo/core/judging';
import { type Contender, keysOf, type Pillar, type Placed, type Ranking, rankingOf } from '@thuocdo/core/ranking';
import type { Level } from '@thuocdo/core/values';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readScores, type StoredScore } from './scores.queries.ts';

/** Results of a campaign under one ruleset, ranked over its whole roster. */
export interface Placement {
  scores: ReadonlyMap<string, StoredScore>;
  /** Only an index ranks. */
  ranking: Ranking | undefined;
}

export async function placeCommunes(
  db: Reader,
  campaign: CampaignRecord,
  ruleset: Ruleset,
  { roster, levels }: { roster: readonly string[]; levels: readonly Level[] },
): Promise<Placement> {
  const scores = await readScores(db, campaign.id, ruleset.code, levels);
  const { scale } = ruleset;
  if (scale === undefined) return { scores, ranking: undefined };
  const pillars = pillarsOf(ruleset);
  const contenders = roster.map((unit): Contender => {
    const found = scores.get(unit);
    if (!found?.total) return { unit };
    const parts = Object.fromEntries(Object.entries(found.scores).map(([code, points]) => [code, scoreOf(points)]));
    return { unit, keys: keysOf(scale, pillars, { total: scoreOf(found.total), parts }) };
  });
  return { scores, ranking: rankingOf(contenders, { awaits: campaign.state === 'open', ceiling: scale.max }) };
}

export function pillarsOf({ criteria }: Ruleset): Pillar[] {
  return criteria.map(({ code, role = 'base' }) => ({ code, role }));
}

/** A commune's points and rank, for a comparison; undefined without a result. */
export function placedIn({ scores, ranking }: Placement, unit: string): Placed | undefined {
  const total = scores.get(unit)?.total;
  const standing = ranking?.standings.get(unit);
  if (!total || !standing || !ranking) return undefined;
  return { points: { low: total[0], high: total[1] }, rank: standing.rank, roster: ranking.roster };
}

function scoreOf([low, high, max]: Points): Score {
  return { low, high, max };
}
