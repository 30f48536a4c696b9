import { Status, type Tone } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import type { ProgressRow } from './progress.ts';

type Step = ProgressRow['steps'][number];

const tones: Record<Exclude<Step['state'], 'not_started'>, Tone> = {
  waiting: 'warning',
  in_progress: 'busy',
  returned: 'bad',
  done: 'good',
};

/** How one tier stands: the word, when it was done, and whether it is or was late. */
export function StepCell({ step }: { step: Step | undefined }) {
  const { t } = useWords();
  if (step === undefined) return <>–</>;
  const word = t(`review.step_${step.state}`);
  return (
    <>
      {step.state === 'not_started' ? (
        <span className="quiet">{word}</span>
      ) : (
        <Status tone={tones[step.state]}>{word}</Status>
      )}
      {step.at === null && !step.late ? null : (
        <div className="quiet step-time">
          {step.at === null ? null : <time dateTime={step.at}>{showInstant(step.at)}</time>}{' '}
          {step.late ? <span className="late">{t('review.late')}</span> : null}
        </div>
      )}
    </>
  );
}
