import { getOutgoing, listRecipients, type RecipientRow, urgeRecipients } from '@thuocdo/contract/dispatch';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { Field } from '../../ui/field.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

interface UrgeDialogProps {
  dispatchId: string;
  /** Absent: all who have not done it. */
  recipient: RecipientRow | undefined;
  onClose: () => void;
  onUrged: (said: string) => void;
}

export function UrgeDialog({ dispatchId, recipient, onClose, onUrged }: UrgeDialogProps) {
  const { t } = useWords();
  const [message, setMessage] = useState(() => t('dispatch.urgeUsual'));
  const urgeId = useRef(crypto.randomUUID());
  const urge = useCommand(urgeRecipients, {
    refreshes: [listRecipients, getOutgoing],
    onDone: ({ urged, mailed }) =>
      onUrged(t('dispatch.urged', { urged: showNumber(urged), mailed: showNumber(mailed) })),
  });
  const send = () =>
    urge.run({
      params: { dispatchId },
      body: {
        urgeId: urgeId.current,
        message,
        ...(recipient === undefined ? {} : { recipientIds: [recipient.id] }),
      },
    });
  return (
    <Ask
      open
      title={recipient === undefined ? t('dispatch.urgeTitle') : t('dispatch.urgeOne', { name: recipient.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="primary" disabled={urge.isPending || message.trim() === ''} onClick={send}>
            {t('dispatch.urge')}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={urge.error} />
      <Field id="urge-message" label={t('dispatch.urgeMessage')}>
        <Input.TextArea
          id="urge-message"
          rows={4}
          maxLength={1000}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </Field>
    </Ask>
  );
}
