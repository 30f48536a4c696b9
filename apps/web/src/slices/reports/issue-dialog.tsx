import type { ReportView } from '@thuocdo/contract/report-views';
import { issueReport } from '@thuocdo/contract/reports';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayOf } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { afterReport } from './refreshed.ts';

/** Number, symbol and day; what is issued stays as it is. */
export function IssueDialog({ report, onClose }: { report: ReportView; onClose: () => void }) {
  const { t } = useWords();
  const [number, setNumber] = useState('');
  const [symbol, setSymbol] = useState(report.paper.symbol);
  const [day, setDay] = useState(dayOf(report.now));
  const [tried, setTried] = useState(false);
  const issue = useCommand(issueReport, { refreshes: afterReport, onDone: onClose });
  const version = report.versions.at(-1)?.version ?? 1;
  const lacks = number.trim() === '' || symbol.trim() === '' || day === '';
  const run = () => {
    setTried(true);
    if (!lacks) issue.run({ params: { reportId: report.id }, body: { version, number, symbol, day } });
  };
  const message: Message | undefined =
    tried && lacks ? { severity: 'error', text: t('reports.numberNeeded') } : undefined;
  return (
    <Ask
      open
      title={t('reports.issueTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="primary" disabled={issue.isPending} onClick={run}>
            {t('reports.issue')}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={issue.error} />
      <p>{t('reports.issueText')}</p>
      <div className="pair">
        <Field id="so-bao-cao" label={t('reports.number')} message={message}>
          <Input
            {...describedBy('so-bao-cao', message)}
            inputMode="numeric"
            maxLength={7}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        </Field>
        <Field id="ky-hieu-bao-cao" label={t('reports.symbol')}>
          <Input
            id="ky-hieu-bao-cao"
            maxLength={60}
            value={symbol}
            onChange={({ target }) => setSymbol(target.value)}
          />
        </Field>
      </div>
      <Field id="ngay-bao-cao" label={t('reports.day')}>
        <DayInput id="ngay-bao-cao" value={day} onChange={setDay} />
      </Field>
    </Ask>
  );
}
