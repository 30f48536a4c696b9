import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from './platform/db/migrate.ts';
import type { Db } from './platform/db/open.ts';
import { loadDefinitions } from './slices/definitions/index.ts';
import { registerCommittees } from './slices/organisations/index.ts';
import { loadReportTemplates } from './slices/report-templates/index.ts';
import { loadTargetFacts } from './slices/targets/index.ts';
import { loadCatalogue } from './slices/units/index.ts';

/** The repository's root, found from the source file or from the built bundle. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'data', 'units'))) {
    const up = dirname(folder);
    if (up === folder) throw new Error('data/units not found above the program');
    folder = up;
  }
  return folder;
}

/** Brings a database up to date: migrations, the catalogue of units, the committees of every unit, shipped definitions. */
export async function prepareDatabase(db: Db): Promise<void> {
  const root = projectRoot();
  await migrate(db, join(root, 'apps/server/migrations'));
  const isNew = await loadCatalogue(db, join(root, 'data/units'));
  if (isNew) await registerCommittees(db);
  await loadDefinitions(db, join(root, 'data'));
  await loadTargetFacts(db, join(root, 'data/targets'));
  await loadReportTemplates(db, join(root, 'data/reports'));
}
