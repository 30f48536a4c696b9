import type { ReportSummary } from '@thuocdo/contract/report-views';
import { Status, type Tone } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

const tones: Record<ReportSummary['state'], Tone> = {
  drafting: 'busy',
  submitted: 'warning',
  approved: 'warning',
  signed: 'warning',
  issued: 'good',
};

/** Where a report stands, in a word. */
export function ReportStatus({ report }: { report: Pick<ReportSummary, 'state' | 'correctedBy'> }) {
  const { t } = useWords();
  const isCorrected = report.state === 'issued' && report.correctedBy !== null;
  return (
    <Status tone={isCorrected ? 'neutral' : tones[report.state]}>
      {t(isCorrected ? 'reports.state-corrected' : `reports.state-${report.state}`)}
    </Status>
  );
}

/** «Bản đầu», «Đính chính lần 1». */
export function useEditionName(): (edition: number) => string {
  const { t } = useWords();
  return (edition) =>
    edition === 1 ? t('reports.editionFirst') : t('reports.editionCorrection', { count: edition - 1 });
}
