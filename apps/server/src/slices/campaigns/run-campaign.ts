import {
  addCampaignAttachment,
  closeCampaign,
  extendCampaign,
  getCampaignAttachment,
} from '@thuocdo/contract/campaigns';
import { sql } from 'kysely';
import { acceptFile } from '../../platform/files/accept.ts';
import { command, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { chainOf, findCampaignSubject, requireOpen } from './campaign-record.ts';
import { presentCampaign, updateCampaign } from './campaigns.queries.ts';
import { findSeenCampaign } from './read-campaigns.ts';

export const closeCampaignRoute = command({
  endpoint: closeCampaign,
  action: 'campaign.close',
  readAction: 'campaign.read',
  subject: (tx, { params }) => findCampaignSubject(tx, params.campaignId),
  async run({ tx, actor, now, note }, subject, { body }) {
    requireOpen(subject.row);
    if (body.reason === '') throw new Problem('reason-required', { field: 'reason' });
    await updateCampaign(tx, subject.row, body.version, { state: 'closed', closed_at: now });
    note({ reason: body.reason });
    return presentCampaign(tx, subject.id, actor);
  },
});

/** Gia hạn: a later due day of one tier for some units, with a reason that their histories keep. */
export const extendCampaignRoute = command({
  endpoint: extendCampaign,
  action: 'campaign.extend',
  readAction: 'campaign.read',
  subject: (tx, { params }) => findCampaignSubject(tx, params.campaignId),
  async run({ tx, today, note, alsoAudit }, subject, { body }) {
    requireOpen(subject.row);
    if (!chainOf(subject.row, body.respondent).some((tier) => tier.key === body.tier)) {
      throw new Problem('input-invalid', {
        errors: [{ pointer: '/body/tier', rule: 'unknown-tier', params: { said: body.tier } }],
      });
    }
    if (body.due.day < today)
      throw new Problem('due-day-past', { errors: [{ pointer: '/body/due/day', rule: 'past', params: { today } }] });
    const rows = await tx
      .updateTable('assignments')
      .set({ dues: sql`dues || ${JSON.stringify({ [body.tier]: body.due })}::jsonb` })
      .where('campaign_id', '=', subject.id)
      .where('respondent', '=', body.respondent)
      .where('unit_id', '=', sql<string>`any(${sql.val(body.unitIds)}::text[])`)
      .returning(['unit_id', 'id'])
      .execute();
    requireKnown(body.unitIds, new Set(rows.map((row) => row.unit_id)));
    for (const row of rows) {
      alsoAudit({
        unitId: row.unit_id,
        action: 'campaign.extend',
        subjectKind: 'assignment',
        subjectId: row.id,
        detail: { tier: body.tier, due: body.due, reason: body.reason },
      });
    }
    note({ extended: rows.length, tier: body.tier, due: body.due, reason: body.reason });
    return { extended: rows.length };
  },
});

/** All or nothing: a unit that was handed no such form is named, and none is extended. */
function requireKnown(unitIds: readonly string[], known: ReadonlySet<string>): void {
  const errors = unitIds.flatMap((unitId, at) =>
    known.has(unitId) ? [] : [{ pointer: `/body/unitIds/${at}`, rule: 'not-in-campaign', params: { unitId } }],
  );
  if (errors.length > 0) throw new Problem('input-invalid', { errors: errors.slice(0, 100) });
}

export const addAttachmentRoute = command({
  endpoint: addCampaignAttachment,
  action: 'campaign.edit',
  readAction: 'campaign.read',
  subject: (tx, { params }) => findCampaignSubject(tx, params.campaignId),
  async run({ tx, now, installation, note }, subject, { body, file }) {
    if (file === undefined) throw new Problem('file-missing', { field: 'file' });
    if (subject.row.state === 'closed') throw new Problem('campaign-not-open', { state: 'closed' });
    const kept = await acceptFile(installation, file);
    const id = installation.newId();
    await tx
      .insertInto('campaign_attachments')
      .values({
        id,
        campaign_id: subject.id,
        name: kept.name,
        kind: body.kind,
        media_type: kept.mediaType,
        size: kept.size,
        sha256: kept.sha256,
        added_at: now,
      })
      .execute();
    note({ attachment: kept.name, sha256: kept.sha256 });
    return { id, name: kept.name, kind: body.kind, size: kept.size, sha256: kept.sha256, addedAt: now };
  },
});

export const getAttachmentRoute = query({
  endpoint: getCampaignAttachment,
  action: 'campaign.read',
  subject: (db, { params }, { actor }) => findSeenCampaign(db, params.campaignId, actor),
  async run({ db, installation }, campaign, { params }) {
    const row = await db
      .selectFrom('campaign_attachments')
      .select(['name', 'media_type', 'sha256'])
      .where('campaign_id', '=', campaign.id)
      .where('id', '=', params.attachmentId)
      .executeTakeFirst();
    if (row === undefined) throw new Problem('not-found');
    return { name: row.name, mediaType: row.media_type, content: installation.files.stream(row.sha256), inline: true };
  },
});
