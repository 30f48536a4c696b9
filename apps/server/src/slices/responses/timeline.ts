import { getTimeline } from '@thuocdo/contract/responses';
import type { Action } from '@thuocdo/core/access';
import { query } from '../../platform/http/route.ts';
import { findAssignmentSubject } from '../campaigns/index.ts';

/** Every step of a response from the audit chain, newest first, readable by those whom it concerns. */
export const timelineRoute = query({
  endpoint: getTimeline,
  action: 'audit.read',
  subject: (db, { params }) => findAssignmentSubject(db, params),
  async run({ db }, subject, { query: asked }) {
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
        detail: row.detail as Record<string, unknown>,
        hash: row.hash,
      })),
    };
  },
});
