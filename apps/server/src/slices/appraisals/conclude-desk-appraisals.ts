import type { BulkOutcome } from '@thuocdo/contract/confirmations';
import { type AppraisalContent, concludeDeskAppraisals } from '@thuocdo/contract/confirmations';
import { can } from '@thuocdo/core/access';
import { checklistOf, concludingFaults, type Noted } from '@thuocdo/core/appraisals';
import type { ElementNames, Judgement, Ruleset } from '@thuocdo/core/judging';
import type { z } from 'zod';
import { type CommandContext, command, type Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findCampaignPart } from '../campaigns/index.ts';
import { elementNames } from '../definitions/index.ts';
import { appraisalsOf, insertAppraisal, lastConcluded } from './appraisals.queries.ts';
import { writerOf } from './draft-appraisal.ts';
import { rulesetOf } from './present-appraisal.ts';
import { lockRosterUnit, type RosterUnit } from './roster-unit.ts';
import { verifiedJudgements } from './verified-judgement.queries.ts';

type Outcome = z.output<typeof BulkOutcome>;
interface Order {
  ruleset: Ruleset;
  content: AppraisalContent;
  judgements: ReadonlyMap<string, Judgement>;
  names: ElementNames;
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
    const units = await lockAll(context, campaign.id, body.items);
    const rows = units.map(({ unit }) => unit.row);
    const judgements = await verifiedJudgements(context.tx, rows, ruleset.code);
    const order = { ruleset, content, judgements, names: await elementNames(context.tx) };
    const items: Outcome[] = [];
    for (const one of units) items.push(await concludeOne(context, one, order));
    context.note({ ruleset: ruleset.code, concluded: items.filter((item) => item.outcome === 'done').length });
    return { items };
  },
});

interface Locked {
  id: string;
  unit: Found<RosterUnit>;
}

/** The communes, their forms locked, in one order for everybody. @throws Problem `not-found` for one out of reach */
async function lockAll(
  { tx, actor }: CommandContext,
  campaignId: string,
  items: readonly { unitId: string; id: string }[],
): Promise<Locked[]> {
  const locked: Locked[] = [];
  for (const { unitId, id } of [...items].sort((a, b) => (a.unitId < b.unitId ? -1 : 1))) {
    const unit = await lockRosterUnit(tx, campaignId, unitId);
    if (!can(actor.grants, 'appraisal.conclude', unit)) throw new Problem('not-found');
    locked.push({ id, unit });
  }
  return locked;
}

async function concludeOne(
  context: CommandContext,
  { id, unit }: Locked,
  { ruleset, content, judgements, names }: Order,
): Promise<Outcome> {
  const { tx } = context;
  const campaignId = unit.row.campaign.id;
  const said = (problem: string | null): Outcome => ({
    unitId: unit.id,
    unitName: unit.row.name,
    outcome: problem === null ? 'done' : 'cannot',
    problem,
  });
  const known = await appraisalsOf(tx, { unitId: unit.id, campaignId, ruleset: ruleset.code });
  const last = lastConcluded(known);
  // A second click finds the work done.
  if (last?.id === id) return said(null);
  if (known.some((record) => record.state === 'draft')) return said('appraisal-open');
  if (last?.revision === unit.row.revision) return said('appraisal-concluded');
  const judgement = judgements.get(unit.id);
  if (judgement?.verdict !== 'met') return said('not-confirmable');
  await insertAppraisal(
    tx,
    { id, unitId: unit.id, campaignId, ruleset: ruleset.code, content, corrects: null },
    writerOf(context),
    {
      outcome: 'agrees',
      revision: unit.row.revision,
      verdict: judgement.verdict,
      checklist: checklistOf(ruleset, judgement, names),
    },
  );
  const detail = { appraisal: id, ruleset: ruleset.code, kind: 'desk', outcome: 'agrees' };
  context.alsoAudit({
    unitId: unit.id,
    action: 'appraisal.conclude',
    subjectKind: 'unit',
    subjectId: unit.id,
    detail,
  });
  return said(null);
}
