import type { AppraisalView } from '@thuocdo/contract/confirmations';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { type ChecklistItem, checklistOf } from '@thuocdo/core/appraisals';
import type { Judgement, Ruleset } from '@thuocdo/core/judging';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { elementNames, readRulesets } from '../definitions/index.ts';
import { type AppraisalRecord, summaryOf } from './appraisals.queries.ts';
import type { RosterUnit } from './roster-unit.ts';
import { verifiedJudgement } from './verified-judgement.queries.ts';

const offered: readonly Action[] = ['appraisal.write', 'appraisal.conclude', 'confirmation.issue'];

/** A ruleset that the campaign judges by. @throws Problem `input-invalid` for another one */
export async function rulesetOf(db: Reader, campaign: CampaignRecord, code: string): Promise<Ruleset> {
  const [row] = campaign.draft.rulesets.includes(code) ? await readRulesets(db, [code]) : [];
  if (row !== undefined) return row.ruleset as Ruleset;
  throw new Problem('input-invalid', { errors: [{ pointer: '/body/ruleset', rule: 'not-of-campaign', params: {} }] });
}

export async function checklistNow(
  db: Reader,
  ruleset: Ruleset,
  judgement: Judgement | undefined,
): Promise<ChecklistItem[]> {
  return checklistOf(ruleset, judgement, await elementNames(db));
}

/** A draft shows the verified result as it is now, a concluded appraisal as it was. */
export async function presentAppraisal(
  db: Reader,
  unit: Found<RosterUnit>,
  record: AppraisalRecord,
  actor: Actor,
): Promise<AppraisalView> {
  const { campaign, name, districtName, isVerified } = unit.row;
  const ruleset = await rulesetOf(db, campaign, record.ruleset);
  const judgement = record.state === 'draft' ? await verifiedJudgement(db, unit.row, record.ruleset) : undefined;
  return {
    ...summaryOf(record),
    unitName: name,
    districtName,
    campaignTitle: campaign.title,
    period: campaign.period,
    rulesetName: ruleset.name,
    verdict: record.verdict ?? judgement?.verdict ?? null,
    isVerified: record.state === 'concluded' || (isVerified && judgement !== undefined),
    checklist: record.checklist ?? (await checklistNow(db, ruleset, judgement)),
    content: record.content,
    version: record.version,
    can: allowedActions(actor.grants, offered, unit),
  };
}
