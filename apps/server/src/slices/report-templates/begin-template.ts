import { beginReportTemplate } from '@thuocdo/contract/report-templates';
import type { ReportTemplate } from '@thuocdo/core/reports';
import { command } from '../../platform/http/route.ts';
import { findUnitSubject } from '../units/index.ts';
import { findTemplate, insertDraft, presentWhole } from './templates.queries.ts';

/** What ships or is published is copied, never changed. */
export const beginTemplateRoute = command({
  endpoint: beginReportTemplate,
  action: 'template.draft',
  readAction: 'template.read',
  subject: (tx, { params }, { today }) => findUnitSubject(tx, params.unitId, today),
  async run({ tx, actor, acting, now, today, installation, note }, unit, { body }) {
    const { row: from } = await findTemplate(tx, { unitId: unit.id, templateId: body.of }, today);
    const copy = from.template as ReportTemplate;
    const template: ReportTemplate = { ...copy, code: body.code ?? from.code, title: body.title ?? copy.title };
    const id = installation.newId();
    const basedOn = `${from.title} · ${from.version}`;
    const saved = { at: now, personId: actor.personId, title: acting.title };
    await insertDraft(tx, { id, unitId: unit.id, template, source: body.as, basedOn }, saved);
    note({ templateId: id, code: template.code, basedOn, source: body.as });
    return presentWhole(await findTemplate(tx, { unitId: unit.id, templateId: id }, today), actor);
  },
});
