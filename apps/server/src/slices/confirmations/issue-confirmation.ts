import { issueConfirmation } from '@thuocdo/contract/confirmations';
import type { BodyOf } from '@thuocdo/contract/endpoint';
import type { Tx } from '../../platform/db/open.ts';
import { type CommandContext, command, type Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { lockRosterUnit, type RosterUnit, rulesetOf } from '../appraisals/index.ts';
import {
  confirmationsOf,
  earlierConfirmation,
  insertConfirmation,
  type NewConfirmation,
  readConfirmation,
  verifierOf,
} from './confirmations.queries.ts';
import { notConfirmable, type Standpoint, standpointOf } from './grounds.ts';

/** What is to be confirmed, as it was asked for. */
export type Issue = Omit<BodyOf<typeof issueConfirmation>, 'id'>;

/**
 * Xác nhận mức độ đạt hoặc giữ vững: only on a verified result that is met and a concluded appraisal that agrees, and never by
 * the person who verified.
 */
export const issueConfirmationRoute = command({
  endpoint: issueConfirmation,
  action: 'confirmation.issue',
  readAction: 'confirmation.read',
  subject: (tx, { params }) => lockRosterUnit(tx, params.campaignId, params.unitId),
  async run(context, unit, { params, body }) {
    const { tx, actor, note, skipAudit } = context;
    const { id, ...issue } = body;
    const [known] = await confirmationsOf(tx, { campaignId: params.campaignId, unitId: unit.id, id });
    if (known !== undefined) {
      skipAudit();
      return known;
    }
    const round = await nextRound(tx, unit, issue);
    const standpoint = await standpointOf(tx, unit.row, issue.ruleset);
    if (standpoint.obstacles.length > 0) throw await notConfirmable(tx, unit.row, issue.ruleset, standpoint);
    await requireOtherThanVerifier(tx, unit.row, actor.personId);
    await confirm(context, unit, issue, { id, round, standpoint, overrideId: null });
    note({ confirmation: id, ruleset: issue.ruleset, kind: issue.kind, documentNumber: issue.documentNumber ?? null });
    return readConfirmation(tx, params.campaignId, unit.id, id);
  },
});

interface Grounds {
  id: string;
  round: number;
  standpoint: Standpoint;
  overrideId: string | null;
}

/** Writes the confirmation with all that it stands on. */
export async function confirm(
  { tx, actor, acting, now, today }: CommandContext,
  unit: Found<RosterUnit>,
  issue: Issue,
  { id, round, standpoint, overrideId }: Grounds,
): Promise<void> {
  const { judgement, appraisal } = standpoint;
  if (judgement === undefined) throw await notConfirmable(tx, unit.row, issue.ruleset, standpoint);
  await insertConfirmation(tx, {
    id,
    unitId: unit.id,
    campaignId: unit.row.campaign.id,
    period: unit.row.campaign.period,
    ruleset: issue.ruleset,
    kind: issue.kind,
    round,
    documentNumber: issue.documentNumber || null,
    documentDate: issue.documentDate ?? null,
    judgement,
    appraisalId: appraisal?.id ?? null,
    overrideId,
    earlier: await requireEarlier(tx, unit.row, issue, today),
    at: now,
    personId: actor.personId,
    by: acting.title,
  });
}

/** 1 for the first confirmation, one more after each withdrawal. @throws Problem `already-confirmed` */
export async function nextRound(tx: Tx, unit: Found<RosterUnit>, { ruleset }: Issue): Promise<number> {
  const known = await confirmationsOf(tx, { campaignId: unit.row.campaign.id, unitId: unit.id, ruleset });
  if (known.some((one) => one.withdrawal === null)) throw new Problem('already-confirmed');
  return known.length + 1;
}

/**
 * A retention rests on an earlier confirmation of the same standard: one in force of another campaign, or the paper of one from
 * before the system. Where there is one, nothing is reached «for the first time».
 * @throws Problem `retention-unfounded`, `not-first`, or `input-invalid` for a paper that is not earlier
 */
export async function requireEarlier(
  tx: Tx,
  unit: RosterUnit,
  issue: Issue,
  today: string,
): Promise<NewConfirmation['earlier']> {
  const { standard } = await rulesetOf(tx, unit.campaign, issue.ruleset);
  const known = await earlierConfirmation(tx, unit.unitId, unit.campaign, standard);
  const paper = issue.earlier;
  if (issue.kind === 'first') {
    if (known !== null) throw new Problem('not-first', { period: known.period, documentNumber: known.number });
    if (paper !== undefined) throw faultOf('/body/earlier', 'not-for-first');
    return { id: null, number: null, date: null };
  }
  if (paper !== undefined && paper.date > today) throw faultOf('/body/earlier/date', 'in-future');
  if (known !== null) return { id: known.confirmationId, number: null, date: null };
  if (paper === undefined) throw new Problem('retention-unfounded');
  return { id: null, number: paper.number, date: paper.date };
}

const faultOf = (pointer: string, rule: string) =>
  new Problem('input-invalid', { errors: [{ pointer, rule, params: {} }] });

/** The one who verified is in the audit chain. @throws Problem `separate-person-required` */
export async function requireOtherThanVerifier(tx: Tx, unit: RosterUnit, personId: string): Promise<void> {
  const verifier = await verifierOf(tx, unit.unitId, unit.assignmentId);
  if (verifier === personId) throw new Problem('separate-person-required', { because: 'verified' });
}
