import { problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { describedBy, Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';

interface MarkFormProps {
  code: string;
  onMark: (reason: string) => void;
  onCancel: () => void;
}

/** The reason of a return, question by question. */
export function MarkForm({ code, onMark, onCancel }: MarkFormProps) {
  const { lang, t } = useWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const id = `tra-lai-${code}`;
  const message =
    asked && reason.trim() === ''
      ? { severity: 'error' as const, text: problemTitle(lang, 'reason-required') }
      : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === '') document.getElementById(id)?.focus();
    else onMark(reason.trim());
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <Field id={id} label={t('review.returnReason')} help={t('review.returnReasonHelp')} message={message}>
        <textarea
          {...describedBy(id, message, true)}
          className="input"
          rows={2}
          maxLength={1000}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this form
          autoFocus
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <div className="row-actions">
        <Button size="small" type="primary" htmlType="submit">
          {t('review.keepMark')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  );
}
