import type { ResponseView } from '@thuocdo/contract/responses';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { hasWarning } from './bench-filter.ts';
import type { BenchQuestion } from './bench-questions.ts';
import { LevelCells } from './level-cells.tsx';
import type { Marks } from './marks.ts';
import type { Holder } from './own-tier.ts';
import { QuestionFacts } from './question-facts.tsx';
import { ReviewActions } from './review-actions.tsx';

interface QuestionCardProps {
  one: BenchQuestion;
  response: ResponseView;
  holder: Holder;
  marks: Marks;
  isSeen: boolean;
  isReviewable: boolean;
}

/** One question on the bench. */
export function QuestionCard({ one, response, holder, marks, isSeen, isReviewable }: QuestionCardProps) {
  const { t } = useWords();
  const marked = marks.byQuestion[one.code];
  const id = `cau-${one.code}`;
  return (
    <article
      id={id}
      className={`question-card${isSeen ? ' seen' : ''}${hasWarning(one) ? ' flagged' : ''}`}
      aria-labelledby={`${id}-ten`}
    >
      <h3 id={`${id}-ten`}>
        <span className="code">{one.code}</span> {one.question.label}
        {marked === undefined ? null : <Status tone="bad">{t('review.marked')}</Status>}
      </h3>
      <LevelCells one={one} />
      <QuestionFacts one={one} response={response} />
      {marked === undefined ? null : <p className="mark-reason">{t('review.reasonGiven', { reason: marked })}</p>}
      {isReviewable && (holder.kind === 'mine' || (holder.kind === 'finished' && holder.mine)) ? (
        <ReviewActions one={one} response={response} holder={holder} marks={marks} />
      ) : null}
    </article>
  );
}
