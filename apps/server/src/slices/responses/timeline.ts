import { getTimeline } from '@thuocdo/contract/responses';
import type { Action } from '@thuocdo/core/access';
import { query } from '../../platform/http/route.ts';
import { findAssignmentSubject } from '../campaigns/index.ts';
import { hiddenReviews } from './shown-reviews.ts';

/** Every step of a response from the audit chain, newest first, readable by those whom it concerns. */
export const timelineRoute = query({
  endpoint: getTimeline,
  action: 'audit.read',
  subject: (db, { params }) => findAssignmentSubject(db, params),
  async run({ db, actor }, subject, { query: asked }) {
    const hidden = hiddenReviews(subject, actor);
    const entries = db
      .selectFrom('audit_entries')
      .where('unit_id', '=', subject.unitId)
      .where('subject_kind', '=', 'assignment')
      .where('subject_id', '=', subject.id);
    const total = await entries.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    const rows = await entries.selectAll().orderBy('seq', 'desc').limit(asked.limit).offset(asked.offset).execute();
    return {
      total: Number(total.n),
      items: rows.map((row) => ({
        seq: row.seq,
        at: row.at,
        action: row.action as Action,
        by: row.actor_title,
        organisation: row.organisation_name,
        detail: shownDetail(row.detail as Record<string, unknown>, hidden),
        hash: row.hash,
      })),
    };
  },
});

/** That somebody is checking is no secret; what they have found so far is, until they hand it on. */
function shownDetail(
  detail: Record<string, unknown>,
  hidden: { level: string; revision: number } | undefined,
): Record<string, unknown> {
  const isHidden = hidden !== undefined && detail['level'] === hidden.level && detail['revision'] === hidden.revision;
  if (!isHidden) return detail;
  const { items: _items, ...rest } = detail;
  return rest;
}
