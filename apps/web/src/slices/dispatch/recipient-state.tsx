import type { RecipientRow } from '@thuocdo/contract/dispatch';
import type { RecipientState } from '@thuocdo/core/dispatches';
import { Status, type Tone } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';

const tones: Record<RecipientState, Tone> = {
  sent: 'neutral',
  received: 'neutral',
  read: 'busy',
  acknowledged: 'warning',
  done: 'good',
};

export function StateMark({ state }: { state: RecipientState }) {
  const { t } = useWords();
  return <Status tone={tones[state]}>{t(`dispatch.state-${state}`)}</Status>;
}

/** In a row of a table: the last step, the earlier ones unfold. */
export function FoldedSteps({ row: { state, steps } }: { row: Pick<RecipientRow, 'state' | 'steps'> }) {
  const last = steps[state];
  if (last === undefined || Object.keys(steps).length === 1) return <StepList steps={steps} />;
  return (
    <details className="steps">
      <summary>
        {showInstant(last.at)} <span className="quiet">{last.by}</span>
      </summary>
      <StepList steps={steps} />
    </details>
  );
}

/** The steps passed, the last first, each with its moment and person. */
export function StepList({ steps }: { steps: RecipientRow['steps'] }) {
  const { t } = useWords();
  const passed = (['done', 'acknowledged', 'read', 'received', 'sent'] as const).flatMap((state) => {
    const step = steps[state];
    return step === undefined ? [] : [{ state, ...step }];
  });
  return (
    <ul className="plain steps">
      {passed.map(({ state, at, by }) => (
        <li key={state}>
          {t(`dispatch.state-${state}`)}{' '}
          <span className="quiet">{[showInstant(at), by].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}

const kinds = ['survey-letter', 'reminder-letter', 'free-letter', 'support-letter', 'received-document'] as const;

/** Kinds of later slices are shown by a general word until they bring their own. */
export function kindName(t: Words['t'], kind: string): string {
  const known = kinds.find((one) => one === kind);
  return t(`dispatch.kind-${known ?? 'other'}`);
}

/** «812/STTTT-CNTT» */
export function signOf({ number, symbol }: { number: string | null; symbol: string }): string {
  return `${number ?? '…'}/${symbol}`;
}
