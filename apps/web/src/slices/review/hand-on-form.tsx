import type { ResponseView } from '@thuocdo/contract/responses';
import { forwardResponse, verifyResponse } from '@thuocdo/contract/review';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { afterStep } from './after-step.ts';
import { nameOf } from './progress.ts';
import { StaleNotice } from './stale-notice.tsx';

interface HandOnFormProps {
  response: ResponseView;
  act: 'check' | 'verify';
  unseen: number;
  warnings: number;
  marked: number;
}

/** «Chuyển tiếp» at a checking tier, «Thẩm định» at the verifying one. */
export function HandOnForm({ response, act, unseen, warnings, marked }: HandOnFormProps) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const { unitId, id: assignmentId, revision } = response.assignment;
  const handOn = useCommand(act === 'verify' ? verifyResponse : forwardResponse, { refreshes: afterStep });
  const unit = nameOf(response.assignment);
  const label = t(act === 'verify' ? 'review.verifyDo' : 'review.forwardDo');
  const go = () =>
    handOn.run({
      params: { unitId, assignmentId },
      body: { revision, ...(note.trim() === '' ? {} : { note: note.trim() }) },
    });
  return (
    <section className="decide-part">
      <h3>{label}</h3>
      <StaleNotice problem={handOn.error} onLoaded={handOn.reset} />
      {marked > 0 ? <p className="notice notice-warning">{t('review.handOnBlocked', { count: marked })}</p> : null}
      <Field id="y-kien-chuyen" label={t('review.note')}>
        <textarea
          id="y-kien-chuyen"
          className="input"
          rows={3}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </Field>
      <ConfirmButton
        type="primary"
        disabled={handOn.isPending || marked > 0}
        title={t(act === 'verify' ? 'review.verifyAsk' : 'review.forwardAsk', { unit })}
        text={t('review.handOnText', { unseen, warnings })}
        confirmLabel={label}
        onConfirm={go}
      >
        {label}
      </ConfirmButton>
    </section>
  );
}
