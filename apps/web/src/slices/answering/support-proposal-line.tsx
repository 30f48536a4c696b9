import { type Answer, sameAnswer } from '@thuocdo/core/forms';
import { label as periodLabel } from '@thuocdo/core/periods';
import { dayOf, showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import type { QuestionBlockProps } from './question-block.tsx';

/** «Đề xuất từ kế hoạch hỗ trợ …» with the button that takes the value over as if it were typed. */
export function SupportProposalLine({
  question,
  fromSupport,
  editable,
  shown,
  onChange,
  short,
}: QuestionBlockProps & { short: (value: unknown) => string }) {
  const { t } = useWords();
  if (fromSupport === undefined || !editable) return null;
  const { answer, result } = fromSupport;
  const isTaken = sameAnswer((shown?.value ?? null) as Answer, answer as Answer);
  return (
    <span className="quiet beside from-support">
      {t('answering.fromSupport', {
        enterprise: result.enterprise,
        day: showDay(dayOf(result.acceptedAt)),
        by: result.acceptedBy,
        period: periodLabel(result.period),
        value: short(answer),
      })}{' '}
      {isTaken ? null : (
        <button
          type="button"
          className="link"
          aria-label={t('answering.useSupportOf', { code: question.code })}
          onClick={() => onChange(question.code, { value: answer })}
        >
          {t('answering.useSupport')}
        </button>
      )}
    </span>
  );
}
