import { getResponse, type ResponseView } from '@thuocdo/contract/responses';
import { reviewAnswers } from '@thuocdo/contract/review';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../../api.ts';
import { useWords } from '../../ui/words.tsx';
import type { BenchQuestion } from './bench-questions.ts';
import { MarkForm } from './mark-form.tsx';
import type { Marks } from './marks.ts';
import type { Holder } from './own-tier.ts';
import { OwnValueForm } from './own-value-form.tsx';
import { StaleNotice } from './stale-notice.tsx';

interface ReviewActionsProps {
  one: BenchQuestion;
  response: ResponseView;
  holder: Holder;
  marks: Marks;
}

/** Accept, set one's own value beside, or mark for return. */
export function ReviewActions({ one, response, holder, marks }: ReviewActionsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<'value' | 'mark'>();
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(undefined);
    place.current?.querySelector<HTMLButtonElement>('button')?.focus();
  };
  const review = useCommand(reviewAnswers, { refreshes: [getResponse], onDone: close });
  const { code } = one;
  const { unitId, id: assignmentId, revision } = response.assignment;
  const send = (item: Parameters<typeof review.run>[0]['body']['items'][number]) =>
    review.run({ params: { unitId, assignmentId }, body: { items: [item], revision } });
  const isMarked = marks.byQuestion[code] !== undefined;
  const level = holder.kind === 'mine' ? holder.level : undefined;
  const isAccepted = one.levels.some((column) => column.level === level && column.status === 'accepted');
  return (
    <div ref={place}>
      <StaleNotice problem={review.error} onLoaded={review.reset} />
      <div className="row-actions">
        {level === undefined ? null : (
          <>
            <Button
              size="small"
              aria-label={t('review.acceptOf', { code })}
              disabled={review.isPending || isAccepted}
              onClick={() => send({ question: code, decision: 'accept' })}
            >
              {t('review.accept')}
            </Button>
            {one.question.type === 'file' ? null : (
              <Button
                size="small"
                aria-label={t('review.setValueOf', { code })}
                aria-expanded={open === 'value'}
                onClick={() => setOpen(open === 'value' ? undefined : 'value')}
              >
                {t('review.setValue')}
              </Button>
            )}
          </>
        )}
        {isMarked ? (
          <Button size="small" aria-label={t('review.unmarkOf', { code })} onClick={() => marks.unmark(code)}>
            {t('review.unmark')}
          </Button>
        ) : (
          <Button
            size="small"
            aria-label={t('review.markReturnOf', { code })}
            aria-expanded={open === 'mark'}
            onClick={() => setOpen(open === 'mark' ? undefined : 'mark')}
          >
            {t('review.markReturn')}
          </Button>
        )}
      </div>
      {open === 'value' ? (
        <OwnValueForm
          one={one}
          isBusy={review.isPending || level === undefined}
          onSave={(value, reason) => send({ question: code, decision: 'replace', value: value as never, reason })}
          onCancel={close}
        />
      ) : null}
      {open === 'mark' ? (
        <MarkForm
          code={code}
          onMark={(reason) => {
            marks.mark(code, reason);
            close();
          }}
          onCancel={close}
        />
      ) : null}
    </div>
  );
}
