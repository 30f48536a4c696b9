import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import type { BenchQuestion } from './bench-questions.ts';
import type { LevelColumn } from './level-column.ts';
import { PaperAnswer } from './paper-answer.tsx';

/** Three columns with their names: the unit's own value, the checked and the verified one. None is written over another. */
export function LevelCells({ one }: { one: BenchQuestion }) {
  const { t } = useWords();
  const unit = one.question.unitOfMeasure;
  return (
    <dl className="level-cells">
      <div>
        <dt>{t('review.ownValue')}</dt>
        <dd>
          <PaperAnswer answer={one.own} unit={unit} />
          {one.onBehalf ? <div className="quiet">{t('review.onBehalf')}</div> : null}
          {one.ownReason ? <div className="quiet">{t('review.reasonOfUnit', { reason: one.ownReason })}</div> : null}
        </dd>
      </div>
      {one.levels.map((column) => (
        <div key={column.level} className={`level-${column.status}`}>
          <dt>{t(column.level === 'checked' ? 'review.checkedValue' : 'review.verifiedValue')}</dt>
          <dd>
            <LevelValue column={column} unit={unit} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LevelValue({ column, unit }: { column: BenchQuestion['levels'][number]; unit: string | undefined }) {
  const { t } = useWords();
  if (column.status === 'unseen') return <span className="quiet">{t('review.notSeen')}</span>;
  if (column.status === 'not-yet') return <span className="quiet">{t('review.notYet')}</span>;
  return (
    <>
      <PaperAnswer answer={column.shown} unit={unit} />
      <ReviewLine column={column} />
    </>
  );
}

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
