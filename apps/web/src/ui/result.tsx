import { showNumber } from './numbers.ts';
import { Status, type Tone, type Verdict, VerdictStatus } from './status.tsx';
import { useWords, type Words } from './words.tsx';

/** Points as a range; `max` null while somebody’s points are open. */
export interface Points {
  low: number;
  high: number;
  max: number | null;
}

interface ResultProps {
  verdict: Verdict;
  /** Of an index. */
  score?: Points | undefined;
  /** Points that are taken off. */
  isDeduction?: boolean;
}

/** Criteria: the verdict. Index: the points, as a range while something is not known; «không xét» stays a word. */
export function ResultStatus({ verdict, score, isDeduction = false }: ResultProps) {
  const { t } = useWords();
  if (score === undefined || verdict === 'exempt') return <VerdictStatus verdict={verdict} />;
  const isOpen = score.low !== score.high || score.max === null;
  const points = showPoints(score, t);
  return (
    <Status tone={isOpen ? 'warning' : toneOf(score, isDeduction)}>
      {isDeduction ? t('explanations.takenOff', { points }) : points}
      {isOpen ? `, ${t('explanations.pointsUnknown')}` : ''}
    </Status>
  );
}

/** Everything that could be had is good; anything taken off is not. What lies between is neither. */
function toneOf({ low, max }: Points, isDeduction: boolean): Tone {
  if (isDeduction) return low > 0 ? 'bad' : 'neutral';
  return max !== null && max > 0 && low >= max ? 'good' : 'neutral';
}

/** «61,5–70/75 điểm». */
export function showPoints({ low, high, max }: Points, t: Words['t']): string {
  if (max === null) return t('explanations.pointsOpen', { points: showNumber(low) });
  return t('explanations.points', { points: rangeText({ low, high }), max: showNumber(max) });
}

export function rangeText({ low, high }: Pick<Points, 'low' | 'high'>): string {
  return low === high ? showNumber(low) : `${showNumber(low)}–${showNumber(high)}`;
}
