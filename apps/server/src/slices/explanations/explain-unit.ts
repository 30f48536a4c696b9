import type { ExplanationView, LevelResults } from '@thuocdo/contract/explanations';
import { explanationTree, type Judgement, type Ruleset, requirementsUnder, resultsOf } from '@thuocdo/core/judging';
import type { Level } from '@thuocdo/core/values';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { attributesOf } from '../units/index.ts';
import { campaignRulesets, judgementsOf } from '../values/index.ts';
import { presentTree } from './present-tree.ts';
import { listRulesetNames } from './ruleset-names.ts';
import { rosterUnit, type Seen } from './sources.queries.ts';
import { readSources, type Sources } from './sources.ts';

const levels = ['self', 'checked', 'verified'] as const;
type JudgedLevel = (typeof levels)[number];

export interface Asked {
  unitId: string;
  /** Code; the campaign's first ruleset when absent. */
  ruleset?: string | undefined;
  level: JudgedLevel | 'highest';
}

/** A commune's result under one ruleset, at the level asked for and at every level beside it. */
export interface JudgedUnit {
  ruleset: Ruleset | undefined;
  /** Levels that the commune has reached, lowest first. */
  reached: { level: JudgedLevel; judgement: Judgement }[];
  /** The one asked for: the highest reached that is not above the level asked for. */
  shown: { level: JudgedLevel; judgement: Judgement } | undefined;
}

/** @throws Problem `not-found` for a ruleset that is not the campaign's */
export async function judgedUnit(db: Reader, campaign: CampaignRecord, asked: Asked): Promise<JudgedUnit> {
  const rulesets = await campaignRulesets(db, campaign);
  const code = asked.ruleset ?? campaign.draft.rulesets[0];
  const ruleset = rulesets.find((one) => one.code === code);
  if (ruleset === undefined && code !== undefined) throw new Problem('not-found', { ruleset: code });
  const reached: JudgedUnit['reached'] = [];
  for (const level of levels) {
    const judged = (await judgementsOf(db, campaign, [asked.unitId], level)).get(asked.unitId);
    const judgement = judged?.judgements.find((one) => one.ruleset === code);
    if (judged?.level === level && judgement !== undefined) reached.push({ level, judgement });
  }
  const notAbove = asked.level === 'highest' ? levels : levels.slice(0, levels.indexOf(asked.level) + 1);
  return { ruleset, reached, shown: reached.findLast(({ level }) => notAbove.includes(level)) };
}

/** @throws Problem `not-found` for a commune that the campaign's roster does not have */
export async function onRoster(db: Reader, campaign: CampaignRecord, unitId: string) {
  const unit = await rosterUnit(db, campaign.id, unitId);
  if (unit === undefined) throw new Problem('not-found');
  return unit;
}

/** The whole explanation but for what the viewer may do. @throws Problem `not-found` for a commune off the roster */
export async function explainUnit(
  db: Reader,
  campaign: CampaignRecord,
  asked: Asked,
  seen: Seen,
): Promise<Omit<ExplanationView, 'can'>> {
  const unit = await onRoster(db, campaign, asked.unitId);
  const { ruleset, reached, shown } = await judgedUnit(db, campaign, asked);
  const sources = await readSources(db, campaign, [asked.unitId], seen);
  const rulesets = await listRulesetNames(db, campaign);
  const { names, unitsOfMeasure } = sources.words;
  const tree = shown && explanationTree(shown.judgement, names, { unitsOfMeasure, ...(ruleset ? { ruleset } : {}) });
  const told = {
    unitId: asked.unitId,
    sources,
    bases: await basesOn(db, asked.unitId, campaign.draft.scope.asOf),
    rulesets: new Map(rulesets.map(({ code, name }) => [code, name])),
  };
  const { id, title, period, unitId, illustrative } = campaign;
  return {
    unit: { id: unit.unit_id, code: unit.code, name: unit.full_name, districtName: unit.district_name },
    campaign: { id, title, period, unitId, illustrative },
    rulesets,
    ruleset: ruleset?.code ?? null,
    asked: asked.level,
    level: shown?.level ?? null,
    tree: tree ? presentTree(tree, told) : null,
    levels: reached.map((one) => levelResults(one, sources)),
  };
}

function levelResults({ level, judgement }: { level: Level; judgement: Judgement }, { words }: Sources): LevelResults {
  const results = [...resultsOf(judgement)].map(([code, { verdict, score }]) => {
    const points = score && { score: { low: score.low, high: score.high, max: score.max } };
    return [code, { verdict, ...points }] as const;
  });
  const numbers = requirementsUnder(judgement).flatMap(({ trace }) => trace.numbers);
  const values = numbers.map(({ element, value, source }) => {
    const question = 'question' in source ? source.question : undefined;
    return [element, words.text(value, question)] as const;
  });
  return { level, results: Object.fromEntries(results), values: Object.fromEntries(values) };
}

/** What declared each attribute of a commune that held on the day. */
async function basesOn(db: Reader, unitId: string, day: string): Promise<Map<string, string>> {
  const rows = await attributesOf(db, unitId);
  const held = rows.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
  return new Map(held.map(({ attribute, basis }) => [attribute, basis]));
}
