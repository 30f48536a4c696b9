import { downloadTaggedTemplate, downloadWordTemplate, uploadWordTemplate } from '@thuocdo/contract/report-templates';
import { parseReportTemplate, type ReportTemplate } from '@thuocdo/core/reports';
import { readWordTemplate, taggedDocx } from '@thuocdo/documents/word-templates';
import type { Reader } from '../../platform/db/open.ts';
import { acceptFile } from '../../platform/files/accept.ts';
import { command, type FileReply, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { reportKit } from '../definitions/index.ts';
import { changeDraft, findTemplate, present, type TemplateRow } from './templates.queries.ts';
import { requireDraft, savedBy } from './write-template.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A file with wrong tags is kept, so that they can be listed; one that brings what a template may not is refused.
 * @throws Problem `word-template-refused` and those of `acceptFile`
 */
export const uploadWordRoute = command({
  endpoint: uploadWordTemplate,
  action: 'template.draft',
  readAction: 'template.read',
  subject: (tx, { params }, { today }) => findTemplate(tx, params, today),
  async run(context, found, { params, body, file }) {
    requireDraft(found);
    if (found.row.source !== 'word')
      throw new Problem('template-not-draft', { state: 'draft', source: found.row.source });
    if (file === undefined) throw new Problem('file-missing', { field: 'file' });
    const { installation, tx } = context;
    const kept = await acceptFile(installation, file);
    if (kept.mediaType !== docx)
      throw new Problem('word-template-refused', { refusals: [{ code: 'not-a-word-document' }] });
    const read = await readWordTemplate(await installation.files.read(kept.sha256));
    if (!read.ok) throw new Problem('word-template-refused', { name: kept.name, refusals: read.refusals });
    const change = { file: { sha256: kept.sha256, name: kept.name } };
    await changeDraft(tx, found, change, { revision: body.revision, saved: savedBy(context) });
    context.note({ code: found.row.code, file: kept.sha256, name: kept.name, tags: read.tags.length });
    return present((await findTemplate(tx, params, context.today)).row, found.unitPath, context.actor);
  },
});

export const taggedTemplateRoute = query({
  endpoint: downloadTaggedTemplate,
  action: 'template.read',
  subject: (db, { params }, { today }) => findTemplate(db, params, today),
  async run({ db }, { row }): Promise<FileReply> {
    return { name: fileName(row), mediaType: docx, content: await taggedDocx(await soundTemplate(db, row)) };
  },
});

export const wordFileRoute = query({
  endpoint: downloadWordTemplate,
  action: 'template.read',
  subject: (db, { params }, { today }) => findTemplate(db, params, today),
  async run({ installation }, { row }): Promise<FileReply> {
    if (row.file_sha256 === null) throw new Problem('not-found');
    return {
      name: row.file_name ?? fileName(row),
      mediaType: docx,
      content: installation.files.stream(row.file_sha256),
    };
  },
});

function fileName({ code, version }: TemplateRow): string {
  return `mau-${code.replaceAll('_', '-')}-${version}.docx`;
}

/** The template of a row, when it can be written by. @throws Problem `template-unsound` */
export async function soundTemplate(db: Reader, row: TemplateRow): Promise<ReportTemplate> {
  const parsed = parseReportTemplate(row.template, (await reportKit(db)).known);
  if (!parsed.ok) throw new Problem('template-unsound', { findings: parsed.findings.slice(0, 50) });
  return parsed.template;
}
