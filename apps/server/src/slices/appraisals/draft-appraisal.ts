import {
  type AppraisalContent,
  concludeAppraisal,
  draftAppraisal,
  getAppraisal,
  saveAppraisal,
} from '@thuocdo/contract/confirmations';
import { can } from '@thuocdo/core/access';
import { concludingFaults, outcomeOf } from '@thuocdo/core/appraisals';
import type { Tx } from '../../platform/db/open.ts';
import { type CommandContext, command, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import {
  type AppraisalRecord,
  changeDraft,
  findAppraisal,
  insertAppraisal,
  readAppraisal,
  type Writer,
} from './appraisals.queries.ts';
import { checklistNow, presentAppraisal, rulesetOf } from './present-appraisal.ts';
import { findRosterUnit, lockRosterUnit } from './roster-unit.ts';
import { requireJudgement, verifiedJudgement } from './verified-judgement.queries.ts';

export const draftAppraisalRoute = command({
  endpoint: draftAppraisal,
  action: 'appraisal.write',
  readAction: 'appraisal.read',
  subject: (tx, { params }) => lockRosterUnit(tx, params.campaignId, params.unitId),
  async run(context, unit, { params, body }) {
    const { tx, actor, note, skipAudit } = context;
    const place = [unit.id, params.campaignId, body.id] as const;
    const known = await findAppraisal(tx, ...place);
    if (known === undefined) {
      const { campaign } = unit.row;
      await rulesetOf(tx, campaign, body.ruleset);
      requireDays(body.content);
      const corrects = await correctedBy(tx, unit.id, params.campaignId, body);
      const appraisal = { ...body, unitId: unit.id, campaignId: campaign.id, corrects };
      await insertAppraisal(tx, appraisal, writerOf(context));
      note({ appraisal: body.id, ruleset: body.ruleset, kind: body.content.kind });
    } else skipAudit();
    return presentAppraisal(tx, unit, await readAppraisal(tx, ...place), actor);
  },
});

export const getAppraisalRoute = query({
  endpoint: getAppraisal,
  action: 'appraisal.read',
  subject: (db, { params }) => findRosterUnit(db, params.campaignId, params.unitId),
  async run({ db, actor }, unit, { params }) {
    const record = await readAppraisal(db, unit.id, params.campaignId, params.appraisalId);
    // A draft is nobody's business yet but its writers'.
    if (record.state === 'draft' && !can(actor.grants, 'appraisal.write', unit)) throw new Problem('not-found');
    return presentAppraisal(db, unit, record, actor);
  },
});

export const saveAppraisalRoute = command({
  endpoint: saveAppraisal,
  action: 'appraisal.write',
  readAction: 'appraisal.read',
  subject: (tx, { params }) => lockRosterUnit(tx, params.campaignId, params.unitId),
  async run({ tx, actor, note }, unit, { params, body }) {
    const place = [unit.id, params.campaignId, params.appraisalId] as const;
    requireDays(body.content);
    await changeDraft(tx, await readAppraisal(tx, ...place), body.version, { content: body.content });
    note({ appraisal: params.appraisalId, version: body.version + 1 });
    return presentAppraisal(tx, unit, await readAppraisal(tx, ...place), actor);
  },
});

/** Kết luận: what the verified result said is kept with the findings, and nothing changes any more. */
export const concludeAppraisalRoute = command({
  endpoint: concludeAppraisal,
  action: 'appraisal.conclude',
  readAction: 'appraisal.read',
  subject: (tx, { params }) => lockRosterUnit(tx, params.campaignId, params.unitId),
  async run(context, unit, { params, body }) {
    const { tx, actor, today, note, skipAudit } = context;
    const place = [unit.id, params.campaignId, params.appraisalId] as const;
    const record = await readAppraisal(tx, ...place);
    if (record.state === 'draft') {
      const ruleset = await rulesetOf(tx, unit.row.campaign, record.ruleset);
      const codes = ruleset.criteria.flatMap(({ subcriteria }) => subcriteria.map((one) => one.code));
      const isVerified = (await verifiedJudgement(tx, unit.row, record.ruleset)) !== undefined;
      requireWhole(record, { codes, today, isVerified });
      const judgement = await requireJudgement(tx, unit.row, record.ruleset);
      const conclusion = {
        outcome: outcomeOf(record.content.findings),
        revision: unit.row.revision,
        verdict: judgement.verdict,
        checklist: await checklistNow(tx, ruleset, judgement),
      };
      await changeDraft(tx, record, body.version, { conclusion, writer: writerOf(context) });
      note({ appraisal: record.id, ruleset: record.ruleset, kind: record.content.kind, outcome: conclusion.outcome });
    } else skipAudit();
    return presentAppraisal(tx, unit, await readAppraisal(tx, ...place), actor);
  },
});

export const writerOf = ({ actor, acting, now }: CommandContext): Writer => ({
  personId: actor.personId,
  title: acting.title,
  now,
});

function requireDays({ startsOn, endsOn }: Pick<AppraisalContent, 'startsOn' | 'endsOn'>): void {
  if (endsOn >= startsOn) return;
  throw new Problem('input-invalid', {
    errors: [{ pointer: '/body/content/endsOn', rule: 'before-start', params: { startsOn } }],
  });
}

function requireWhole({ content }: AppraisalRecord, facts: Parameters<typeof concludingFaults>[1]): void {
  const faults = concludingFaults(content, facts);
  if (faults.length === 0) return;
  throw new Problem('appraisal-unfinished', {
    errors: faults.map(({ field, rule }) => ({ pointer: `/content/${field}`, rule, params: {} })),
  });
}

/** A correction names a concluded appraisal of the same commune and ruleset. */
async function correctedBy(
  tx: Tx,
  unitId: string,
  campaignId: string,
  { corrects, ruleset }: { corrects?: string | undefined; ruleset: string },
): Promise<string | null> {
  if (corrects === undefined) return null;
  const earlier = await findAppraisal(tx, unitId, campaignId, corrects);
  if (earlier?.state === 'concluded' && earlier.ruleset === ruleset) return corrects;
  throw new Problem('input-invalid', { errors: [{ pointer: '/body/corrects', rule: 'not-concluded', params: {} }] });
}
