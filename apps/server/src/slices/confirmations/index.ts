import { issueConfirmation, listConfirmations } from '@thuocdo/contract/results';
import { explain, type Judgement } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import { command, type Found, query, type Route } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findCampaignPart, readCampaign } from '../campaigns/index.ts';
import { listElementRows } from '../definitions/index.ts';
import { listedConfirmations } from './confirmations.queries.ts';

interface Confirmable {
  campaignId: string;
  period: string;
}

/** A commune of the campaign's roster. @throws Problem `not-found` */
async function findRosterUnit(db: Reader, campaignId: string, unitId: string): Promise<Found<Confirmable>> {
  const campaign = await readCampaign(db, campaignId);
  const row = await db
    .selectFrom('roster_units')
    .select('path')
    .where('campaign_id', '=', campaignId)
    .where('unit_id', '=', unitId)
    .where('is_on', '=', true)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return { row: { campaignId, period: campaign.period }, kind: 'unit', id: unitId, unitId, unitPath: row.path };
}

/** Xác nhận mức độ đạt: only on a verified result that is met, and never by the person who verified it. */
const issueConfirmationRoute = command({
  endpoint: issueConfirmation,
  action: 'confirmation.issue',
  readAction: 'confirmation.read',
  subject: (tx, { params }) => findRosterUnit(tx, params.campaignId, params.unitId),
  async run({ tx, actor, acting, now, installation, note }, unit, { body }) {
    const { campaignId, period } = unit.row;
    const result = await tx
      .selectFrom('judgements')
      .select(['verdict', 'judgement'])
      .where('unit_id', '=', unit.id)
      .where('campaign_id', '=', campaignId)
      .where('ruleset', '=', body.ruleset)
      .where('level', '=', 'verified')
      .executeTakeFirst();
    if (result?.verdict !== 'met') {
      const names = Object.fromEntries((await listElementRows(tx)).map((row) => [row.code, row.name]));
      const sentences = result === undefined ? [] : explain(result.judgement as Judgement, undefined, names);
      throw new Problem('not-confirmable', { verdict: result?.verdict ?? 'unknown', sentences });
    }
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
        judgement: JSON.stringify(result.judgement),
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

/** The one who verified is in the audit chain. @throws Problem `separate-person-required` */
async function requireOtherThanVerifier(tx: Reader, unit: Found<Confirmable>, personId: string): Promise<void> {
  const verified = await tx
    .selectFrom('audit_entries as e')
    .innerJoin('assignments as a', (join) => join.onRef('a.unit_id', '=', 'e.unit_id'))
    .select('e.person_id')
    .whereRef('e.subject_id', '=', (eb) => eb.cast('a.id', 'text'))
    .where('a.campaign_id', '=', unit.row.campaignId)
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
