import type { ResponseView } from '@thuocdo/contract/responses';
import type { Question } from '@thuocdo/core/forms';
import { Level } from '../../ui/level.tsx';
import { Status } from '../../ui/status.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { AnswerText } from './answer-text.tsx';

interface QuestionHistoryProps {
  question: Question;
  view: Pick<ResponseView, 'answers' | 'returned' | 'reviews'>;
  unitNames?: Readonly<Record<string, string>>;
}

/** What happened to one question: who answered, every time it came back, and what the levels above put beside it. */
export function QuestionHistory({ question, view, unitNames = {} }: QuestionHistoryProps) {
  const { t } = useWords();
  const stored = view.answers[question.code];
  const returned = view.returned.filter((item) => item.question === question.code);
  const reviews = view.reviews.filter((item) => item.question === question.code);
  if (stored === undefined && returned.length === 0 && reviews.length === 0)
    return <p className="quiet">{t('answering.historyEmpty')}</p>;
  return (
    <ul className="plain history">
      {stored === undefined ? null : (
        <li>
          <Level level="self" /> <AnswerText question={question} answer={stored.value} unitNames={unitNames} />
          <div className="quiet">
            {t('answering.answeredBy', { by: stored.updatedBy, at: showInstant(stored.updatedAt) })}
            {stored.onBehalf ? ` · ${t('answering.onBehalfMark')}` : ''}
            {stored.reason ? ` · ${t('answering.reasonLabel')}: ${stored.reason}` : ''}
          </div>
        </li>
      )}
      {reviews.map((item) => (
        <li key={`${item.level} ${item.at}`}>
          <Level level={item.level} />{' '}
          {item.decision === 'accept' ? (
            t('answering.historyAccept')
          ) : (
            <AnswerText question={question} answer={item.value} unitNames={unitNames} />
          )}
          <div className="quiet">
            {t('answering.answeredBy', { by: item.by, at: showInstant(item.at) })}
            {item.reason ? ` · ${item.reason}` : ''}
          </div>
        </li>
      ))}
      {returned.map((item) => (
        <ReturnedLine key={`${item.round} ${item.at}`} item={item} />
      ))}
    </ul>
  );
}

/** One time that an item came back: reason, who, when, due day, whether it was corrected. */
export function ReturnedLine({ item }: { item: ResponseView['returned'][number] }) {
  const { t } = useWords();
  return (
    <li>
      <Status tone={item.resolvedAt === null ? 'bad' : 'good'}>
        {t('answering.historyRound', { round: item.round })}
      </Status>{' '}
      {item.reason}
      <div className="quiet">
        {t('answering.returnedBy', { by: item.by, at: showInstant(item.at) })}
        {item.dueDay === null ? '' : ` · ${t('answering.returnedDue', { day: showDay(item.dueDay) })}`} ·{' '}
        {item.resolvedAt === null
          ? t('answering.historyOpen')
          : t('answering.historyResolved', { at: showInstant(item.resolvedAt) })}
      </div>
    </li>
  );
}
