import { type SupportPlanView, type SupportStep, takeSupportStep } from '@thuocdo/contract/support';
import { dayOf } from '@thuocdo/core/text';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Ask } from '../../ui/ask.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { type Faults, messageAt, noFaults, serverFaults, wordsOf } from './faults.ts';
import { OfferFields } from './offer-fields.tsx';
import { PlanProblem } from './plan-problem.tsx';
import { afterPlan } from './refreshed.ts';
import { ResultFields } from './result-fields.tsx';
import {
  fieldOfPointer,
  needsWords,
  offerEntryOf,
  readResults,
  readStep,
  type StepEntry,
  wordsFieldId,
} from './step-entry.ts';

interface StepDialogProps {
  plan: SupportPlanView;
  step: SupportStep;
  onClose: () => void;
}

/** One step: what will follow from it, its words, and with an answer the offer, with a report the results. */
export function StepDialog({ plan, step, onClose }: StepDialogProps) {
  const { t } = useWords();
  const [entry, setEntry] = useState<StepEntry>(() => ({ text: '', offer: offerEntryOf(plan.offer), typed: {} }));
  const { problem, faults, isPending, send } = useStep({ plan, step, onClose }, entry);
  const change = (part: Partial<StepEntry>) => setEntry((before) => ({ ...before, ...part }));
  return (
    <Ask
      open
      title={t(`support.step-${step}`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="primary" disabled={isPending} onClick={send}>
            {t(`support.step-${step}`)}
          </Button>
        </>
      }
    >
      <PlanProblem problem={problem} faults={faults} />
      <p className="quiet">{t(`support.note-${step}`)}</p>
      {step === 'answer' ? (
        <OfferFields entry={entry.offer} faults={faults} onChange={(offer) => change({ offer })} />
      ) : null}
      {step === 'report' ? (
        <ResultFields plan={plan} typed={entry.typed} faults={faults} onChange={(typed) => change({ typed })} />
      ) : null}
      <TextField
        id={wordsFieldId}
        label={t(needsWords(step) ? 'support.wordsNeeded' : 'support.words')}
        value={entry.text}
        onChange={(text) => change({ text })}
        message={messageAt(faults, wordsFieldId)}
        maxLength={4000}
      />
    </Ask>
  );
}

/** Sends a step once it is sound here; what the server refuses stands at the same fields. */
function useStep({ plan, step, onClose }: StepDialogProps, entry: StepEntry) {
  const { lang } = useWords();
  const today = dayOf(useSession().now);
  const [own, setOwn] = useState<Faults>(noFaults);
  const take = useCommand(takeSupportStep, { refreshes: afterPlan, onDone: onClose });
  const { results } = readResults(plan.elements, entry.typed, plan.period);
  const ofServer = serverFaults(take.error, lang, (pointer) => fieldOfPointer(pointer, results));
  const send = () => {
    const read = readStep(step, entry, plan, today);
    if ('body' in read) {
      setOwn(noFaults);
      take.run({ params: { unitId: plan.unit.id, planId: plan.id }, body: read.body });
    } else setOwn(new Map(read.faults.map(({ fieldId, words }) => [fieldId, wordsOf(lang, words)])));
  };
  return { problem: take.error, faults: own.size > 0 ? own : ofServer, isPending: take.isPending, send };
}
