import type { Points } from '@thuocdo/contract/scores';
import type { Ruleset } from '@thuocdo/core/judging';
import { linksOf, sameCommune } from '@thuocdo/core/ranking';
import { type MeasuredCommune, type PointsRange, takenOff } from '@thuocdo/core/support';
import { LEVELS } from '@thuocdo/core/values';
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import {
  codeInSeries,
  linksBetween,
  type OpenedCampaign,
  type RosterRow,
  readScores,
  rosterRows,
  type StoredScore,
} from '../scores/index.ts';

/** A line of the index as joint reviews and support plans name it: «chỉ số». */
export interface IndexLine {
  code: string;
  name: string;
  /** Name of the pillar that it stands under. */
  pillar: string;
  /** Its points are taken off the total. */
  isDeduction: boolean;
}

/** The lines of an index in their order. */
export function linesOf({ criteria }: Ruleset): IndexLine[] {
  return criteria.flatMap(({ name: pillar, role, subcriteria }) =>
    subcriteria.map(({ code, name }) => ({ code, name, pillar, isDeduction: role === 'deduction' })),
  );
}

/** A commune with its result in each round, at the highest level that it reached. */
export type MeasuredRow = RosterRow & { before: StoredScore | undefined; after: StoredScore | undefined };

/** The communes that the viewer sees, each found again in the earlier round also under another code. */
export async function measuredRows(
  db: Reader,
  campaign: CampaignRecord,
  { code, series }: Ruleset,
  against: OpenedCampaign | undefined,
  seen: Parameters<typeof rosterRows>[2],
): Promise<MeasuredRow[]> {
  const shown = (await rosterRows(db, campaign.id, seen)).filter((row) => row.seen);
  const after = await readScores(db, campaign.id, code, LEVELS);
  const beforeOf = against === undefined ? () => undefined : await earlierScores(db, campaign, series, against);
  return shown.map((row) => ({ ...row, before: beforeOf(row.unitId), after: after.get(row.unitId) }));
}

async function earlierScores(
  db: Reader,
  campaign: CampaignRecord,
  series: string,
  { id, rulesets, asOf }: OpenedCampaign,
): Promise<(unitId: string) => StoredScore | undefined> {
  const scores = await readScores(db, id, codeInSeries(rulesets, series) ?? '', LEVELS);
  const asked = new Set((await rosterRows(db, id, sql.lit(true))).map(({ unitId }) => unitId));
  const links = linksOf(await linksBetween(db, asOf, campaign.draft.scope.asOf));
  return (unitId) => {
    const was = sameCommune(unitId, asked, links);
    return was.kind === 'same' ? scores.get(was.unit) : undefined;
  };
}

export function measuredOf(row: MeasuredRow, lines: readonly IndexLine[]): MeasuredCommune {
  return { unitId: row.unitId, before: pointsOf(row.before, lines), after: pointsOf(row.after, lines) };
}

function pointsOf(score: StoredScore | undefined, lines: readonly IndexLine[]): MeasuredCommune['before'] {
  if (score === undefined) return undefined;
  return Object.fromEntries(
    lines.flatMap(({ code, isDeduction }) => {
      const points = score.scores[code];
      if (points === undefined) return [];
      return [[code, isDeduction ? takenOff(rangeOf(points)) : rangeOf(points)]];
    }),
  );
}

/** Points with a most that nobody knows are open. */
export const rangeOf = ([low, high, max]: Points): PointsRange => ({ low, high, open: max === null });
