import type { ReportView } from '@thuocdo/contract/report-views';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../ui/words.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { ForwardButton } from './forward-button.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

const steps = ['return', 'submit', 'approve', 'sign', 'issue', 'correct'] as const;
type Step = (typeof steps)[number];

/** Which steps are open at this state to this viewer. */
export function openSteps({ state, can, correctedBy }: ReportView): Step[] {
  const open: Record<Step, boolean> = {
    submit: state === 'drafting' && can.includes('report.submit'),
    approve: state === 'submitted' && can.includes('report.approve'),
    sign: state === 'approved' && can.includes('report.issue'),
    issue: state === 'signed' && can.includes('report.issue'),
    return: state !== 'drafting' && state !== 'issued' && can.includes('report.return'),
    correct: state === 'issued' && correctedBy === null && can.includes('report.correct'),
  };
  return steps.filter((step) => open[step]);
}

/** The buttons of the steps, each asked about first. */
export function ReportSteps({ report }: { report: ReportView }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Step>();
  const close = () => setAsked(undefined);
  return (
    <span className="row-actions">
      {report.state === 'issued' && report.can.includes('outgoing.write') ? <ForwardButton report={report} /> : null}
      {openSteps(report).map((step) => (
        <Button key={step} type={step === 'return' ? 'default' : 'primary'} onClick={() => setAsked(step)}>
          {t(`reports.${step}`)}
        </Button>
      ))}
      {asked === 'submit' ? <SubmitDialog report={report} onClose={close} /> : null}
      {asked === 'approve' || asked === 'sign' || asked === 'return' ? (
        <DecideDialog report={report} step={asked} onClose={close} />
      ) : null}
      {asked === 'issue' ? <IssueDialog report={report} onClose={close} /> : null}
      {asked === 'correct' ? <CorrectDialog report={report} onClose={close} /> : null}
    </span>
  );
}
