import {
  type Attributes,
  applyOverlay,
  type Judgement,
  judge,
  type Overlay,
  type Ruleset,
  verdictsOf,
} from '@thuocdo/core/judging';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import { attributesOn } from '../units/index.ts';
import { groupByUnit } from './group-by-unit.ts';
import { settleSources } from './settle-sources.ts';
import { type StoredValue, storedValues } from './values.queries.ts';

const levels = ['self', 'checked', 'verified'] as const;
export type JudgedLevel = (typeof levels)[number];

interface RosterUnit {
  unit_id: string;
  path: string;
  kind: string;
}

/**
 * Judges communes of a campaign's roster under its rulesets, at every level that their own values have reached, and keeps
 * the results. A level without values has no result: missing is not «chưa đạt».
 */
export async function judgeUnits(
  tx: Tx,
  campaign: CampaignRecord,
  unitIds: readonly string[],
  now: string,
): Promise<void> {
  const units = await rosterUnits(tx, campaign.id, unitIds);
  if (units.length === 0) return;
  const ids = units.map((unit) => unit.unit_id);
  const asOf = campaign.draft.scope.asOf;
  const rulesets = await rulesetsOf(tx, campaign);
  const attributes = await attributesOn(tx, ids, asOf);
  const values = groupByUnit(await storedValues(tx, ids, campaign.period));
  const rows = units.flatMap((unit) => {
    const known: Attributes = { ...attributes.get(unit.unit_id), unit_path: unit.path, unit_kind: unit.kind };
    return judgementsOf(unit, values.get(unit.unit_id) ?? [], rulesets, known, asOf).map((one) => ({
      ...one,
      unitId: unit.unit_id,
    }));
  });
  await tx
    .deleteFrom('judgements')
    .where('campaign_id', '=', campaign.id)
    .where('unit_id', '=', sql<string>`any(${sql.val(ids)}::text[])`)
    .execute();
  await insertJudgements(tx, campaign.id, rows, now);
}

async function rosterUnits(tx: Tx, campaignId: string, unitIds: readonly string[]): Promise<RosterUnit[]> {
  if (unitIds.length === 0) return [];
  return tx
    .selectFrom('roster_units')
    .select(['unit_id', 'path', 'kind'])
    .where('campaign_id', '=', campaignId)
    .where('is_on', '=', true)
    .where('unit_id', '=', sql<string>`any(${sql.val([...unitIds])}::text[])`)
    .execute();
}

/** The campaign's rulesets with its overlays laid on, those that others require first. */
async function rulesetsOf(db: Parameters<typeof readRulesets>[0], campaign: CampaignRecord): Promise<Ruleset[]> {
  const rulesets = (await readRulesets(db, campaign.draft.rulesets)).map((row) => row.ruleset as Ruleset);
  const overlays = (await readRulesets(db, campaign.draft.overlays)).map((row) => row.ruleset as Overlay);
  const filled = rulesets.map((ruleset) => overlays.reduce(applyOverlay, ruleset));
  return filled.sort((a, b) => Number(a.requires.length > 0) - Number(b.requires.length > 0));
}

interface LevelJudgement {
  level: JudgedLevel;
  judgement: Judgement;
}

function judgementsOf(
  unit: RosterUnit,
  stored: readonly StoredValue[],
  rulesets: readonly Ruleset[],
  attributes: Attributes,
  asOf: string,
): LevelJudgement[] {
  const ownSource = `ubnd-${unit.unit_id}`;
  const reached = levels.filter((level) => stored.some((value) => value.source === ownSource && value.level === level));
  return reached.flatMap((level) => {
    const values = settleSources(stored, ownSource, level);
    const earlier: Record<string, Judgement> = {};
    return rulesets.map((ruleset) => {
      const judgement = judge(ruleset, values, attributes, asOf, earlier);
      earlier[ruleset.code] = judgement;
      return { level, judgement };
    });
  });
}

async function insertJudgements(
  tx: Tx,
  campaignId: string,
  rows: readonly (LevelJudgement & { unitId: string })[],
  now: string,
): Promise<void> {
  for (let at = 0; at < rows.length; at += 200) {
    await tx
      .insertInto('judgements')
      .values(
        rows.slice(at, at + 200).map(({ unitId, level, judgement }) => ({
          unit_id: unitId,
          campaign_id: campaignId,
          ruleset: judgement.ruleset,
          level,
          verdict: judgement.verdict,
          verdicts: JSON.stringify(subcriterionVerdicts(judgement)),
          judgement: JSON.stringify(judgement),
          judged_at: now,
        })),
      )
      .execute();
  }
}

function subcriterionVerdicts(judgement: Judgement): Record<string, string> {
  const all = verdictsOf(judgement);
  const codes = judgement.criteria.flatMap((criterion) => criterion.subcriteria.map((one) => one.code));
  return Object.fromEntries(codes.map((code) => [code, all.get(code) ?? 'unknown']));
}
