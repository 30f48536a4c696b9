import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReportTemplate, type ReportTemplate } from '@thuocdo/core/reports';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import { projectRoot } from '../../prepare.ts';
import { reportKit } from '../definitions/index.ts';

/** A template as reports are written with it. */
export interface TemplateVersion {
  code: string;
  version: number;
  template: ReportTemplate;
}

/** The templates that a unit's departments may begin a report with: those that ship. */
export async function templatesFor(db: Reader, _unitId: string): Promise<TemplateVersion[]> {
  const { known } = await reportKit(db);
  const folder = join(projectRoot(), 'data/reports');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && !name.startsWith('narratives'));
  const files = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  return files.map((file) => {
    const parsed = parseReportTemplate(JSON.parse(file), known);
    if (!parsed.ok) throw new Error(`A shipped template is not sound: ${JSON.stringify(parsed.findings.slice(0, 5))}`);
    return { code: parsed.template.code, version: 1, template: parsed.template };
  });
}

/** The latest version of a template. @throws Problem `not-found` */
export async function templateFor(db: Reader, unitId: string, code: string): Promise<TemplateVersion> {
  const found = (await templatesFor(db, unitId)).find((one) => one.code === code);
  if (found === undefined) throw new Problem('not-found', { template: code });
  return found;
}
