import type { BulkOutcome } from '@thuocdo/contract/confirmations';
import { type AppraisalContent, concludeDeskAppraisals } from '@thuocdo/contract/confirmations';
import { can } from '@thuocdo/core/access';
import { concludingFaults, type Noted } from '@thuocdo/core/appraisals';
import type { Ruleset } from '@thuocdo/core/judging';
import type { z } from 'zod';
import { type CommandContext, command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findCampaignPart } from '../campaigns/index.ts';
import { appraisalsOf, insertAppraisal, lastConcluded } from './appraisals.queries.ts';
import { writerOf } from './draft-appraisal.ts';
import { checklistNow, rulesetOf } from './present-appraisal.ts';
import { lockRosterUnit } from './roster-unit.ts';
import { verifiedJudgement } from './verified-judgement.queries.ts';

type Outcome = z.output<typeof BulkOutcome>;
interface Order {
  ruleset: Ruleset;
  content: AppraisalContent;
}

/** The delegation agrees with the verified result of each; only communes whose result is met, the others one by one. */
export const concludeDeskAppraisalsRoute = command({
  endpoint: concludeDeskAppraisals,
  action: 'appraisal.conclude',
  readAction: 'appraisal.read',
  subject: (tx, { params }, { actor }) => findCampaignPart(tx, params.campaignId, actor, 'appraisal.conclude'),
  async run(context, { row: campaign }, { body }) {
    const ruleset = await rulesetOf(context.tx, campaign, body.ruleset);
    const codes = ruleset.criteria.flatMap(({ subcriteria }) => subcriteria.map((one) => one.code));
    const findings = codes.map((code): Noted => ({ code, finding: 'agree', note: '' }));
    const content: AppraisalContent = { ...body.content, kind: 'desk', findings };
    const faults = concludingFaults(content, { codes, today: context.today, isVerified: true });
    if (faults.length > 0)
      throw new Problem('appraisal-unfinished', {
        errors: faults.map(({ field, rule }) => ({ pointer: `/body/content/${field}`, rule, params: {} })),
      });
    const items: Outcome[] = [];
    // One order of locking for everybody.
    for (const item of [...body.items].sort((a, b) => (a.unitId < b.unitId ? -1 : 1)))
      items.push(await concludeOne(context, campaign.id, item, { ruleset, content }));
    context.note({ ruleset: ruleset.code, concluded: items.filter((item) => item.outcome === 'done').length });
    return { items };
  },
});

async function concludeOne(
  context: CommandContext,
  campaignId: string,
  item: { unitId: string; id: string },
  { ruleset, content }: Order,
): Promise<Outcome> {
  const { tx, actor } = context;
  const unit = await lockRosterUnit(tx, campaignId, item.unitId);
  if (!can(actor.grants, 'appraisal.conclude', unit)) throw new Problem('not-found');
  const said = (problem: string | null): Outcome => ({
    unitId: unit.id,
    unitName: unit.row.name,
    outcome: problem === null ? 'done' : 'cannot',
    problem,
  });
  const known = await appraisalsOf(tx, { unitId: unit.id, campaignId, ruleset: ruleset.code });
  const last = lastConcluded(known);
  // A second click finds the work done.
  if (last?.id === item.id) return said(null);
  if (known.some((record) => record.state === 'draft')) return said('appraisal-open');
  if (last?.revision === unit.row.revision) return said('appraisal-concluded');
  const judgement = await verifiedJudgement(tx, unit.row, ruleset.code);
  if (judgement?.verdict !== 'met') return said('not-confirmable');
  await insertAppraisal(
    tx,
    { ...item, campaignId, ruleset: ruleset.code, content, corrects: null },
    writerOf(context),
    {
      outcome: 'agrees',
      revision: unit.row.revision,
      verdict: judgement.verdict,
      checklist: await checklistNow(tx, ruleset, judgement),
    },
  );
  const detail = { appraisal: item.id, ruleset: ruleset.code, kind: 'desk', outcome: 'agrees' };
  context.alsoAudit({
    unitId: unit.id,
    action: 'appraisal.conclude',
    subjectKind: 'unit',
    subjectId: unit.id,
    detail,
  });
  return said(null);
}
