import { downloadPackage, getReceivedPackage, importPackage, listPackages } from '@thuocdo/contract/results';
import { can, isWithin } from '@thuocdo/core/access';
import { eraOn, unitIdOf } from '@thuocdo/core/units';
import { type InstitutePackage, readPackage } from '@thuocdo/documents/packages';
import { sql } from 'kysely';
import type { Actor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/db/open.ts';
import { readWhole } from '../../platform/files/accept.ts';
import { command, type Found, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import {
  findPackageSubject,
  insertPackage,
  insertReceivedUnits,
  listVisiblePackages,
  presentPackage,
  receivedUnits,
} from './packages.queries.ts';

/** Packages are taken in by the position that receives them, for its own unit. */
async function findReceiver(actor: Actor): Promise<Found<undefined>> {
  const grant = actor.grants.find((held) => held.unitLevel === 'country') ?? actor.grants[0];
  if (grant === undefined) throw new Problem('not-found');
  return {
    row: undefined,
    kind: 'package',
    id: 'incoming',
    unitId: grant.unitId,
    unitPath: grant.unitPath,
    organisationId: grant.organisationId,
  };
}

/** Takes in a package of another installation: all of it is right, or nothing is stored and each fault is named. */
export const importPackageRoute = command({
  endpoint: importPackage,
  action: 'package.import',
  readAction: 'package.read',
  subject: (_tx, _input, { actor }) => findReceiver(actor),
  async run({ tx, actor, acting, now, installation, note }, _subject, { file }) {
    if (file === undefined) throw new Problem('file-missing', { field: 'file' });
    const bytes = await readWhole(file.content, file.name, installation.config.maxFileBytes);
    const read = readPackage(bytes);
    if (!read.ok) throw new Problem('package-invalid', { name: file.name, findings: read.findings.slice(0, 50) });
    // First whose it is: a stranger does not learn that a package was received.
    const units = await knownUnits(tx, read.package, actor);
    await requireUnknown(tx, read.sha256);
    const kept = await installation.files.keep(bytes, installation.config.maxFileBytes);
    const id = installation.newId();
    const { meta } = read.package;
    await insertPackage(tx, {
      id,
      direction: 'received',
      campaignId: null,
      unitId: unitIdOf(meta.unitCode, eraOn(meta.asOf)),
      unitName: meta.unitName,
      content: read.package,
      size: kept.size,
      sha256: kept.sha256,
      at: now,
      personId: actor.personId,
      title: acting.title,
    });
    await insertReceivedUnits(tx, id, units);
    note({ packageId: id, sha256: kept.sha256, units: units.length });
    return presentPackage((await findPackageSubject(tx, id)).row);
  },
});

/** Received before, or made here: a package is of another installation. @throws Problem `package-known` */
async function requireUnknown(tx: Tx, sha256: string): Promise<void> {
  const known = await tx
    .selectFrom('packages')
    .select(['direction', 'at'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (known !== undefined) throw new Problem('package-known', { direction: known.direction, at: known.at });
}

/**
 * The units of a package by our registry on the day of its roster. A package tells only of its own unit and what
 * lies below it, and only to a receiver of that unit: nobody slips in figures of somewhere else.
 * @throws Problem `package-invalid` naming unknown and foreign codes, `not-allowed` for a unit that is not the receiver's
 */
async function knownUnits(tx: Tx, received: InstitutePackage, actor: Actor) {
  const era = eraOn(received.meta.asOf);
  const about = unitIdOf(received.meta.unitCode, era);
  const units = received.payload.units.map((unit) => ({ ...unit, unitId: unitIdOf(unit.code, era) }));
  const wanted = [about, ...units.map((unit) => unit.unitId)];
  const rows = await tx
    .selectFrom('unit_versions')
    .select(['unit_id', 'path'])
    .where('unit_id', '=', sql<string>`any(${sql.val(wanted)}::text[])`)
    .where('valid_from', '<=', received.meta.asOf)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', received.meta.asOf)]))
    .execute();
  const tops = rows.filter((row) => row.unit_id === about).map((row) => row.path);
  const known = new Set(rows.map((row) => row.unit_id));
  const inside = new Set(rows.filter((row) => tops.some((top) => isWithin(row.path, top))).map((row) => row.unit_id));
  const faultOf = (id: string) => (known.has(id) ? (inside.has(id) ? undefined : 'unit-of-another') : 'unknown-unit');
  const findings = wanted.flatMap((path) => {
    const code = faultOf(path);
    return code === undefined ? [] : [{ code, path }];
  });
  if (findings.length > 0) throw new Problem('package-invalid', { findings: findings.slice(0, 50) });
  if (!tops.some((unitPath) => can(actor.grants, 'package.import', { unitPath }))) throw new Problem('not-allowed');
  return units;
}

export const listPackagesRoute = query({
  endpoint: listPackages,
  action: 'package.read',
  run: ({ db, visible }, _subject, { query: asked }) =>
    listVisiblePackages(db, visible('package.read', { path: 'v.path' }), asked),
});

export const downloadPackageRoute = query({
  endpoint: downloadPackage,
  action: 'package.read',
  subject: (db, { params }) => findPackageSubject(db, params.packageId),
  run: async ({ installation }, { row }) => ({
    name: `Gói dữ liệu ${row.unit_name} ${row.period}.json`,
    mediaType: 'application/json',
    content: installation.files.stream(row.sha256),
  }),
});

export const getReceivedRoute = query({
  endpoint: getReceivedPackage,
  action: 'package.read',
  subject: (db, { params }) => findPackageSubject(db, params.packageId),
  async run({ db, installation }, { row }, { query: asked }) {
    if (row.direction === 'received')
      return { package: presentPackage(row), ...(await receivedUnits(db, row.id, asked)) };
    const read = readPackage(await installation.files.read(row.sha256));
    const units = read.ok ? read.package.payload.units : [];
    const shown = units
      .slice(asked.offset, asked.offset + asked.limit)
      .map((unit) => ({ ...unit, values: unit.values.length }));
    return {
      package: presentPackage(row),
      units: shown.map((unit) => ({ ...unit, verdicts: { ...unit.verdicts } })),
      total: units.length,
    };
  },
});
