import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { isReviewable } from './bench-filter.ts';
import type { BenchQuestion } from './bench-questions.ts';
import type { LevelColumn } from './level-column.ts';
import { PaperAnswer } from './paper-answer.tsx';

/** Three columns with their names: the unit's own value, the checked and the verified one. None is written over another. */
export function LevelCells({ one }: { one: BenchQuestion }) {
  const { t } = useWords();
  const unit = one.question.unitOfMeasure;
  return (
    <dl className={isTable(one) ? 'level-cells stacked' : 'level-cells'}>
      <div>
        <dt>{t('review.ownValue')}</dt>
        <dd>
          <PaperAnswer answer={one.own} unit={unit} name={`${one.code}, ${t('review.ownValue')}`} />
          {one.onBehalf ? <div className="quiet">{t('review.onBehalf')}</div> : null}
          {one.ownReason ? <div className="quiet">{t('review.reasonOfUnit', { reason: one.ownReason })}</div> : null}
        </dd>
      </div>
      {one.levels.map((column, at) => (
        <div key={column.level} className={`level-${column.status}`}>
          <dt>{t(column.level === 'checked' ? 'review.checkedValue' : 'review.verifiedValue')}</dt>
          <dd>
            <LevelValue one={one} at={at} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LevelValue({ one, at }: { one: BenchQuestion; at: number }) {
  const { t } = useWords();
  const column = one.levels[at];
  if (column === undefined) return null;
  const name = `${one.code}, ${t(`levels.${column.level}`)}`;
  if (column.status === 'not-yet') return <span className="quiet">{t('review.notYet')}</span>;
  if (!isReviewable(one)) return <PaperAnswer answer={one.own} unit={one.question.unitOfMeasure} name={name} />;
  if (column.status === 'unseen') return <span className="quiet">{t('review.notSeen')}</span>;
  const before = one.levels[at - 1]?.shown ?? one.own;
  const repeats = isTable(one) && JSON.stringify(before) === JSON.stringify(column.shown);
  return (
    <>
      {repeats ? (
        t('review.sameTable')
      ) : (
        <PaperAnswer answer={column.shown} unit={one.question.unitOfMeasure} name={name} />
      )}
      <ReviewLine column={column} />
    </>
  );
}

/** Tables need the whole width: their levels stand under one another, and an unchanged one is not printed twice. */
const isTable = ({ question }: BenchQuestion): boolean => question.type === 'rows' || question.type === 'matrix';

function ReviewLine({ column: { status, review } }: { column: LevelColumn }) {
  const { t } = useWords();
  if (review === undefined) return <div className="quiet">{t('review.acceptedUntouched')}</div>;
  return (
    <div className="quiet">
      <b>{t(status === 'accepted' ? 'review.acceptedBy' : 'review.replacedBy')}</b>{' '}
      {t('review.byAt', { by: review.by, at: showInstant(review.at) })}
      {review.reason ? <div>{t('review.reasonGiven', { reason: review.reason })}</div> : null}
    </div>
  );
}
