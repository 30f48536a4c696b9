import type { ReportView } from '@thuocdo/contract/report-views';
import { submitReport } from '@thuocdo/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { Tick } from '../../ui/choice.tsx';
import { FieldMessage } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { afterReport } from './refreshed.ts';

/** Hands in what stands on the screen: unanswered errors stop it, gaps are accepted one and all or not. */
export function SubmitDialog({ report, onClose }: { report: ReportView; onClose: () => void }) {
  const { t } = useWords();
  const [accepted, setAccepted] = useState(false);
  const [tried, setTried] = useState(false);
  const submit = useCommand(submitReport, { refreshes: afterReport, onDone: onClose });
  const { missing, findings, fingerprint } = report;
  const open = findings.filter(({ severity, answer }) => severity === 'error' && answer === null).length;
  const lacks = missing.length > 0 && !accepted;
  const run = () => {
    setTried(true);
    if (lacks || open > 0) return;
    submit.run({ params: { reportId: report.id }, body: { fingerprint, acceptedMissing: missing.length } });
  };
  return (
    <Ask
      open
      title={t('reports.submitTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="primary" disabled={submit.isPending || open > 0} onClick={run}>
            {t('reports.submit')}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={submit.error} />
      {open > 0 ? <p className="notice notice-error">{t('reports.submitStopped', { count: open })}</p> : null}
      <p>{t('reports.submitText')}</p>
      {missing.length === 0 ? null : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
          <ul className="missing-list" tabIndex={0} aria-label={t('reports.missingTitle', { count: missing.length })}>
            {missing.slice(0, 30).map((one) => (
              <li key={`${one.code} ${one.period} ${one.section}`}>
                {`${one.section}: ${one.name} (${one.periodName})`}
              </li>
            ))}
            {missing.length > 30 ? <li>… {missing.length - 30}</li> : null}
          </ul>
          <Tick id="chap-nhan-thieu" checked={accepted} onChange={setAccepted}>
            {t('reports.acceptMissing', { count: missing.length })}
          </Tick>
          <FieldMessage
            fieldId="chap-nhan-thieu"
            message={tried && lacks ? { severity: 'error', text: t('reports.acceptNeeded') } : undefined}
          />
        </>
      )}
    </Ask>
  );
}
