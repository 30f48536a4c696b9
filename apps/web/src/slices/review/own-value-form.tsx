import { type Answer, coerceAnswer } from '@thuocdo/core/forms';
import { problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { placedText } from '../answering/index.ts';
import { AnswerInput } from './answer-input.tsx';
import type { BenchQuestion } from './bench-questions.ts';
import { type Draft, draftOf } from './draft-answer.ts';

interface OwnValueFormProps {
  one: BenchQuestion;
  isBusy: boolean;
  onSave: (value: Answer, reason: string) => void;
  onCancel: () => void;
}

/** A value of one's own, read as the server reads it, with its reason. The unit's value stays beside it. */
export function OwnValueForm({ one, isBusy, onSave, onCancel }: OwnValueFormProps) {
  const { lang, t } = useWords();
  const { question } = one;
  const [draft, setDraft] = useState<Draft>(() => draftOf(question, one.current));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [valueId, reasonId] = [`gia-tri-${one.code}`, `ly-do-${one.code}`];
  const coerced = coerceAnswer(question, draft);
  const valueMessage: Message | undefined =
    asked && !coerced.ok ? { severity: 'error', text: placedText(coerced.finding, question, t) } : undefined;
  const reasonMessage: Message | undefined =
    asked && reason.trim() === '' ? { severity: 'error', text: problemTitle(lang, 'reason-required') } : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!coerced.ok) document.getElementById(valueId)?.focus();
    else if (reason.trim() === '') document.getElementById(reasonId)?.focus();
    else onSave(coerced.answer, reason.trim());
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <AnswerInput id={valueId} question={question} draft={draft} onChange={setDraft} message={valueMessage} />
      <Field id={reasonId} label={t('review.myReason')} help={t('review.myReasonHelp')} message={reasonMessage}>
        <textarea
          {...describedBy(reasonId, reasonMessage, true)}
          className="input"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <div className="row-actions">
        <Button size="small" type="primary" htmlType="submit" disabled={isBusy}>
          {t('review.saveValue')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  );
}
