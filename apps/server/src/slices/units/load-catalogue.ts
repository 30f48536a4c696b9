import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type CatalogueFiles, catalogueFromFiles, type UnitVersion, unitSearchKeys } from '@thuocdo/core/units';
import type { Db, Tx } from '../../platform/db/open.ts';

const chunk = 1000;

/** Loads the shipped catalogue of units when the database holds another one or none; true when it did. */
export async function loadCatalogue(db: Db, folder: string): Promise<boolean> {
  const { files, sha256 } = await readFiles(folder);
  const known = await db.selectFrom('settings').select('value').where('key', '=', 'units-catalogue').executeTakeFirst();
  if (known?.value === sha256) return false;
  const catalogue = catalogueFromFiles(files);
  await db.transaction().execute(async (tx) => {
    await insertUnits(tx, catalogue.versions);
    await tx.deleteFrom('unit_successions').execute();
    await insertMany(catalogue.successions, (rows) =>
      tx
        .insertInto('unit_successions')
        .values(rows.map((s) => ({ from_unit_id: s.fromId, to_unit_id: s.toId, kind: s.kind, day: s.day })))
        .execute(),
    );
    await tx
      .insertInto('settings')
      .values({ key: 'units-catalogue', value: JSON.stringify(sha256) })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(sha256) }))
      .execute();
  });
  return true;
}

async function readFiles(folder: string): Promise<{ files: CatalogueFiles; sha256: string }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const hash = createHash('sha256');
  const files: Record<string, unknown> = {};
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    hash.update(text);
    files[basename(name, '.json')] = JSON.parse(text);
  }
  return { files: files as unknown as CatalogueFiles, sha256: hash.digest('hex') };
}

/** Units keep their identity; their versions are replaced by those of the new catalogue. */
async function insertUnits(tx: Tx, versions: readonly UnitVersion[]): Promise<void> {
  const identities = [...new Map(versions.map((version) => [version.unitId, version])).values()];
  await insertMany(identities, (rows) =>
    tx
      .insertInto('units')
      .values(rows.map((unit) => ({ id: unit.unitId, code: unit.code, level: unit.level, era: unit.era })))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute(),
  );
  await tx.deleteFrom('unit_versions').execute();
  await insertMany(versions, (rows) => tx.insertInto('unit_versions').values(rows.map(versionRow)).execute());
}

function versionRow(version: UnitVersion) {
  const keys = unitSearchKeys(version);
  return {
    unit_id: version.unitId,
    valid_from: version.validFrom,
    valid_to: version.validTo,
    kind: version.kind,
    name: version.name,
    full_name: version.fullName,
    parent_id: version.parentId,
    path: version.path,
    sort_key: keys.sortKey,
    search_key: keys.searchKey,
    tone_key: keys.toneKey,
  };
}

async function insertMany<T>(rows: readonly T[], insert: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) await insert(rows.slice(at, at + chunk));
}
