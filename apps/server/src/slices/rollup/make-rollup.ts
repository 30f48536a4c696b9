import type { RollupView } from '@thuocdo/contract/results';
import type { Ruleset } from '@thuocdo/core/judging';
import { type Level, tableOf } from '@thuocdo/core/values';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import { groupByUnit, ownSourceOf, type StoredValue, settleSources } from '../values/index.ts';
import { elementsOf, type Figure, figuresFor } from './figures.ts';
import {
  confirmedRulesets,
  levelsUpTo,
  type RosterRow,
  reachedLevels,
  resultsReached,
  rosterRows,
  valuesReached,
} from './rollup.queries.ts';
import { type Counted, figuresOf, type RollupRow, totalsOf } from './rollup-totals.ts';

export type Rollup = Omit<RollupView, 'computedAt' | 'can'>;
type VerdictColumn = Rollup['columns']['verdicts'][number];

/**
 * The table communes × sub-criteria and figures, at a level: each commune shows the highest level that it has reached and
 * that is not above the one asked for, and says which. Every unit of the roster that `seen` lets through is a row.
 * One query a table, whatever the number of communes.
 */
export async function makeRollup(
  db: Reader,
  campaign: CampaignRecord,
  wanted: Level | 'highest',
  seen: Expression<SqlBool>,
): Promise<Rollup> {
  const roster = await rosterRows(db, campaign.id, seen);
  const ids = roster.map((row) => row.unitId);
  const levels = levelsUpTo(wanted);
  const figures = await figuresFor(campaign.draft.rulesets);
  const reached = await reachedFor(db, campaign, ids, wanted);
  const results = await resultsReached(db, campaign, ids, levels);
  const confirmed = await confirmedRulesets(db, campaign.id, ids);
  const table = tableOf(settleUnits(await valuesReached(db, reached, campaign.period, elementsOf(figures))));
  const rows = roster.map(
    (unit): RollupRow => ({
      unitId: unit.unitId,
      code: unit.code,
      name: unit.name,
      assignmentId: unit.assignmentId,
      state: unit.state,
      levelReached: reached.get(unit.unitId) ?? null,
      verdicts: results.get(unit.unitId)?.verdicts ?? {},
      points: results.get(unit.unitId)?.points ?? {},
      figures: figuresOf(unit.unitId, figures, table),
      confirmed: confirmed.get(unit.unitId) ?? [],
    }),
  );
  const columns = { verdicts: await verdictColumns(db, campaign), figures: figures.map(presentFigure) };
  const counted = { table, verdictKeys: columns.verdicts.map((column) => column.key), figures };
  return {
    campaign: {
      id: campaign.id,
      title: campaign.title,
      period: campaign.period,
      illustrative: campaign.illustrative,
    },
    level: wanted === 'published' ? 'highest' : wanted,
    columns,
    groups: groupByDistrict(roster, rows, await unitNameOf(db, campaign), counted),
    totals: totalsOf({ rows, ...counted }),
  };
}

/** How far each commune has come, not above the level asked for; those without values are absent. */
export function reachedFor(
  db: Reader,
  { id, period, draft }: CampaignRecord,
  unitIds: readonly string[],
  wanted: Level | 'highest',
): Promise<Map<string, Level>> {
  return reachedLevels(db, { id, period, isJudged: draft.rulesets.length > 0 }, unitIds, levelsUpTo(wanted));
}

/** One value an element for each commune. */
function settleUnits(stored: readonly StoredValue[]) {
  return [...groupByUnit(stored)].flatMap(([unitId, values]) => settleSources(values, ownSourceOf(unitId), 'highest'));
}

/** The sub-criteria of the campaign's rulesets, in the order in which the campaign names them; an index begins with its total. */
async function verdictColumns(db: Reader, campaign: CampaignRecord): Promise<VerdictColumn[]> {
  const rows = await readRulesets(db, campaign.draft.rulesets);
  return rows.flatMap(({ ruleset }) => {
    const { code, kind, criteria } = ruleset as Ruleset;
    const parts = criteria.flatMap(({ subcriteria }) =>
      subcriteria.map((sub) => ({ key: `${code}:${sub.code}`, code: sub.code, name: sub.name, ruleset: code, kind })),
    );
    const total = { key: code, code: 'Tổng', name: 'Tổng điểm, xếp loại', ruleset: code, kind };
    return kind === 'index' ? [total, ...parts] : parts;
  });
}

const presentFigure = ({ key, name, unit, kind }: Figure) => ({ key, name, unit, kind });

async function unitNameOf(db: Reader, campaign: CampaignRecord): Promise<{ unitId: string; name: string }> {
  const row = await db
    .selectFrom('unit_versions')
    .select('full_name')
    .where('unit_id', '=', campaign.unitId)
    .orderBy(sql`(valid_from <= ${campaign.draft.scope.asOf}::date)`, 'desc')
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  return { unitId: campaign.unitId, name: row?.full_name ?? '' };
}

/** Communes without a district (since July 2025) stand in one group under the campaign's own unit. */
function groupByDistrict(
  roster: readonly RosterRow[],
  rows: readonly RollupRow[],
  whole: { unitId: string; name: string },
  counted: Omit<Counted, 'rows'>,
): Rollup['groups'] {
  const groups = new Map<string, { unitId: string; name: string; rows: RollupRow[] }>();
  roster.forEach((unit, at) => {
    const row = rows[at];
    if (row === undefined) return;
    const key = unit.districtId ?? whole.unitId;
    const group = groups.get(key) ?? { unitId: key, name: unit.districtName ?? whole.name, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  });
  return [...groups.values()].map((group) => ({ ...group, totals: totalsOf({ ...counted, rows: group.rows }) }));
}
