import { publishReportTemplate, retireReportTemplate, saveReportTemplate } from '@thuocdo/contract/report-templates';
import { misshapenParts } from '@thuocdo/core/reports';
import { type CommandContext, command, type Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { inspection } from './inspect.ts';
import { changeDraft, findTemplate, present, retire, type Saved, type TemplateRow } from './templates.queries.ts';

export const savedBy = ({ now, actor, acting }: CommandContext): Saved => ({
  at: now,
  personId: actor.personId,
  title: acting.title,
});

/** @throws Problem `template-not-draft` for what is published, retired or ships */
export function requireDraft({ row }: Found<TemplateRow>): void {
  if (row.state !== 'draft') throw new Problem('template-not-draft', { state: row.state, source: row.source });
}

/** The whole template as it stands, right or wrong: it is inspected when it is published. */
export const saveTemplateRoute = command({
  endpoint: saveReportTemplate,
  action: 'template.draft',
  readAction: 'template.read',
  subject: (tx, { params }, { today }) => findTemplate(tx, params, today),
  async run(context, found, { params, body }) {
    requireDraft(found);
    const { template, revision } = body;
    requireSame(found.row, template);
    const { title, kind } = template as { title: string; kind: string };
    await changeDraft(
      context.tx,
      found,
      { template: { title, kind, content: template } },
      { revision, saved: savedBy(context) },
    );
    context.note({ code: found.row.code, revision: revision + 1 });
    return present((await findTemplate(context.tx, params, context.today)).row, found.unitPath, context.actor);
  },
});

/** A draft keeps its code and the form of a template; its title stands in lists, so it is never left out. */
function requireSame(row: TemplateRow, template: Readonly<Record<string, unknown>>): void {
  const { code, title } = template;
  const hasTitle = typeof title === 'string' && title.trim() !== '' && title.length <= 300;
  const errors = [
    ...misshapenParts(template).map((finding) => ({
      pointer: finding.path,
      rule: finding.code,
      params: finding.params,
    })),
    ...(code === row.code ? [] : [{ pointer: 'code', rule: 'code-stays', params: { code: row.code } }]),
    ...(hasTitle ? [] : [{ pointer: 'title', rule: 'title-missing', params: {} }]),
  ];
  if (errors.length === 0) return;
  const named = errors.slice(0, 50).map((error) => ({ ...error, pointer: `/body/template/${error.pointer}` }));
  throw new Problem('input-invalid', { errors: named });
}

/** Whoever publishes says which revision was read: what was written since does not slip in. */
export const publishTemplateRoute = command({
  endpoint: publishReportTemplate,
  action: 'template.publish',
  readAction: 'template.read',
  subject: (tx, { params }, { today }) => findTemplate(tx, params, today),
  async run(context, found, { params, body }) {
    requireDraft(found);
    const { findings, word, publishable } = await inspection(context.tx, context.installation.files, found.row);
    if (!publishable) {
      const errors = word?.findings.filter(({ severity }) => severity === 'error') ?? [];
      throw new Problem('template-unsound', { findings: [...findings, ...errors].slice(0, 50) });
    }
    await changeDraft(context.tx, found, { state: 'published' }, { revision: body.revision, saved: savedBy(context) });
    context.note({ code: found.row.code, version: found.row.version });
    return present((await findTemplate(context.tx, params, context.today)).row, found.unitPath, context.actor);
  },
});

/** No new report is written by it; those that were stay. */
export const retireTemplateRoute = command({
  endpoint: retireReportTemplate,
  action: 'template.retire',
  readAction: 'template.read',
  subject: (tx, { params }, { today }) => findTemplate(tx, params, today),
  async run(context, found, { params, body }) {
    const { row } = found;
    if (row.source === 'shipped') throw new Problem('template-shipped');
    if (row.state === 'retired') throw new Problem('template-not-published', { state: row.state });
    await retire(context.tx, found, body.reason, savedBy(context));
    context.note({ code: row.code, version: row.version, reason: body.reason });
    return present((await findTemplate(context.tx, params, context.today)).row, found.unitPath, context.actor);
  },
});
