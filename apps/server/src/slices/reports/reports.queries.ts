import type { ReportSummary } from '@thuocdo/contract/report-views';
import { label } from '@thuocdo/core/periods';
import type { ReportState } from '@thuocdo/core/reports';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { unitInPeriod } from '../figures/index.ts';

/** A report as its row says it: one edition of one period. */
export interface ReportRow {
  id: string;
  unitId: string;
  organisationId: string;
  template: string;
  period: string;
  edition: number;
  corrects: string | null;
  correctionReason: string | null;
  state: ReportState;
  unitName: string;
}

/** The report as the subject of an action. @throws Problem `not-found` */
export async function findReport(db: Reader, id: string, today: string): Promise<Found<ReportRow>> {
  const row = await db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst();
  return foundReport(db, row, today);
}

/** The same, locked: two who act on one report do so one after the other. */
export async function lockReport(tx: Tx, id: string, today: string): Promise<Found<ReportRow>> {
  const row = await tx.selectFrom('reports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return foundReport(tx, row, today);
}

type Stored = Awaited<ReturnType<typeof anyReport>>;
const anyReport = (db: Reader) => db.selectFrom('reports').selectAll().executeTakeFirst();

async function foundReport(db: Reader, row: Stored, today: string): Promise<Found<ReportRow>> {
  if (row === undefined) throw new Problem('not-found');
  const unit = await unitInPeriod(db, row.unit_id, { period: row.period, today });
  return {
    kind: 'report',
    id: row.id,
    unitId: row.unit_id,
    unitPath: unit.unitPath,
    organisationId: row.organisation_id,
    row: {
      id: row.id,
      unitId: row.unit_id,
      organisationId: row.organisation_id,
      template: row.template,
      period: row.period,
      edition: row.edition,
      corrects: row.corrects,
      correctionReason: row.correction_reason,
      state: row.state as ReportState,
      unitName: unit.row.full_name,
    },
  };
}

export interface NewReport {
  id: string;
  unitId: string;
  organisationId: string;
  template: string;
  period: string;
  edition: number;
  corrects: string | null;
  correctionReason: string | null;
  at: string;
  personId: string;
  by: string;
}

/** Begins a report; where there is one already nothing happens. True when it is new. */
export async function insertReport(tx: Tx, report: NewReport): Promise<boolean> {
  const row = await tx
    .insertInto('reports')
    .values({
      unit_id: report.unitId,
      id: report.id,
      organisation_id: report.organisationId,
      template: report.template,
      period: report.period,
      edition: report.edition,
      corrects: report.corrects,
      correction_reason: report.correctionReason,
      state: 'drafting',
      begun_at: report.at,
      begun_by: report.personId,
      begun_by_title: report.by,
    })
    .onConflict((conflict) => conflict.constraint('reports_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function setState(tx: Tx, { unitId, id }: ReportRow, state: ReportState): Promise<void> {
  await tx.updateTable('reports').set({ state }).where('unit_id', '=', unitId).where('id', '=', id).execute();
}

interface Wanted {
  ids?: readonly string[];
  series?: Pick<ReportRow, 'unitId' | 'organisationId' | 'template'>;
  template?: string | undefined;
  period?: string | undefined;
  seen?: Expression<SqlBool>;
}

function rows(db: Reader) {
  return db
    .selectFrom('reports as r')
    .innerJoin('organisations as o', 'o.id', 'r.organisation_id')
    .innerJoin('unit_versions as v', (join) =>
      join
        .onRef('v.unit_id', '=', 'r.unit_id')
        .on(sql<boolean>`v.valid_from = (select max(valid_from) from unit_versions where unit_id = r.unit_id)`),
    )
    .leftJoin('report_editions as e', (join) =>
      join.onRef('e.unit_id', '=', 'r.unit_id').onRef('e.report_id', '=', 'r.id'),
    )
    .leftJoin('reports as c', (join) => join.onRef('c.unit_id', '=', 'r.unit_id').onRef('c.corrects', '=', 'r.id'));
}

/** Reports with the newest period and edition first. `titles` are those of the templates by code. */
export async function reportsOf(
  db: Reader,
  { ids, series, template, period, seen }: Wanted,
  titles: ReadonlyMap<string, string>,
): Promise<ReportSummary[]> {
  let asked = rows(db);
  if (ids !== undefined) asked = asked.where('r.id', 'in', ids);
  if (series !== undefined)
    asked = asked
      .where('r.unit_id', '=', series.unitId)
      .where('r.organisation_id', '=', series.organisationId)
      .where('r.template', '=', series.template);
  if (template !== undefined) asked = asked.where('r.template', '=', template);
  if (period !== undefined) asked = asked.where('r.period', '=', period);
  if (seen !== undefined) asked = asked.where(seen);
  const found = await asked
    .select(['r.id', 'r.unit_id', 'v.full_name', 'o.name as organisation', 'r.template', 'r.period', 'r.edition'])
    .select(['r.state', 'r.begun_at', 'r.begun_by_title', 'e.number', 'e.symbol', 'e.day', 'c.id as corrected_by'])
    .orderBy('r.period', 'desc')
    .orderBy('r.edition', 'desc')
    .limit(500)
    .execute();
  return found.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unitName: row.full_name,
    organisationName: row.organisation,
    template: row.template,
    title: titles.get(row.template) ?? row.template,
    period: row.period,
    periodName: label(row.period),
    edition: row.edition,
    state: row.state as ReportState,
    begunAt: row.begun_at,
    begunBy: row.begun_by_title,
    document: row.number === null ? null : `${row.number}/${row.symbol}`,
    issuedOn: row.day,
    correctedBy: row.corrected_by,
  }));
}
