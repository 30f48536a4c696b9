import { beginReport } from '@thuocdo/contract/reports';
import { can } from '@thuocdo/core/access';
import { startOf } from '@thuocdo/core/periods';
import { isFor } from '@thuocdo/core/reports';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { unitInPeriod } from '../figures/index.ts';
import { summaryOf, titlesOf } from './present-report.ts';
import { insertReport, reportsOf } from './reports.queries.ts';
import { templateFor } from './templates.ts';

/** «Lập báo cáo kỳ …»: one report a template, period and organisation; a second click opens the one that is there. */
export const beginReportRoute = command({
  endpoint: beginReport,
  action: 'report.write',
  readAction: 'report.read',
  async subject(tx, { body }, { actor, today }) {
    const unit = await unitInPeriod(tx, body.unitId, { period: body.period, today });
    // In the name of the office that writes reports of this unit itself, not of one below or above it.
    const writer = actor.grants.find((grant) => grant.unitId === unit.unitId && can([grant], 'report.write', grant));
    return { ...unit, organisationId: writer?.organisationId };
  },
  async run({ tx, actor, acting, now, today, installation, note, skipAudit }, unit, { body }) {
    const { template } = await templateFor(tx, body.unitId, body.template);
    if (!isFor(template, body.period) || startOf(body.period) > today)
      throw new Problem('report-not-for-period', { period: body.period, kind: template.kind });
    const series = { unitId: unit.unitId, organisationId: acting.organisationId, template: body.template };
    const id = installation.newId();
    const isNew = await insertReport(tx, {
      ...series,
      id,
      period: body.period,
      edition: 1,
      corrects: null,
      correctionReason: null,
      at: now,
      personId: actor.personId,
      by: acting.title,
    });
    if (isNew) {
      note({ reportId: id, template: body.template, period: body.period });
      return summaryOf(tx, { id, unitId: unit.unitId });
    }
    skipAudit();
    const [newest] = await reportsOf(tx, { series, period: body.period }, await titlesOf(tx, unit.unitId));
    if (newest === undefined) throw new Problem('conflict');
    return newest;
  },
});
