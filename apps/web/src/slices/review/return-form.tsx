import type { ResponseView } from '@thuocdo/contract/responses';
import { returnItems } from '@thuocdo/contract/review';
import { addDays, dayOf } from '@thuocdo/core/text';
import { problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { Field } from '../../ui/field.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { afterStep } from './after-step.ts';
import type { Marks } from './marks.ts';
import { nameOf } from './progress.ts';
import { StaleNotice } from './stale-notice.tsx';

/** All items marked for return, with one due day; nothing is sent before it is confirmed. */
export function ReturnForm({ response, marks }: { response: ResponseView; marks: Marks }) {
  const { lang, t } = useWords();
  const today = dayOf(response.now);
  const [dueDay, setDueDay] = useState(() => addDays(today, 3));
  const items = Object.entries(marks.byQuestion).map(([question, reason]) => ({ question, reason }));
  const { unitId, id: assignmentId, revision } = response.assignment;
  const giveBack = useCommand(returnItems, { refreshes: afterStep, onDone: marks.clear });
  const count = items.length;
  const isPast = dueDay === '' || dueDay < today;
  const message = isPast ? { severity: 'error' as const, text: problemTitle(lang, 'due-day-past') } : undefined;
  return (
    <section className="decide-part">
      <h3>{t('review.returnPanel')}</h3>
      <StaleNotice problem={giveBack.error} onLoaded={giveBack.reset} />
      {count === 0 ? (
        <p className="quiet">{t('review.returnNone')}</p>
      ) : (
        <>
          <ul className="plain marks">
            {items.map(({ question, reason }) => (
              <li key={question}>
                <a href={`#cau-${question}`}>{question}</a> {reason}{' '}
                <Button
                  size="small"
                  type="text"
                  aria-label={t('review.unmarkOf', { code: question })}
                  onClick={() => marks.unmark(question)}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
          <Field id="han-gui-lai" label={t('review.returnDue')} message={message}>
            <DayInput
              leavesOutUnread
              id="han-gui-lai"
              message={message}
              min={today}
              value={dueDay}
              onChange={setDueDay}
            />
          </Field>
          <ConfirmButton
            danger
            disabled={giveBack.isPending || isPast}
            title={t('review.returnAsk', { count, unit: nameOf(response.assignment) })}
            text={t('review.returnAskText', { day: showDay(dueDay) })}
            confirmLabel={t('review.returnDo', { count })}
            onConfirm={() => giveBack.run({ params: { unitId, assignmentId }, body: { items, dueDay, revision } })}
          >
            {t('review.returnDo', { count })}
          </ConfirmButton>
        </>
      )}
    </section>
  );
}
