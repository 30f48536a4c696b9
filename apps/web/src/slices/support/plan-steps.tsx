import type { SupportPlanView, SupportStep } from '@thuocdo/contract/support';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../ui/words.tsx';
import { StepDialog } from './step-dialog.tsx';

/** What leads on stands out; what ends or sends back does not. */
const leadingOn: readonly SupportStep[] = ['answer', 'advise', 'approve', 'report', 'accept'];
const order: readonly SupportStep[] = [
  'withdraw',
  'decline',
  'send_back',
  'reject',
  'answer',
  'advise',
  'approve',
  'report',
  'accept',
];

/** The steps that the server offers to this viewer now, each asked about first. */
export function PlanSteps({ plan }: { plan: SupportPlanView }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<SupportStep>();
  return (
    <span className="row-actions">
      {order
        .filter((step) => plan.steps.includes(step))
        .map((step) => (
          <Button key={step} type={leadingOn.includes(step) ? 'primary' : 'default'} onClick={() => setAsked(step)}>
            {t(`support.step-${step}`)}
          </Button>
        ))}
      {asked === undefined ? null : <StepDialog plan={plan} step={asked} onClose={() => setAsked(undefined)} />}
    </span>
  );
}
