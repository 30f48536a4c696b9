import type { ReportFinding, ReportView } from '@thuocdo/contract/report-views';
import { answerFinding } from '@thuocdo/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { JumpButton, MissingTable } from './missing-table.tsx';
import { useOwnerName } from './owner-name.ts';
import { afterReport } from './refreshed.ts';

interface FindingsViewProps {
  report: ReportView;
  onJump: (section: string) => void;
}

/** Everything that the checks raise, what is missing, and where sources differ. */
export function FindingsView({ report, onJump }: FindingsViewProps) {
  const { t } = useWords();
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  const warnings = report.findings.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {report.findings.length === 0 ? <p className="empty">{t('reports.findingsNone')}</p> : null}
      <Findings
        title={t('reports.errors', { count: errors.length })}
        findings={errors}
        report={report}
        onJump={onJump}
      />
      <Findings
        title={t('reports.warnings', { count: warnings.length })}
        findings={warnings}
        report={report}
        onJump={onJump}
      />
      <Conflicts report={report} />
      <h2 className="next-section">{t('reports.missingTitle', { count: report.missing.length })}</h2>
      <MissingTable report={report} onJump={onJump} />
    </>
  );
}

interface FindingsProps extends FindingsViewProps {
  title: string;
  findings: readonly ReportFinding[];
}

function Findings({ title, findings, report, onJump }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="next-section">{title}</h2>
      <ul className="plain findings">
        {findings.map((finding) => (
          <li key={finding.key}>
            <Finding finding={finding} report={report} onJump={onJump} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Finding({ finding, report, onJump }: FindingsViewProps & { finding: ReportFinding }) {
  const { t } = useWords();
  const ownerOf = useOwnerName(report);
  const [isOpen, setOpen] = useState(false);
  const isError = finding.severity === 'error';
  const { answer } = finding;
  return (
    <>
      <p className="row-actions">
        <Status tone={isError ? (answer === null ? 'bad' : 'warning') : 'warning'}>
          {t(isError ? 'reports.error' : 'reports.warning')}
        </Status>
        <span className="quiet">{ownerOf(finding.owner)}</span>
        {finding.section === null ? null : <JumpButton section={sectionOf(finding.section)} onJump={onJump} />}
      </p>
      <p>{finding.sentence}</p>
      {finding.reason === null ? null : <p className="quiet">{finding.reason}</p>}
      {answer === null ? null : <p>{t('reports.answered', { reason: answer.reason, by: answer.by })}</p>}
      {isError && report.can.includes('report.write') && !isOpen ? (
        <Button
          size="small"
          aria-label={t('reports.answerOf', { sentence: finding.sentence })}
          onClick={() => setOpen(true)}
        >
          {t('reports.answer')}
        </Button>
      ) : null}
      {isOpen ? <AnswerForm reportId={report.id} finding={finding} onDone={() => setOpen(false)} /> : null}
    </>
  );
}

/** «I.3/chú thích 2» stands in I.3. */
const sectionOf = (section: string) => section.replace(/\/.*$/u, '');

function AnswerForm({ reportId, finding, onDone }: { reportId: string; finding: ReportFinding; onDone: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState(finding.answer?.reason ?? '');
  const [tried, setTried] = useState(false);
  const answer = useCommand(answerFinding, { refreshes: afterReport, onDone });
  const send = () => {
    setTried(true);
    if (reason.trim() !== '') answer.run({ params: { reportId, finding: finding.key }, body: { reason } });
  };
  const lacks = tried && reason.trim() === '';
  return (
    <div className="say">
      <ProblemNotice problem={answer.error} />
      <TextField
        id={`giai-trinh-${finding.key}`}
        label={t('reports.answer')}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        message={lacks ? { severity: 'error', text: t('reports.reasonNeeded') } : undefined}
      />
      <Button type="primary" disabled={answer.isPending} onClick={send}>
        {t('reports.save')}
      </Button>
    </div>
  );
}

function Conflicts({ report: { conflicts } }: { report: ReportView }) {
  const { t } = useWords();
  if (conflicts.length === 0) return null;
  return (
    <section>
      <h2 className="next-section">{t('reports.conflictsTitle', { count: conflicts.length })}</h2>
      <ul className="plain findings">
        {conflicts.map(({ element, period, name, periodName, said }) => (
          <li key={`${element} ${period}`}>
            <p>
              {name} ({periodName})
            </p>
            <p className="quiet">
              {said.map(({ source, text }) => t('reports.conflictSaid', { source, value: text })).join('; ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
