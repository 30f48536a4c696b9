import type { IssuedView, ReportChanges, ReportStepView } from '@thuocdo/contract/report-views';
import type { ReportStep } from '@thuocdo/core/reports';
import type { z } from 'zod';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import type { WholeReport } from './prepare-report.ts';
import type { ReportRow } from './reports.queries.ts';
import type { By } from './slots.queries.ts';

type Place = Pick<ReportRow, 'unitId' | 'id'>;

/** A report as it was submitted; `version` counts from 1. */
export interface StoredVersion {
  version: number;
  content: WholeReport;
  sha256: string;
  at: string;
  by: string;
}

export async function versionsOf(db: Reader, { unitId, id }: Place): Promise<StoredVersion[]> {
  const rows = await db
    .selectFrom('report_versions')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('report_id', '=', id)
    .orderBy('version')
    .execute();
  return rows.map(({ version, content, sha256, at, by_title: by }) => ({
    version,
    content: content as unknown as WholeReport,
    sha256,
    at,
    by,
  }));
}

export async function insertVersion(
  tx: Tx,
  { unitId, id }: Place,
  { version, content, sha256 }: Pick<StoredVersion, 'version' | 'content' | 'sha256'>,
  by: By,
): Promise<void> {
  await tx
    .insertInto('report_versions')
    .values({
      unit_id: unitId,
      report_id: id,
      version,
      content: JSON.stringify(content),
      sha256,
      at: by.at,
      person_id: by.personId,
      by_title: by.title,
    })
    .execute();
}

export type StoredStep = z.output<typeof ReportStepView> & { personId: string };

export async function stepsOf(db: Reader, { unitId, id }: Place): Promise<StoredStep[]> {
  const rows = await db
    .selectFrom('report_steps')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('report_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    step: row.step as ReportStep,
    version: row.version,
    comment: row.comment,
    at: row.at,
    by: row.by_title,
    personId: row.person_id,
  }));
}

export async function insertStep(
  tx: Tx,
  { unitId, id }: Place,
  { seq, step, version, comment }: { seq: number; step: ReportStep; version: number; comment: string },
  by: By,
): Promise<void> {
  await tx
    .insertInto('report_steps')
    .values({
      unit_id: unitId,
      report_id: id,
      seq,
      step,
      version,
      comment,
      at: by.at,
      person_id: by.personId,
      by_title: by.title,
    })
    .execute();
}

/** An issued paper: what it says is its version. */
export interface Edition extends z.output<typeof IssuedView> {
  version: number;
  changes: ReportChanges | null;
}

export async function editionOf(db: Reader, { unitId, id }: Place): Promise<Edition | undefined> {
  const row = await db
    .selectFrom('report_editions')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('report_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    number: row.number,
    symbol: row.symbol,
    day: row.day,
    at: row.at,
    by: row.by_title,
    docxSha256: row.docx_sha256,
    pdfSha256: row.pdf_sha256,
    version: row.version,
    changes: row.changes as unknown as ReportChanges | null,
  };
}

/** @throws Problem `report-not-issued` */
export async function issuedEdition(db: Reader, report: Place): Promise<Edition> {
  const edition = await editionOf(db, report);
  if (edition === undefined) throw new Problem('report-not-issued');
  return edition;
}

export async function insertEdition(
  tx: Tx,
  { unitId, id, organisationId }: ReportRow,
  edition: Omit<Edition, 'at' | 'by'>,
  by: By,
): Promise<void> {
  await tx
    .insertInto('report_editions')
    .values({
      unit_id: unitId,
      report_id: id,
      organisation_id: organisationId,
      version: edition.version,
      number: edition.number,
      symbol: edition.symbol,
      day: edition.day,
      year: Number(edition.day.slice(0, 4)),
      docx_sha256: edition.docxSha256,
      pdf_sha256: edition.pdfSha256,
      changes: JSON.stringify(edition.changes),
      at: by.at,
      person_id: by.personId,
      by_title: by.title,
    })
    .execute();
}
