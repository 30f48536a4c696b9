import { getSupportEvidence, getSupportPlan, listSupportPlans } from '@thuocdo/contract/support';
import { searchKey } from '@thuocdo/core/text';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findPlan } from './plan-subject.ts';
import { presentPlan, presentSummary } from './present-plan.ts';
import { evidenceOf, planRows } from './support.queries.ts';

/** States in which somebody has to act. */
const waitingFor = {
  enterprise: ['requested', 'sent_back', 'approved'],
  office: ['answered'],
  leader: ['advised'],
  commune: ['reported'],
} as const;

export const listSupportPlansRoute = query({
  endpoint: listSupportPlans,
  action: 'support.read',
  async run({ db, visible, today }, _subject, { query: { turn, q, overdue: onlyOverdue, ...asked } }) {
    const seen = visible('support.read', { path: 'p.unit_path', organisation: 'p.enterprise_id' });
    const found = await planRows(
      db,
      seen,
      {
        ...asked,
        ...(turn === undefined ? {} : { turn: waitingFor[turn] }),
        ...(q === undefined || q === '' ? {} : { q: searchKey(q) }),
        ...(onlyOverdue === true ? { overdueOn: today } : {}),
      },
      today,
    );
    return {
      items: found.rows.map((row) => presentSummary(row, today)),
      total: found.total,
      overdue: found.overdue,
    };
  },
});

export const getSupportPlanRoute = query({
  endpoint: getSupportPlan,
  action: 'support.read',
  subject: (db, { params }) => findPlan(db, params),
  run: ({ db, actor, today }, subject) => presentPlan(db, subject, { actor, today }),
});

export const getSupportEvidenceRoute = query({
  endpoint: getSupportEvidence,
  action: 'support.read',
  subject: (db, { params }) => findPlan(db, params),
  async run({ db, installation }, { row }, { params }) {
    const file = (await evidenceOf(db, row)).find(({ id }) => id === params.supportFileId);
    if (file === undefined) throw new Problem('not-found');
    return {
      name: file.name,
      mediaType: file.media_type,
      content: installation.files.stream(file.sha256),
      inline: true,
    };
  },
});
