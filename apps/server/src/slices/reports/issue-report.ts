import { issueReport } from '@thuocdo/contract/reports';
import { compareDrafts } from '@thuocdo/core/reports';
import { reportDocx, reportPdf } from '@thuocdo/documents/reports';
import { type CommandContext, command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { paperOf } from './paper-of.ts';
import { issuedContent } from './plan.ts';
import { presentReport } from './present-report.ts';
import { findReport, lockReport, type ReportRow } from './reports.queries.ts';
import { takeStep } from './take-step.ts';
import { insertEdition, type StoredVersion, versionsOf } from './versions.queries.ts';

interface Numbered {
  number: string;
  symbol: string;
  day: string;
}

/** Number and day: the version that was signed becomes the paper, its bytes are kept by their SHA-256, and nothing changes any more. */
export const issueReportRoute = command({
  endpoint: issueReport,
  action: 'report.issue',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run(context, found, { body }) {
    const { tx, actor, now, today, note, skipAudit } = context;
    const { version: wanted, ...numbered } = body;
    if (numbered.day > today)
      throw new Problem('input-invalid', { errors: [{ pointer: '/body/day', rule: 'in-future', params: {} }] });
    const version = (await versionsOf(tx, found.row)).at(-1);
    if (version === undefined) throw new Problem('report-step-closed', { state: found.row.state });
    if (await takeStep(context, found.row, { step: 'issue', version: wanted, comment: '' })) {
      await keepEdition(context, found.row, version, numbered);
      note({ version: wanted, ...numbered });
    } else skipAudit();
    return presentReport(tx, await findReport(tx, found.id, today), { actor, now, today });
  },
});

async function keepEdition(
  { tx, actor, acting, now, today, installation }: CommandContext,
  report: ReportRow,
  { version, content }: StoredVersion,
  numbered: Numbered,
): Promise<void> {
  const paper = await paperOf(tx, report, content, { ...numbered, today });
  const keep = (bytes: Uint8Array) => installation.files.keep(bytes, Number.MAX_SAFE_INTEGER);
  const docx = await keep(await reportDocx(paper));
  const pdf = await keep(reportPdf(paper, now));
  const corrected =
    report.corrects === null ? undefined : await issuedContent(tx, { unitId: report.unitId, id: report.corrects });
  await insertEdition(
    tx,
    report,
    {
      ...numbered,
      version,
      docxSha256: docx.sha256,
      pdfSha256: pdf.sha256,
      changes: corrected === undefined ? null : compareDrafts(corrected.draft, content.draft),
    },
    { at: now, personId: actor.personId, title: acting.title },
  );
}
