import { bringSignedReport, getSignedReport, sealReport } from '@thuocdo/contract/reports';
import type { SignedPaperView } from '@thuocdo/contract/signatures';
import { readWhole } from '../../platform/files/accept.ts';
import { type CommandContext, command, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { attachSignedPaper, sealFor, signedPaper } from '../signatures/index.ts';
import { presentReport } from './present-report.ts';
import { findReport, lockReport, type ReportRow } from './reports.queries.ts';
import { newestSigned, signedCopiesOf, subjectKind } from './signed-copies.queries.ts';
import { issuedEdition } from './versions.queries.ts';

/** The organisation's seal comes after the leader's own signature, where that was brought. */
export const sealReportRoute = command({
  endpoint: sealReport,
  action: 'signature.seal',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run(context, found, { body: { id } }) {
    const { tx, acting, now, installation } = context;
    await keepCopy(context, found.row, id, async (issued, document) => {
      const brought = newestSigned((await signedCopiesOf(tx, found.row)).filter(({ origin }) => origin === 'brought'));
      const { bytes } = await sealFor(installation, {
        organisationId: found.row.organisationId,
        pdf: brought === undefined ? issued : await installation.files.read(brought.sha256),
        reason: `Ban hành Báo cáo số ${document}`,
        place: '',
        position: acting.title,
        at: now,
      });
      return { origin: 'sealed', bytes };
    });
    return presentReport(tx, await findReport(tx, found.id, context.today), context);
  },
});

/** A copy signed outside must be the issued PDF with something added behind it; a scan without signatures is kept as one. */
export const bringSignedReportRoute = command({
  endpoint: bringSignedReport,
  action: 'signature.check',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run(context, found, { body: { id }, file }) {
    const { tx, installation } = context;
    if (file === undefined) throw new Problem('file-missing', { field: 'file' });
    const bytes = await readWhole(file.content, file.name, installation.config.maxFileBytes);
    await keepCopy(context, found.row, id, async () => ({ origin: 'brought', bytes }));
    return presentReport(tx, await findReport(tx, found.id, context.today), context);
  },
});

export const getSignedReportRoute = query({
  endpoint: getSignedReport,
  action: 'report.read',
  subject: (db, { params }, { today }) => findReport(db, params.reportId, today),
  async run({ db, installation }, { row }, { params }) {
    const copy = (await signedCopiesOf(db, row)).find(({ id }) => id === params.paperId);
    if (copy === undefined) throw new Problem('not-found');
    return { name: copy.name, mediaType: 'application/pdf', content: installation.files.stream(copy.sha256) };
  },
});

type Copy = { origin: SignedPaperView['origin']; bytes: Uint8Array };

/** The same id again keeps nothing a second time. @throws Problem `report-not-issued`, `signed-copy-of-other-paper` */
async function keepCopy(
  context: CommandContext,
  report: ReportRow,
  id: string,
  make: (issued: Uint8Array, document: string) => Promise<Copy>,
): Promise<void> {
  const { tx, installation, note, skipAudit } = context;
  if ((await signedPaper(tx, report.unitId, id)) !== undefined) return skipAudit();
  const { number, symbol, pdfSha256 } = await issuedEdition(tx, report);
  const issued = await installation.files.read(pdfSha256);
  const { origin, bytes } = await make(issued, `${number}/${symbol}`);
  const copy = await attachSignedPaper(context, {
    unitId: report.unitId,
    id,
    subjectKind,
    subjectId: report.id,
    origin,
    name: `Báo cáo số ${number}-${symbol} (${origin === 'sealed' ? 'đã ký số' : 'bản ký ngoài'}).pdf`,
    bytes,
  });
  const isIssuedPaper = Buffer.from(bytes.subarray(0, issued.length)).equals(issued);
  if (copy.verification.state !== 'unsigned' && !isIssuedPaper) throw new Problem('signed-copy-of-other-paper');
  note({ paperId: id, origin, sha256: copy.sha256, state: copy.verification.state });
}
