import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  catalogueFromFiles,
  type UnitFiles,
  type UnitVersion,
  unitFileNames,
  unitSearchKeys,
} from '@thuocdo/core/units';
import type { Db, Tx } from '../../platform/db/open.ts';
import { knownPeriodsKey } from './known-periods.queries.ts';

const chunk = 1000;
const catalogueKey = 'units-catalogue';

/** Loads the shipped catalogue of units when the database holds another one or none; true when it did. */
export async function loadCatalogue(db: Db, folder: string): Promise<boolean> {
  const { files, sha256 } = await readFiles(folder);
  const known = await db.selectFrom('settings').select('value').where('key', '=', catalogueKey).executeTakeFirst();
  if (known?.value === sha256) return false;
  const catalogue = catalogueFromFiles(files);
  await db.transaction().execute(async (tx) => {
    await insertUnits(tx, catalogue.versions);
    await tx.deleteFrom('unit_successions').execute();
    await insertMany(catalogue.successions, (rows) =>
      tx
        .insertInto('unit_successions')
        .values(rows.map((s) => ({ from_unit_id: s.from, to_unit_id: s.to, kind: s.kind, day: s.day })))
        .execute(),
    );
    await saveSetting(tx, catalogueKey, sha256);
    await saveSetting(tx, knownPeriodsKey, catalogue.knownPeriods);
  });
  return true;
}

async function readFiles(folder: string): Promise<{ files: UnitFiles; sha256: string }> {
  const hash = createHash('sha256');
  const files: Record<string, unknown> = {};
  for (const name of unitFileNames) {
    const text = await readFile(join(folder, name), 'utf8');
    hash.update(text);
    files[name] = JSON.parse(text);
  }
  return { files: files as unknown as UnitFiles, sha256: hash.digest('hex') };
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

async function saveSetting(tx: Tx, key: string, value: unknown): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(value) }))
    .execute();
}
