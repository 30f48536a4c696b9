import type { ReviewTarget } from '@thuocdo/contract/joint-review';
import { roundTo } from '@thuocdo/core/text';
import { showNumber } from '../../ui/numbers.ts';
import { type Points, rangeText } from '../../ui/result.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';

/** Shares of «không xét» leave long fractions: points are told to the hundredth. */
const toHundredth = (points: Points): Points => ({
  low: roundTo(points.low, 2),
  high: roundTo(points.high, 2),
  max: points.max,
});

/** «61,5–70» while data is missing, in words for who listens; one number when it is settled. */
export function PointsText({ points }: { points: Points | null }) {
  const { t } = useWords();
  if (points === null) return <span className="quiet">{t('jointReview.noPoints')}</span>;
  const told = toHundredth(points);
  if (told.max === null) return <>{t('explanations.pointsOpen', { points: showNumber(told.low) })}</>;
  if (told.low === told.high) return <>{showNumber(told.low)}</>;
  return (
    <>
      <span aria-hidden="true">{rangeText(told)}</span>
      <span className="visually-hidden">
        {t('scores.totalRangeSpoken', { low: showNumber(told.low), high: showNumber(told.high) })}
      </span>
    </>
  );
}

/** «còn thiếu 2,5», «còn thiếu 0–80»; nothing where nothing is missing. */
export function missingText(missing: { least: number; most: number | null } | null, t: Words['t']): string {
  if (missing === null || missing.most === 0) return '';
  const least = showNumber(roundTo(missing.least, 2));
  if (missing.most === null) return t('jointReview.missingFrom', { least });
  const most = showNumber(roundTo(missing.most, 2));
  return t('jointReview.missing', { points: least === most ? least : `${least}–${most}` });
}

const tones: Record<ReviewTarget['met'], Tone> = { yes: 'good', no: 'bad', maybe: 'warning', unknown: 'neutral' };

/** Targets one below the other: what is asked by when and by which paper, and how it stands in a word. */
export function TargetList({ targets }: { targets: readonly ReviewTarget[] }) {
  const { t } = useWords();
  if (targets.length === 0) return null;
  return (
    <ul className="plain review-targets">
      {targets.map((target) => (
        <li key={target.subject}>
          {target.subject.startsWith('element:') ? `${target.name}: ` : null}
          {askedText(target, t)} <Status tone={tones[target.met]}>{t(`jointReview.target_${target.met}`)}</Status>
          {target.met === 'yes' ? null : <span className="quiet"> {missingText(target.missing, t)}</span>}
          <span className="quiet review-basis">
            {t('jointReview.targetBasis', { basis: target.basis, day: showDay(target.dueOn) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function askedText({ value, direction }: ReviewTarget, t: Words['t']): string {
  if (direction === 'yes') return t('targets.yes');
  return `${direction === 'at_most' ? '≤' : '≥'} ${showNumber(value)}`;
}
