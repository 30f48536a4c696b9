import { inspectReportTemplate, type TemplateInspection } from '@thuocdo/contract/report-templates';
import { inspectWordTags, parseReportTemplate, type ReportKit, type ReportTemplate } from '@thuocdo/core/reports';
import { readWordTemplate } from '@thuocdo/documents/word-templates';
import type { Reader } from '../../platform/db/open.ts';
import type { Files } from '../../platform/files/disk.ts';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { reportKit } from '../definitions/index.ts';
import { findTemplate, type TemplateRow } from './templates.queries.ts';

export const inspectTemplateRoute = query({
  endpoint: inspectReportTemplate,
  action: 'template.read',
  subject: (db, { params }, { today }) => findTemplate(db, params, today),
  run: ({ db, installation }, { row }) => inspection(db, installation.files, row),
});

/** What is wrong with a template as it is stored, its Word file with it. */
export async function inspection(db: Reader, files: Files, row: TemplateRow): Promise<TemplateInspection> {
  const kit = await reportKit(db);
  const parsed = parseReportTemplate(row.template, kit.known);
  const findings = parsed.ok ? [] : parsed.findings.map(({ path, code, params }) => ({ path, code, params }));
  const word =
    row.file_sha256 === null || !parsed.ok
      ? null
      : await inspectWord(await files.read(row.file_sha256), parsed.template, kit);
  const broken = word?.findings.some(({ severity }) => severity === 'error') ?? row.source === 'word';
  return { findings, word, publishable: findings.length === 0 && !broken };
}

/** @throws Problem `word-template-refused` for a file that brings what a template may not */
export async function inspectWord(
  bytes: Uint8Array,
  base: ReportTemplate,
  { known }: ReportKit,
): Promise<NonNullable<TemplateInspection['word']>> {
  const read = await readWordTemplate(bytes);
  if (!read.ok) throw new Problem('word-template-refused', { refusals: read.refusals });
  const findings = [...read.broken, ...inspectWordTags(read.tags, base, known)];
  return { tags: read.tags.length, findings: findings.slice(0, 500) };
}
