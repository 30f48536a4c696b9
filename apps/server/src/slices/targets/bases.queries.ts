import type { TargetBasis, TargetBasisInput } from '@thuocdo/contract/targets';
import { type SqlBool, sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';

const columns = [
  'id',
  'kind',
  'number',
  'date',
  'issuer',
  'subject',
  'printed_number',
  'printed_date',
  'printed_reason',
] as const;

interface BasisRow {
  id: string;
  kind: string;
  number: string;
  date: string | null;
  issuer: string;
  subject: string;
  printed_number: string | null;
  printed_date: string | null;
  printed_reason: string | null;
}

export function presentBasis(row: BasisRow): TargetBasis {
  const { id, kind, number, date, issuer, subject, printed_number: printed, printed_reason: reason } = row;
  const asPrinted = printed === null ? null : { number: printed, date: row.printed_date, reason: reason ?? '' };
  return { id, kind, number, date, issuer, subject, asPrinted };
}

/** Papers of the units at, above and below a path: what a province decided serves its districts. */
export async function basesFor(db: Reader, path: string): Promise<TargetBasis[]> {
  const rows = await db
    .selectFrom('target_bases')
    .select(columns)
    .where(sql<SqlBool>`(${path} = scope or ${path} like scope || '/%' or scope like ${`${path}/%`})`)
    .orderBy('date', (order) => order.desc().nullsLast())
    .orderBy('number')
    .orderBy('id')
    .execute();
  return rows.map(presentBasis);
}

export async function basesById(db: Reader, ids: readonly string[]): Promise<Map<string, TargetBasis>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('target_bases')
    .select(columns)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, presentBasis(row)]));
}

/** Keeps a paper; one that stands there word for word already is used again. */
export async function keepBasis(
  tx: Tx,
  { id, scope, basis, at, by }: { id: string; scope: string; basis: TargetBasisInput; at: string; by: string },
): Promise<string> {
  const known = (await basesFor(tx, scope)).find(({ id: _id, ...one }) => sameBasis(one, basis));
  if (known !== undefined) return known.id;
  await insertBasis(tx, { scope, basis: { ...basis, id }, at, by });
  return id;
}

interface NewBasis {
  scope: string;
  basis: TargetBasis;
  at: string;
  by: string;
}

/** A shipped paper keeps its id on every machine. */
export async function keepShippedBasis(tx: Tx, made: NewBasis): Promise<void> {
  const known = await basesById(tx, [made.basis.id]);
  if (known.size === 0) await insertBasis(tx, made);
}

async function insertBasis(tx: Tx, { scope, basis, at, by }: NewBasis): Promise<void> {
  await tx
    .insertInto('target_bases')
    .values({
      id: basis.id,
      scope,
      kind: basis.kind,
      number: basis.number,
      date: basis.date,
      issuer: basis.issuer,
      subject: basis.subject,
      printed_number: basis.asPrinted?.number ?? null,
      printed_date: basis.asPrinted?.date ?? null,
      printed_reason: basis.asPrinted?.reason ?? null,
      at,
      by_title: by,
    })
    .execute();
}

function sameBasis(one: TargetBasisInput, other: TargetBasisInput): boolean {
  const said = ({ kind, number, date, issuer, subject, asPrinted }: TargetBasisInput) =>
    JSON.stringify([kind, number, date, issuer, subject, asPrinted?.number, asPrinted?.date, asPrinted?.reason]);
  return said(one) === said(other);
}
