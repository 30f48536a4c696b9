import { DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ReportView } from '@thuocdo/contract/report-views';
import { getReportFile } from '@thuocdo/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { asProblem, download, type ProblemError } from '../../api.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { ReportStatus, useEditionName } from './report-status.tsx';
import { ReportSteps } from './report-steps.tsx';

/** What the report is, where it stands, what may be done with it as a whole. */
export function ReportHeader({ report }: { report: ReportView }) {
  const { t } = useWords();
  const editionName = useEditionName();
  const { issued, corrects, correctedBy } = report;
  return (
    <>
      <PageHeader
        title={`${report.title} – ${report.periodName}`}
        subtitle={
          <span className="row-actions">
            <ReportStatus report={report} />
            <span>{editionName(report.edition)}</span>
            {issued === null ? null : <span>{t('reports.issuedAs', { ...issued, day: showDay(issued.day) })}</span>}
            <span>{report.organisationName}</span>
          </span>
        }
        actions={<ReportSteps report={report} />}
      />
      <Papers report={report} />
      {corrects === null ? null : (
        <p className="notice notice-warning">
          {t('reports.corrects', { document: corrects.document ?? '', reason: report.correctionReason ?? '' })}{' '}
          <Link to="/bao-cao/$reportId" params={{ reportId: corrects.id }}>
            {t('reports.openCorrected')}
          </Link>
        </p>
      )}
      {correctedBy === null ? null : (
        <p className="notice notice-warning">
          {t('reports.correctedBy')}{' '}
          <Link to="/bao-cao/$reportId" params={{ reportId: correctedBy }}>
            {t('reports.openCorrection')}
          </Link>
        </p>
      )}
    </>
  );
}

const files = [
  ['report', 'docx'],
  ['report', 'pdf'],
  ['sheet', 'docx'],
  ['sheet', 'pdf'],
] as const;

function Papers({ report }: { report: ReportView }) {
  const { t } = useWords();
  const [problem, setProblem] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const fetchFile = async (paper: 'report' | 'sheet', format: 'docx' | 'pdf') => {
    setBusy(true);
    try {
      await download(getReportFile, { params: { reportId: report.id }, query: { paper, format } });
      setProblem(undefined);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  const nameOf = (paper: 'report' | 'sheet') => {
    if (paper === 'sheet') return t('reports.workingSheet');
    return t(report.issued === null ? 'reports.draftPaper' : 'reports.issuedPaper');
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <div className="row-actions papers">
        {files.map(([paper, format]) => (
          <Button
            key={`${paper} ${format}`}
            size="small"
            disabled={busy}
            icon={<DownloadOutlined aria-hidden />}
            onClick={() => void fetchFile(paper, format)}
          >
            {`${format.toUpperCase()}: ${nameOf(paper)}`}
          </Button>
        ))}
      </div>
    </>
  );
}
