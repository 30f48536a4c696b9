import { markPlanItem } from '@thuocdo/contract/reports';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { savePlanMark } from './notes.queries.ts';
import { requireOpen } from './open-report.ts';
import { planOf } from './plan.ts';
import { lockReport } from './reports.queries.ts';

/** Done, not done or moved on, with a note and the paper that shows it. */
export const markPlanItemRoute = command({
  endpoint: markPlanItem,
  action: 'report.write',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run({ tx, acting, now, note }, { row: report }, { params, body }) {
    requireOpen(report);
    const find = async () => (await planOf(tx, report)).find(({ key }) => key === params.item);
    const item = await find();
    if (item === undefined) throw new Problem('not-found');
    await savePlanMark(tx, report, { key: item.key, text: item.text, ...body, at: now, by: acting.title });
    note({ plan: item.text.slice(0, 200), outcome: body.outcome });
    return (await find()) ?? item;
  },
});
