import { getIncoming, type IncomingView, listIncoming, takeIncomingStep } from '@thuocdo/contract/dispatch';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

/** «Đã nhận», then «Đã thực hiện» with what was done. */
export function HandleForm({ view }: { view: IncomingView }) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const step = useCommand(takeIncomingStep, { refreshes: [getIncoming, listIncoming] });
  const params = { unitId: view.unitId, recipientId: view.id };
  const empty = note.trim() === '';
  const message: Message | undefined =
    tried && empty ? { severity: 'error', text: t('dispatch.fault-note') } : undefined;
  const finish = () => {
    setTried(true);
    if (!empty) step.run({ params, body: { state: 'done', note } });
  };
  return (
    <section className="letter" aria-label={t('dispatch.doneNote')}>
      <ProblemNotice problem={step.error} />
      {view.state === 'acknowledged' ? null : (
        <p>
          <Button
            type="primary"
            disabled={step.isPending}
            onClick={() => step.run({ params, body: { state: 'acknowledged' } })}
          >
            {t('dispatch.ack')}
          </Button>
        </p>
      )}
      <Field id="done-note" label={t('dispatch.doneNote')} help={t('dispatch.doneHelp')} message={message}>
        <Input.TextArea
          {...describedBy('done-note', message, true)}
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Button disabled={step.isPending} onClick={finish}>
        {t('dispatch.done')}
      </Button>
    </section>
  );
}
