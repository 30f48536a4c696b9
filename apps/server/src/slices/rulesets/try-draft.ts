import { tryRulesetDraft } from '@thuocdo/contract/rulesets';
import { can } from '@thuocdo/core/access';
import {
  type Attributes,
  applyOverlay,
  elementsOf,
  explain,
  type Judgement,
  judge,
  type Overlay,
  type Ruleset,
  requiredRulesets,
  requirementsOf,
} from '@thuocdo/core/judging';
import type { Value } from '@thuocdo/core/values';
import type { Reader } from '../../platform/db/open.ts';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, readCampaign } from '../campaigns/index.ts';
import { elementNames, examineRuleset, isOverlay, publishedRulesets, readRulesets } from '../definitions/index.ts';
import { attributesOn, findUnitSubject } from '../units/index.ts';
import { ownSourceOf, settleSources, storedValues } from '../values/index.ts';
import { findDraft } from './drafts.queries.ts';

/** Judges one commune by the draft, with the sentences that its officers would read. Nothing is stored. */
export const tryDraftRoute = query({
  endpoint: tryRulesetDraft,
  action: 'value.read',
  subject: (db, { query: asked }, { today }) => findUnitSubject(db, asked.unitId, today),
  async run({ db, actor }, unit, { params, query: asked }) {
    const draft = await findDraft(db, params.draftId);
    if (!can(actor.grants, 'ruleset.draft', draft)) throw new Problem('not-found');
    const { content, findings } = await examineRuleset(db, draft.row.content);
    if (findings.some(({ severity }) => severity === 'error')) throw new Problem('ruleset-invalid', { findings });
    const campaign = await readCampaign(db, asked.campaignId);
    const asOf = asked.asOf ?? campaign.draft.scope.asOf;
    const attributes = await attributesIn(db, campaign, unit.id, asOf);
    const values = settleSources(await storedValues(db, [unit.id], campaign.period), ownSourceOf(unit.id), asked.level);
    const tried = await triedRulesets(db, content, campaign);
    const names = await elementNames(db);
    const results = judgeInOrder(tried, { values, attributes, asOf }).map(({ judgement }) => ({
      ruleset: judgement.ruleset,
      name: judgement.name,
      judgement,
      sentences: explain(judgement, undefined, names),
    }));
    return {
      asOf,
      values: valuesRead(values, tried),
      attributes: { ...classDeclared(values), ...attributes },
      results,
    };
  },
});

interface Tried {
  ruleset: Ruleset;
  /** False for rulesets that are judged only because the draft asks for their result. */
  shown: boolean;
}

/** The draft with what it requires before it; for an overlay every ruleset that it speaks of, with it laid on. */
async function triedRulesets(db: Reader, content: Ruleset | Overlay, campaign: CampaignRecord): Promise<Tried[]> {
  const { rulesets } = await publishedRulesets(db);
  const laid = (await readRulesets(db, campaign.draft.overlays)).map((row) => row.ruleset as Overlay);
  const filled = rulesets.map((ruleset) => laid.reduce(applyOverlay, ruleset));
  if (!isOverlay(content)) return withRequired([content as Ruleset], filled);
  const overlay = content as Overlay;
  const spoken = filled.filter(({ code }) => Object.hasOwn(overlay.rulesets, code));
  return withRequired(
    spoken.map((ruleset) => applyOverlay(ruleset, overlay)),
    filled,
  );
}

function withRequired(shown: readonly Ruleset[], published: readonly Ruleset[]): Tried[] {
  const known = [...published.filter(({ code }) => !shown.some((one) => one.code === code)), ...shown];
  const required = shown.flatMap((ruleset) => requiredRulesets(ruleset, known));
  const before = [...new Set(required)].filter((ruleset) => !shown.includes(ruleset));
  return [
    ...before.map((ruleset) => ({ ruleset, shown: false })),
    ...shown.map((ruleset) => ({ ruleset, shown: true })),
  ];
}

function judgeInOrder(
  tried: readonly Tried[],
  { values, attributes, asOf }: { values: readonly Value[]; attributes: Attributes; asOf: string },
): { judgement: Judgement }[] {
  const earlier: Record<string, Judgement> = {};
  return tried.flatMap(({ ruleset, shown }) => {
    const judgement = judge(ruleset, values, attributes, asOf, earlier);
    earlier[ruleset.code] = judgement;
    return shown ? [{ judgement }] : [];
  });
}

function valuesRead(values: readonly Value[], tried: readonly Tried[]): Record<string, unknown> {
  const read = new Set(tried.flatMap(({ ruleset }) => requirementsOf(ruleset).flatMap(({ rule }) => elementsOf(rule))));
  return Object.fromEntries(
    values.filter(({ element }) => read.has(element)).map(({ element, value }) => [element, value]),
  );
}

/** The class that the commune gave in its own form: judging uses it where the registry knows none. */
function classDeclared(values: readonly Value[]): Attributes {
  const value = values.find(({ element }) => element === 'commune_class')?.value;
  return typeof value === 'string' ? { commune_class: value } : {};
}

/** @throws Problem `not-found` when the commune is not on the campaign’s roster */
async function attributesIn(db: Reader, campaign: CampaignRecord, unitId: string, asOf: string): Promise<Attributes> {
  const row = await db
    .selectFrom('roster_units')
    .select(['path', 'kind'])
    .where('campaign_id', '=', campaign.id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  const declared = (await attributesOn(db, [unitId], asOf)).get(unitId);
  return { ...declared, unit_path: row.path, unit_kind: row.kind };
}
