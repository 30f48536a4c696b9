import { useNavigate } from '@tanstack/react-router';
import type { ReportView } from '@thuocdo/contract/report-views';
import { correctReport } from '@thuocdo/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { afterReport } from './refreshed.ts';

/** Đính chính: the next edition, with its reason. */
export function CorrectDialog({ report, onClose }: { report: ReportView; onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState(false);
  const correct = useCommand(correctReport, {
    refreshes: afterReport,
    onDone: async ({ id }) => {
      onClose();
      await navigate({ to: '/bao-cao/$reportId', params: { reportId: id } });
    },
  });
  const run = () => {
    setLacks(reason.trim() === '');
    if (reason.trim() !== '') correct.run({ params: { reportId: report.id }, body: { reason } });
  };
  return (
    <Ask
      open
      title={t('reports.correctTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="primary" disabled={correct.isPending} onClick={run}>
            {t('reports.correct')}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={correct.error} />
      <p>{t('reports.correctText')}</p>
      <TextField
        id="ly-do-dinh-chinh"
        label={t('reports.reason')}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        message={lacks ? { severity: 'error', text: t('reports.reasonNeeded') } : undefined}
      />
    </Ask>
  );
}
