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
}

const tones: Record<Verdict, Tone> = { met: 'good', unmet: 'neutral', unknown: 'warning', exempt: 'neutral' };

/** Criteria: the verdict. Index: the points, as a range while something is not known; «không xét» stays a word. */
export function ResultStatus({ verdict, score }: ResultProps) {
  const { t } = useWords();
  if (score === undefined || verdict === 'exempt') return <VerdictStatus verdict={verdict} />;
  return (
    <Status tone={tones[verdict]}>
      {showPoints(score, t)}
      {verdict === 'unknown' ? `, ${t('explanations.pointsUnknown')}` : ''}
    </Status>
  );
}

/** «61,5–70/75 điểm». */
export function showPoints({ low, high, max }: Points, t: Words['t']): string {
  if (max === null) return t('explanations.pointsOpen', { points: showNumber(low) });
  return t('explanations.points', { points: rangeText({ low, high }), max: showNumber(max) });
}

export function rangeText({ low, high }: Pick<Points, 'low' | 'high'>): string {
  return low === high ? showNumber(low) : `${showNumber(low)}–${showNumber(high)}`;
}
