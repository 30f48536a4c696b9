import { forwardReport } from '@thuocdo/contract/reports';
import { formatDay } from '@thuocdo/core/text';
import { command } from '../../platform/http/route.ts';
import { attachToDispatch, type FreeLetter, lowerFirst, writeFreeLetter } from '../dispatch/index.ts';
import type { WholeReport } from './prepare-report.ts';
import { wholeReport } from './present-report.ts';
import { findReport } from './reports.queries.ts';
import { newestSigned, signedCopiesOf } from './signed-copies.queries.ts';
import { issuedEdition, versionsOf } from './versions.queries.ts';

/** The letter that carries an issued report to its «Nơi nhận»; it is sent, read and acknowledged like every other letter. */
export const forwardReportRoute = command({
  endpoint: forwardReport,
  action: 'outgoing.write',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => findReport(tx, params.reportId, today),
  async run(context, found, { body: { id } }) {
    const { tx, actor, acting, now, installation, note } = context;
    const report = found.row;
    const edition = await issuedEdition(tx, report);
    const whole = await wholeReport(tx, found, await versionsOf(tx, report));
    const isNew = await writeFreeLetter(context, report.organisationId, letterOf(id, edition, whole));
    if (!isNew) return { dispatchId: id };
    const signed = newestSigned(await signedCopiesOf(tx, report));
    const bytes = await installation.files.read(signed?.sha256 ?? edition.pdfSha256);
    const file = {
      id: installation.newId(),
      name: signed?.name ?? `Báo cáo số ${edition.number}-${edition.symbol}.pdf`,
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256: signed?.sha256 ?? edition.pdfSha256,
    };
    await attachToDispatch(tx, id, file, { at: now, personId: actor.personId, title: acting.title });
    note({ dispatch: id, attached: file.name, sha256: file.sha256 });
    return { dispatchId: id };
  },
});

type Numbered = Awaited<ReturnType<typeof issuedEdition>>;

function letterOf(id: string, edition: Numbered, { draft }: WholeReport): FreeLetter {
  const { distribution, authority, issuer } = draft.paper;
  const about = lowerFirst(draft.paper.subject.replaceAll(/\s+/gu, ' '));
  const document = `Báo cáo số ${edition.number}/${edition.symbol} ngày ${formatDay(edition.day)}`;
  // «Lưu: VT, VP» says where a copy is kept, not whom to send to.
  const to = distribution.filter((line) => !/^lưu/iu.test(line));
  return {
    id,
    // A letter's symbol has no kind of paper in it: «BC-STTTT» → «STTTT».
    symbol: edition.symbol.replace(/^BC-/u, ''),
    subject: `gửi Báo cáo ${about}`,
    to: to.length === 0 ? distribution : to,
    opening: [`${issuer} gửi kèm ${document} về ${about}.`],
    points: [],
    closing: 'Trân trọng./.',
    distribution: ['Như trên', ...distribution.filter((line) => !to.includes(line))],
    authority,
  };
}
