import type { Direction, Milestone, Plan } from '@thuocdo/core/targets';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';

/** A target as its latest revision has it; `value` null: taken back. */
export interface TargetRecord {
  unitId: string;
  subject: string;
  year: number;
  revision: number;
  value: number | null;
  direction: Direction;
  dueOn: string;
  base: Milestone | null;
  milestones: Milestone[];
  basisId: string;
  reason: string;
  importId: string | null;
  importCell: string | null;
  at: string;
  by: string;
}

export const anyOf = (texts: readonly string[]) => sql<string>`any(${sql.val([...texts])}::text[])`;

const columns = [
  'unit_id',
  'subject',
  'year',
  'revision',
  'value',
  'direction',
  'due_on',
  'base_day',
  'base_value',
  'milestones',
  'basis_id',
  'reason',
  'import_id',
  'import_cell',
  'at',
  'by_title',
] as const;

function revisions(db: Reader) {
  return db.selectFrom('target_revisions').select(columns);
}
type Row = Awaited<ReturnType<ReturnType<typeof revisions>['executeTakeFirstOrThrow']>>;

function toRecord(row: Row): TargetRecord {
  return {
    unitId: row.unit_id,
    subject: row.subject,
    year: row.year,
    revision: row.revision,
    value: row.value,
    direction: row.direction as Direction,
    dueOn: row.due_on,
    base: row.base_day === null || row.base_value === null ? null : { day: row.base_day, value: row.base_value },
    milestones: row.milestones as Milestone[],
    basisId: row.basis_id,
    reason: row.reason,
    importId: row.import_id,
    importCell: row.import_cell,
    at: row.at,
    by: row.by_title,
  };
}

/** The latest revision of every target of units, of one year or of all; those taken back too. */
export async function latestTargets(
  db: Reader,
  asked: { unitIds: readonly string[]; year?: number; subject?: string },
): Promise<TargetRecord[]> {
  let found = revisions(db).distinctOn(['unit_id', 'year', 'subject']).where('unit_id', '=', anyOf(asked.unitIds));
  if (asked.year !== undefined) found = found.where('year', '=', asked.year);
  if (asked.subject !== undefined) found = found.where('subject', '=', asked.subject);
  const rows = await found.orderBy('unit_id').orderBy('year').orderBy('subject').orderBy('revision', 'desc').execute();
  return rows.map(toRecord);
}

/** Every revision of one target, the latest first. */
export async function revisionsOf(
  db: Reader,
  { unitId, subject, year }: { unitId: string; subject: string; year: number },
): Promise<TargetRecord[]> {
  const rows = await revisions(db)
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('subject', '=', subject)
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(toRecord);
}

/** What an import wrote. */
export async function revisionsOfImport(db: Reader, importId: string): Promise<TargetRecord[]> {
  return (await revisions(db).where('import_id', '=', importId).orderBy('unit_id').execute()).map(toRecord);
}

/** A revision that stands just before another of the same target. */
export async function revisionsBefore(db: Reader, after: readonly TargetRecord[]): Promise<TargetRecord[]> {
  const keys = JSON.stringify(
    after.map(({ unitId, subject, year, revision }) => ({ unitId, subject, year, revision })),
  );
  const rows = await revisions(db)
    .where(
      sql<boolean>`(unit_id, year, subject, revision) in (select k."unitId", k.year, k.subject, k.revision - 1
        from jsonb_to_recordset(${keys}::jsonb) as k("unitId" text, year int, subject text, revision int))`,
    )
    .execute();
  return rows.map(toRecord);
}

export type NewRevision = Plan & {
  unitId: string;
  subject: string;
  year: number;
  revision: number;
  basisId: string;
  reason: string;
  importCell: string | null;
  taken?: 'back';
};

export interface Writing {
  at: string;
  personId: string;
  title: string;
  imported: { id: string; unitId: string } | null;
}

const chunk = 1000;

export async function insertRevisions(tx: Tx, made: readonly NewRevision[], by: Writing): Promise<void> {
  for (let at = 0; at < made.length; at += chunk) {
    await tx
      .insertInto('target_revisions')
      .values(made.slice(at, at + chunk).map((one) => rowOf(one, by)))
      .execute();
  }
}

function rowOf(one: NewRevision, { at, personId, title, imported }: Writing) {
  return {
    unit_id: one.unitId,
    subject: one.subject,
    year: one.year,
    revision: one.revision,
    value: one.taken === 'back' ? null : one.value,
    direction: one.direction,
    due_on: one.dueOn,
    base_day: one.base?.day ?? null,
    base_value: one.base?.value ?? null,
    milestones: JSON.stringify(one.milestones),
    basis_id: one.basisId,
    reason: one.reason,
    import_id: imported?.id ?? null,
    import_unit_id: imported?.unitId ?? null,
    import_cell: one.importCell,
    at,
    person_id: personId,
    by_title: title,
  };
}
