import type { ReportTemplate } from '@thuocdo/core/reports';
import type { Reader } from '../../platform/db/open.ts';
import { shippedUnit } from './templates.queries.ts';

/** The latest version of a template that ships. */
export async function latestShipped(
  db: Reader,
  code: string,
): Promise<{ version: number; template: unknown } | undefined> {
  return db
    .selectFrom('report_templates')
    .select(['version', 'template'])
    .where('unit_id', '=', shippedUnit)
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Two programs that start at once store it once. */
export async function insertShipped(
  db: Reader,
  { id, version, template, at }: { id: string; version: number; template: ReportTemplate; at: string },
): Promise<void> {
  await db
    .insertInto('report_templates')
    .values({
      unit_id: shippedUnit,
      id,
      code: template.code,
      version,
      title: template.title,
      kind: template.kind,
      source: 'shipped',
      template: JSON.stringify(template),
      state: 'published',
      revision: 1,
      updated_at: at,
      updated_by: null,
      updated_by_title: 'Thước Đo',
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'code', 'version']).doNothing())
    .execute();
}
