import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { Ask } from '../../ui/ask.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';

interface ReasonDialogProps {
  title: string;
  text: ReactNode;
  label: string;
  confirmLabel: string;
  maxLength: number;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** A step back that must say why. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const id = useId();
  const isMissing = reason.trim() === '';
  const message = tried && isMissing ? { severity: 'error' as const, text: t('answering.reasonMissing') } : undefined;
  const send = () => {
    setTried(true);
    if (isMissing) document.getElementById(id)?.focus();
    else props.onReason(reason.trim());
  };
  return (
    <Ask
      open
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('shell.cancel')}</Button>
          <Button type="primary" danger onClick={send}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      <Field id={id} label={props.label} message={message}>
        <textarea
          {...describedBy(id, message)}
          className="box"
          rows={3}
          maxLength={props.maxLength}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Ask>
  );
}
