import type { ScoreRow, ScoresView } from '@thuocdo/contract/scores';
import { gradeFor, type Overlay, type Ruleset } from '@thuocdo/core/judging';
import type { Change } from '@thuocdo/core/ranking';
import { LEVELS, type Level, rankOf } from '@thuocdo/core/values';
import { phraseIfKnown } from '@thuocdo/phrases';
import type { Expression, SqlBool } from 'kysely';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import { changesAgainst, chosenAgainst, comparableCampaigns } from './against.ts';
import { type Placement, placeCommunes } from './placed.ts';
import { type RosterRow, rosterRows, type StoredScore } from './scores.queries.ts';

export type Scores = Omit<ScoresView, 'computedAt' | 'can'>;

export interface Asked {
  ruleset?: string | undefined;
  level: ScoresView['level'];
  against?: string | undefined;
}

/**
 * Points, rank and sub-criteria of the communes that the viewer may see. Ranks are of the whole frozen roster; each commune
 * shows the highest level that it has reached and that is not above the one asked for.
 * @throws Problem `not-found` when the viewer sees no commune of the roster
 */
export async function makeScores(
  db: Reader,
  campaign: CampaignRecord,
  asked: Asked,
  { actor, seen }: { actor: Actor; seen: Expression<SqlBool> },
): Promise<Scores> {
  const roster = await rosterRows(db, campaign.id, seen);
  const shown = roster.filter((row) => row.seen);
  if (shown.length === 0) throw new Problem('not-found');
  const rulesets = await readRulesets(db, campaign.draft.rulesets);
  const ruleset = chosenRuleset(
    rulesets.map((row) => row.ruleset as Ruleset),
    asked.ruleset,
  );
  const levels = levelsUpTo(asked.level);
  const units = roster.map(({ unitId }) => unitId);
  const placement = await placeCommunes(db, campaign, ruleset, { roster: units, levels });
  const comparable = placement.ranking ? await comparableCampaigns(db, campaign, ruleset, actor) : [];
  const against = chosenAgainst(comparable, asked.against);
  const change = against && (await changesAgainst(db, { campaign, ruleset, placement, levels }, against));
  const { id, title, period, illustrative, state } = campaign;
  return {
    campaign: { id, title, period, illustrative, state },
    level: asked.level,
    ruleset: presentRuleset(ruleset),
    rulesets: rulesets.map(({ code, name, ruleset: one }) => ({ code, name, kind: (one as Ruleset).kind })),
    illustrativeTexts: await illustrativeTexts(db, campaign, ruleset),
    against: against ? nameOf(against) : null,
    comparable: comparable.map(nameOf),
    pillars: ruleset.criteria.map(({ code, name, role = 'base', max = null }) => ({ code, name, role, max })),
    columns: columnsOf(ruleset),
    roster: roster.length,
    ranked: placement.ranking?.ranked ?? placement.scores.size,
    rows: shown.map((row) => rowOf(row, { ruleset, placement, change })),
  };
}

function levelsUpTo(wanted: Scores['level']): Level[] {
  return LEVELS.filter((level) => wanted === 'highest' || rankOf(level) <= rankOf(wanted));
}

function chosenRuleset(rulesets: readonly Ruleset[], asked: string | undefined): Ruleset {
  const chosen =
    asked === undefined
      ? (rulesets.find(({ kind }) => kind === 'index') ?? rulesets[0])
      : rulesets.find(({ code }) => code === asked);
  if (chosen) return chosen;
  throw new Problem('input-invalid', {
    errors: [{ pointer: '/query/ruleset', rule: 'not-of-this-campaign', params: {} }],
  });
}

function presentRuleset({ code, name, kind, scale, criteria }: Ruleset): Scores['ruleset'] {
  const parts = new Map(criteria.flatMap((one) => [one, ...one.subcriteria]).map((part) => [part.code, part.name]));
  const wordsOf = (tie: string) => phraseIfKnown('vi', `scores.tie_${tie}`) ?? `${tie} ${parts.get(tie) ?? ''}`.trim();
  return {
    code,
    name,
    kind,
    max: scale?.max ?? null,
    decimals: scale?.decimals ?? 2,
    grades: [...(scale?.grades ?? [])],
    ties: (scale?.ties ?? []).map(wordsOf),
  };
}

function columnsOf({ criteria }: Ruleset): Scores['columns'] {
  return criteria.flatMap((criterion) =>
    criterion.subcriteria.map(({ code, name, max, requirements }) => ({
      code,
      name,
      pillar: criterion.code,
      max: max ?? sumOfMax(requirements),
    })),
  );
}

/** Of the leaves that count; null while the most of one is not known. */
function sumOfMax(leaves: Ruleset['criteria'][number]['subcriteria'][number]['requirements']): number | null {
  const counted = leaves.filter(({ informational }) => !informational).map(({ max = null }) => max);
  return counted.includes(null) ? null : counted.reduce<number>((sum, max) => sum + Number(max), 0);
}

/** Texts that are not law and speak of this ruleset. */
async function illustrativeTexts(db: Reader, { draft }: CampaignRecord, { code }: Ruleset): Promise<string[]> {
  const overlays = await readRulesets(db, draft.overlays);
  return overlays
    .filter(({ illustrative, ruleset }) => illustrative && Object.hasOwn((ruleset as Overlay).rulesets, code))
    .map(({ name }) => name);
}

const nameOf = ({ id, title, period }: { id: string; title: string; period: string }) => ({ id, title, period });

interface Read {
  ruleset: Ruleset;
  placement: Placement;
  change: ((unit: string) => Change) | undefined;
}

function rowOf({ seen: _seen, ...row }: RosterRow, { ruleset, placement, change }: Read): ScoreRow {
  const found = placement.scores.get(row.unitId);
  return {
    ...row,
    levelReached: found?.level ?? null,
    verdict: found?.verdict ?? null,
    total: found?.total ?? null,
    grade: gradeOf(ruleset, found?.total ?? null),
    standing: placement.ranking?.standings.get(row.unitId) ?? null,
    pillars: found ? ruleset.criteria.map(({ code }) => found.scores[code] ?? null) : null,
    cells: found ? cellsOf(ruleset, found) : null,
    change: change ? presentChange(change(row.unitId)) : null,
  };
}

function cellsOf({ criteria }: Ruleset, { verdicts, scores }: StoredScore): ScoreRow['cells'] {
  return criteria.flatMap(({ subcriteria }) =>
    subcriteria.map(({ code }): NonNullable<ScoreRow['cells']>[number] => [
      verdicts[code] ?? 'unknown',
      scores[code] ?? null,
    ]),
  );
}

function gradeOf({ scale }: Ruleset, total: ScoreRow['total']): ScoreRow['grade'] {
  if (!scale || !total) return null;
  const [least, most, max] = total;
  const low = gradeFor(scale, least);
  const high = gradeFor(scale, max === null ? Number.POSITIVE_INFINITY : most);
  return low === undefined || high === undefined ? null : { low, high };
}

function presentChange(change: Change): NonNullable<ScoreRow['change']> {
  return change.kind === 'merged' ? { kind: 'merged', from: [...change.from] } : change;
}
