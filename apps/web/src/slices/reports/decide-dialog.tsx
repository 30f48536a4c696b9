import type { ReportView } from '@thuocdo/contract/report-views';
import { approveReport, returnReport, signReport } from '@thuocdo/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import type { Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { afterReport } from './refreshed.ts';

interface DecideDialogProps {
  report: ReportView;
  step: 'approve' | 'sign' | 'return';
  onClose: () => void;
}

const endpoints = { approve: approveReport, sign: signReport, return: returnReport };

/** Approve, sign, or give back with a reason: about the version that was read. */
export function DecideDialog({ report, step, onClose }: DecideDialogProps) {
  const { t } = useWords();
  const [comment, setComment] = useState('');
  const [lacks, setLacks] = useState(false);
  const decide = useCommand(endpoints[step], { refreshes: afterReport, onDone: onClose });
  const version = report.versions.at(-1)?.version ?? 1;
  const run = () => {
    const lacking = step === 'return' && comment.trim() === '';
    setLacks(lacking);
    if (!lacking) decide.run({ params: { reportId: report.id }, body: { version, comment } });
  };
  const message: Message | undefined = lacks ? { severity: 'error', text: t('reports.reasonNeeded') } : undefined;
  return (
    <Ask
      open
      title={t(`reports.${step}Title`, { version })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="primary" disabled={decide.isPending} onClick={run}>
            {t(`reports.${step}`)}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={decide.error} />
      <TextField
        id="y-kien-bao-cao"
        label={t('reports.comment')}
        value={comment}
        onChange={setComment}
        message={message}
      />
    </Ask>
  );
}
