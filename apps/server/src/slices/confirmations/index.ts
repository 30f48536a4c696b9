import { issueConfirmation, listConfirmations } from '@thuocdo/contract/results';
import { explain, gapOf, type Judgement } from '@thuocdo/core/judging';
import type { Tx } from '../../platform/db/open.ts';
import { command, type Found, query, type Route } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, findCampaignPart, readCampaign } from '../campaigns/index.ts';
import { listElementRows } from '../definitions/index.ts';
import { judgementsOf } from '../values/index.ts';
import { listedConfirmations } from './confirmations.queries.ts';

interface Confirmable {
  campaign: CampaignRecord;
  state: string;
}

/**
 * A commune of the campaign's roster, its form locked: nobody gives it back while it is being confirmed.
 * @throws Problem `not-found`
 */
async function findRosterUnit(tx: Tx, campaignId: string, unitId: string): Promise<Found<Confirmable>> {
  const campaign = await readCampaign(tx, campaignId);
  const row = await tx
    .selectFrom('roster_units as r')
    .innerJoin('assignments as a', (join) =>
      join.onRef('a.unit_id', '=', 'r.unit_id').onRef('a.campaign_id', '=', 'r.campaign_id'),
    )
    .select(['r.path', 'a.state'])
    .where('r.campaign_id', '=', campaignId)
    .where('r.unit_id', '=', unitId)
    .where('r.is_on', '=', true)
    .where('a.respondent', '=', 'commune')
    .forUpdate('a')
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return {
    row: { campaign, state: row.state },
    kind: 'unit',
    id: unitId,
    unitId,
    unitPath: row.path,
  };
}

/** Xác nhận mức độ đạt: only on a verified result that is met, and never by the person who verified it. */
const issueConfirmationRoute = command({
  endpoint: issueConfirmation,
  action: 'confirmation.issue',
  readAction: 'confirmation.read',
  subject: (tx, { params }) => findRosterUnit(tx, params.campaignId, params.unitId),
  async run({ tx, actor, acting, now, installation, note }, unit, { body }) {
    const { id: campaignId, period } = unit.row.campaign;
    const judgement = await requireMet(tx, unit, body.ruleset);
    await requireOtherThanVerifier(tx, unit, actor.personId);
    const id = installation.newId();
    await tx
      .insertInto('confirmations')
      .values({
        unit_id: unit.id,
        id,
        campaign_id: campaignId,
        ruleset: body.ruleset,
        kind: body.kind,
        period,
        document_number: body.documentNumber || null,
        document_date: body.documentDate ?? null,
        judgement: JSON.stringify(judgement),
        at: now,
        person_id: actor.personId,
        by_title: acting.title,
      })
      .execute();
    note({ ruleset: body.ruleset, kind: body.kind, documentNumber: body.documentNumber ?? null });
    const issued = await listedConfirmations(tx, campaignId, undefined, { limit: 1, offset: 0, id });
    const [view] = issued.items;
    if (view === undefined) throw new Problem('not-found');
    return view;
  },
});

/**
 * The verified judgement of a ruleset, which must be met; a form that was given back since is no longer verified.
 * @throws Problem `not-confirmable` with a sentence for each requirement that stands in the way
 */
async function requireMet(tx: Tx, { id, row }: Found<Confirmable>, ruleset: string): Promise<Judgement> {
  const judged = (await judgementsOf(tx, row.campaign, [id], 'verified')).get(id);
  const judgement = judged?.judgements.find((one) => one.ruleset === ruleset);
  const isVerified = row.state === 'verified' || row.state === 'transmitted';
  if (judgement === undefined || judged?.level !== 'verified' || !isVerified)
    throw new Problem('not-confirmable', { ruleset, state: row.state, verdict: 'unknown', sentences: [] });
  if (judgement.verdict === 'met') return judgement;
  const names = Object.fromEntries((await listElementRows(tx)).map((element) => [element.code, element.name]));
  const sentences = gapOf(judgement).flatMap((step) => explain(judgement, step.code, names));
  throw new Problem('not-confirmable', { ruleset, state: row.state, verdict: judgement.verdict, sentences });
}

/** The one who verified is in the audit chain. @throws Problem `separate-person-required` */
async function requireOtherThanVerifier(tx: Tx, unit: Found<Confirmable>, personId: string): Promise<void> {
  const verified = await tx
    .selectFrom('audit_entries as e')
    .innerJoin('assignments as a', (join) => join.onRef('a.unit_id', '=', 'e.unit_id'))
    .select('e.person_id')
    .whereRef('e.subject_id', '=', (eb) => eb.cast('a.id', 'text'))
    .where('a.campaign_id', '=', unit.row.campaign.id)
    .where('e.unit_id', '=', unit.id)
    .where('e.action', '=', 'response.verify')
    .orderBy('e.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (verified?.person_id === personId) throw new Problem('separate-person-required');
}

const listConfirmationsRoute = query({
  endpoint: listConfirmations,
  action: 'confirmation.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'confirmation.read'),
  run: ({ db, visible }, campaign, { query: asked }) =>
    listedConfirmations(db, campaign.id, visible('confirmation.read', { path: 'r.path' }), asked),
});

/** The department's findings of the level reached. */
export const confirmationRoutes: Route[] = [listConfirmationsRoute, issueConfirmationRoute];
