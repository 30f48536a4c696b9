import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import { type PublishedTemplate, publishedTemplates } from '../report-templates/index.ts';

/** The templates that a unit's departments may begin a report with. */
export const templatesFor = publishedTemplates;

/** The latest published version of a template. @throws Problem `not-found` */
export async function templateFor(db: Reader, unitId: string, code: string): Promise<PublishedTemplate> {
  const found = (await publishedTemplates(db, unitId)).find((one) => one.code === code);
  if (found === undefined) throw new Problem('not-found', { template: code });
  return found;
}
