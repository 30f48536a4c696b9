import { useQueryClient } from '@tanstack/react-query';
import type { ReportView } from '@thuocdo/contract/report-views';
import { bringSignedReport, getReport, getSignedReport, sealReport } from '@thuocdo/contract/reports';
import { getSealKey } from '@thuocdo/contract/signatures';
import { problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import { useState } from 'react';
import { keyOf, upload, useCommand, useEndpoint } from '../../api.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { usePaperId, VerificationText } from '../signatures/index.ts';
import { afterReport } from './refreshed.ts';

/** «Bản đã ký»: the issued PDF with the organisation's seal or a signature given outside, each with what checking found. */
export function SignedCopies({ report }: { report: ReportView }) {
  const { t } = useWords();
  const { signedCopies, can } = report;
  return (
    <section aria-labelledby="ban-da-ky">
      <h2 id="ban-da-ky" className="next-section">
        {t('reports.signedTitle')}
      </h2>
      {signedCopies.length === 0 ? <p className="empty">{t('reports.signedNone')}</p> : null}
      <ul className="plain findings">
        {signedCopies.map((copy) => (
          <li key={copy.id}>
            <p className="row-actions">
              <strong>{copy.name}</strong>
              <FileButton
                small
                label={t('reports.signedDownload')}
                name={`${t('reports.signedDownload')}: ${copy.name}`}
                endpoint={getSignedReport}
                input={{ params: { reportId: report.id, paperId: copy.id } }}
              />
            </p>
            <p className="quiet">
              {t(`reports.signed-${copy.origin}`, { by: copy.by, at: showInstant(copy.verification.at) })}
            </p>
            <VerificationText verification={copy.verification} />
          </li>
        ))}
      </ul>
      {can.includes('signature.seal') ? <Seal report={report} /> : null}
      {can.includes('signature.check') ? <Bring reportId={report.id} /> : null}
    </section>
  );
}

/** Offered while nothing newer than the last seal was brought; what stands in the way of the key is said instead. */
function Seal({ report }: { report: ReportView }) {
  const { lang, t } = useWords();
  const [id] = useState(() => crypto.randomUUID());
  const key = useEndpoint(getSealKey, { params: { organisationId: report.organisationId } });
  const seal = useCommand(sealReport, { refreshes: afterReport });
  if (report.signedCopies[0]?.origin === 'sealed' || key.data === undefined) return null;
  const { fault } = key.data;
  if (fault !== null)
    return (
      <p className="notice notice-warning">
        <strong>{t('signatures.keyNotReady')}.</strong> {problemTitle(lang, fault)}.
      </p>
    );
  return (
    <>
      <ProblemNotice problem={seal.error} />
      <p className="row-actions">
        <Button
          type="primary"
          loading={seal.isPending}
          onClick={() => seal.run({ params: { reportId: report.id }, body: { id } })}
        >
          {t('reports.seal')}
        </Button>
        <span className="quiet">{t('reports.sealNote', { subject: key.data.certificate?.subject ?? '' })}</span>
      </p>
    </>
  );
}

function Bring({ reportId }: { reportId: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const paperId = usePaperId();
  const send = async (file: File, onProgress: (share: number) => void) => {
    await upload(bringSignedReport, { params: { reportId }, body: { id: paperId(file) } }, file, { onProgress });
    await client.invalidateQueries({ queryKey: keyOf(getReport) });
  };
  return (
    <>
      <p className="quiet">{t('reports.bringNote')}</p>
      <FileDrop label={t('reports.bring')} accept=".pdf,application/pdf" onFile={send} />
    </>
  );
}
