import { assignDueDays } from '@thuocdo/contract/reports';
import { slotsOf } from '@thuocdo/core/reports';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { requireOpen } from './open-report.ts';
import { lockReport } from './reports.queries.ts';
import { saveDueDay, slotViews } from './slots.queries.ts';
import { templateFor } from './templates.ts';

/** Says by when the parts of the department owe their texts: all of them, or, when one slot is not there, none. */
export const assignDueDaysRoute = command({
  endpoint: assignDueDays,
  action: 'report.write',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run({ tx, note }, { row: report }, { body }) {
    requireOpen(report);
    const slots = slotsOf((await templateFor(tx, report.unitId, report.template)).template);
    const known = new Set(slots.map(({ slot }) => slot));
    const errors = body.items.flatMap(({ slot }, at) =>
      known.has(slot) ? [] : [{ pointer: `/body/items/${at}/slot`, rule: 'unknown-slot', params: { slot } }],
    );
    if (errors.length > 0) throw new Problem('input-invalid', { errors });
    for (const item of body.items) await saveDueDay(tx, report, item);
    note({ dueDays: body.items });
    return { items: await slotViews(tx, report, slots) };
  },
});
