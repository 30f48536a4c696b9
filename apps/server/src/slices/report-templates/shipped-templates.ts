import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseReportTemplate, type ReportTemplate } from '@thuocdo/core/reports';
import type { Db } from '../../platform/db/open.ts';
import { reportKit } from '../definitions/index.ts';
import { insertShipped, latestShipped } from './shipped.queries.ts';

// The day on which the shipped templates were put together; no person published them.
const shippedAt = '2026-11-23T00:00:00.000Z';

/** Takes in the templates that ship; one that differs from the latest stored is its next version. */
export async function loadReportTemplates(db: Db, folder: string): Promise<void> {
  const { known } = await reportKit(db);
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()) {
    const json: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
    if (!isTemplate(json)) continue;
    const parsed = parseReportTemplate(json, known);
    if (!parsed.ok) throw new Error(`${name} is not sound: ${JSON.stringify(parsed.findings.slice(0, 5))}`);
    await storeNext(db, parsed.template);
  }
}

/** Beside the templates lie the demonstration’s narratives. */
function isTemplate(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'sections');
}

async function storeNext(db: Db, template: ReportTemplate): Promise<void> {
  const latest = await latestShipped(db, template.code);
  if (isDeepStrictEqual(latest?.template, template)) return;
  await insertShipped(db, { id: randomUUID(), version: (latest?.version ?? 0) + 1, template, at: shippedAt });
}
