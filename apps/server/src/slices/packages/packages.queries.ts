import type { PackageView } from '@thuocdo/contract/results';
import type { InstitutePackage } from '@thuocdo/documents/packages';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';

export type PackageSummary = z.output<typeof PackageView>;

export interface NewPackage {
  id: string;
  direction: 'built' | 'received';
  campaignId: string | null;
  unitId: string;
  unitName: string;
  content: InstitutePackage;
  size: number;
  sha256: string;
  at: string;
  personId: string;
  title: string;
}

const valueCount = ({ payload }: InstitutePackage) => payload.units.reduce((sum, unit) => sum + unit.values.length, 0);

export async function insertPackage(tx: Tx, one: NewPackage): Promise<void> {
  const { meta, payload, integrity } = one.content;
  await tx
    .insertInto('packages')
    .values({
      id: one.id,
      direction: one.direction,
      campaign_id: one.campaignId,
      unit_id: one.unitId,
      campaign_title: meta.campaignTitle,
      period: meta.period,
      unit_name: one.unitName,
      from_installation: meta.fromInstallation,
      units: payload.units.length,
      value_count: valueCount(one.content),
      size: one.size,
      sha256: one.sha256,
      payload_sha256: integrity.payload,
      illustrative: meta.illustrative,
      at: one.at,
      person_id: one.personId,
      by_title: one.title,
    })
    .execute();
}

type Row = Awaited<ReturnType<typeof firstRow>>;
const firstRow = (db: Reader) => db.selectFrom('packages').selectAll().executeTakeFirstOrThrow();

export function presentPackage(row: Row): PackageSummary {
  return {
    id: row.id,
    direction: row.direction as PackageSummary['direction'],
    campaignTitle: row.campaign_title,
    period: row.period,
    unitName: row.unit_name,
    fromInstallation: row.from_installation,
    units: row.units,
    values: row.value_count,
    size: row.size,
    sha256: row.sha256,
    illustrative: row.illustrative,
    at: row.at,
    by: row.by_title,
  };
}

/** A package belongs to the unit that it tells of. @throws Problem `not-found` */
export async function findPackageSubject(db: Reader, packageId: string): Promise<Found<Row>> {
  const row = await db.selectFrom('packages').selectAll().where('id', '=', packageId).executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  const unit = await db
    .selectFrom('unit_versions')
    .select('path')
    .where('unit_id', '=', row.unit_id)
    .orderBy('valid_from', 'desc')
    .executeTakeFirstOrThrow();
  return { row, kind: 'package', id: row.id, unitId: row.unit_id, unitPath: unit.path };
}

export async function listVisiblePackages(
  db: Reader,
  seen: Expression<SqlBool>,
  asked: { limit: number; offset: number },
): Promise<{ items: PackageSummary[]; total: number }> {
  const rows = db
    .selectFrom('packages as p')
    .innerJoin('unit_versions as v', (join) =>
      join
        .onRef('v.unit_id', '=', 'p.unit_id')
        .on(sql<boolean>`v.valid_from = (select max(w.valid_from) from unit_versions w where w.unit_id = p.unit_id)`),
    )
    .where(seen);
  const total = await rows.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const items = await rows.selectAll('p').orderBy('p.at', 'desc').limit(asked.limit).offset(asked.offset).execute();
  return { items: items.map(presentPackage), total: Number(total.n) };
}

/** Keeps what was received unit by unit, beside our own values and never among them. */
export async function insertReceivedUnits(
  tx: Tx,
  packageId: string,
  units: readonly (InstitutePackage['payload']['units'][number] & { unitId: string })[],
): Promise<void> {
  for (let at = 0; at < units.length; at += 500) {
    await tx
      .insertInto('received_units')
      .values(
        units.slice(at, at + 500).map((unit) => ({
          unit_id: unit.unitId,
          package_id: packageId,
          code: unit.code,
          name: unit.name,
          district_name: unit.district,
          state: unit.state,
          verdicts: JSON.stringify(unit.verdicts),
          content: JSON.stringify(unit.values),
        })),
      )
      .execute();
  }
}

export async function receivedUnits(db: Reader, packageId: string, asked: { limit: number; offset: number }) {
  const rows = db.selectFrom('received_units').where('package_id', '=', packageId);
  const total = await rows.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const found = await rows
    .select([
      'code',
      'name',
      'district_name',
      'state',
      'verdicts',
      sql<number>`jsonb_array_length(content)`.as('value_count'),
    ])
    .orderBy('district_name')
    .orderBy('code')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  const units = found.map((row) => ({
    code: row.code,
    name: row.name,
    district: row.district_name,
    state: row.state,
    verdicts: row.verdicts as Record<string, 'met' | 'unmet' | 'unknown' | 'exempt'>,
    values: Number(row.value_count),
  }));
  return { units, total: Number(total.n) };
}
