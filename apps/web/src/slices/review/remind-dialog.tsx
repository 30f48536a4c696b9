import { getProgress, sendReminders } from '@thuocdo/contract/review';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import type { Respondent } from './progress-search.ts';
import type { Chosen } from './selection.ts';

interface RemindDialogProps {
  campaignId: string;
  title: string;
  respondent: Respondent;
  chosen: readonly Chosen[];
  onClose: () => void;
}

/** Đôn đốc: a message whose text is ready and may be changed. */
export function RemindDialog({ campaignId, title, respondent, chosen, onClose }: RemindDialogProps) {
  const { t } = useWords();
  const [message, setMessage] = useState(() => draftOf(t, title, chosen));
  const remind = useCommand(sendReminders, { refreshes: [getProgress] });
  const unitIds = [...new Set(chosen.map((one) => one.unitId))];
  const send = () => remind.run({ params: { campaignId }, body: { unitIds, respondent, message } });
  const done = remind.data;
  return (
    <Ask
      open
      title={t('review.remindTitle', { count: unitIds.length })}
      onClose={onClose}
      {...(done === undefined
        ? {
            actions: (
              <>
                <Button onClick={onClose}>{t('shell.cancel')}</Button>
                <Button type="primary" disabled={remind.isPending || message.trim() === ''} onClick={send}>
                  {t('review.remindSend')}
                </Button>
              </>
            ),
          }
        : {})}
    >
      {done === undefined ? (
        <>
          <p>{t('review.remindText')}</p>
          <ProblemNotice problem={remind.error} />
          <Field id="noi-dung-don-doc" label={t('review.remindMessage')}>
            <textarea
              id="noi-dung-don-doc"
              className="input"
              rows={6}
              maxLength={1000}
              value={message}
              onChange={({ target }) => setMessage(target.value)}
            />
          </Field>
        </>
      ) : (
        <div role="status">
          <p className="notice notice-good">{t('review.remindSent', { sent: done.sent })}</p>
          {done.skipped.length === 0 ? null : <p>{t('review.remindSkipped', { count: done.skipped.length })}</p>}
        </div>
      )}
    </Ask>
  );
}

/** Names the due day only when all the chosen have the same one. */
function draftOf(t: Words['t'], title: string, chosen: readonly Chosen[]): string {
  const days = new Set(chosen.map((one) => one.dueDay));
  const [day] = days;
  const due = days.size === 1 && day ? t('review.remindDraftDue', { day: showDay(day) }) : '';
  return t('review.remindDraft', { title, due });
}
