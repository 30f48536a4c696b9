import { getReportFile } from '@thuocdo/contract/reports';
import { label } from '@thuocdo/core/periods';
import { reportDocx, reportPdf, workingSheetDocx, workingSheetPdf } from '@thuocdo/documents/reports';
import { fileOf } from '../../platform/http/file-of.ts';
import { query } from '../../platform/http/route.ts';
import { paperOf } from './paper-of.ts';
import { wholeReport } from './present-report.ts';
import { findReport, type ReportRow } from './reports.queries.ts';
import { editionOf, versionsOf } from './versions.queries.ts';

/** The paper as it was issued byte by byte, or a draft of this moment; and the working sheet, which is part of neither. */
export const getReportFileRoute = query({
  endpoint: getReportFile,
  action: 'report.read',
  subject: (db, { params }, { today }) => findReport(db, params.reportId, today),
  async run({ db, now, today, installation }, found, { query: { paper: wanted, format } }) {
    const { row: report } = found;
    const edition = await editionOf(db, report);
    if (wanted === 'report' && edition !== undefined) {
      const bytes = await installation.files.read(format === 'docx' ? edition.docxSha256 : edition.pdfSha256);
      return fileOf(`${titleOf(report)} số ${edition.number}-${edition.symbol}`, format, bytes);
    }
    const whole = await wholeReport(db, found, await versionsOf(db, report));
    const paper = await paperOf(db, report, whole, { ...edition, today });
    if (wanted === 'sheet') {
      const bytes = format === 'docx' ? await workingSheetDocx(paper) : workingSheetPdf(paper, now);
      return fileOf(`Phiếu kiểm tra ${label(report.period)}`, format, bytes);
    }
    const bytes = format === 'docx' ? await reportDocx(paper) : reportPdf(paper, now);
    return fileOf(`Dự thảo ${titleOf(report)}`, format, bytes);
  },
});

const titleOf = ({ period, edition }: ReportRow) =>
  `Báo cáo ${label(period)}${edition === 1 ? '' : ` đính chính lần ${edition - 1}`}`;
