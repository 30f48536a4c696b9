import type { Points, ScoreRow } from '@thuocdo/contract/scores';
import { showNumber } from '../../ui/numbers.ts';
import { Status, type Tone } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

/** «61,5–70» while data is missing, in words for who listens; one number when it is settled. */
export function PointsRange({ points }: { points: Points | null }) {
  const { t } = useWords();
  if (points === null) return <span className="quiet">{t('scores.totalNone')}</span>;
  const [low, high, max] = points;
  if (max === null) return <>{t('scores.totalOpen', { low: showNumber(low) })}</>;
  if (low === high) return <>{showNumber(low)}</>;
  const ends = { low: showNumber(low), high: showNumber(high) };
  return (
    <>
      <span aria-hidden="true">{t('scores.totalRange', ends)}</span>
      <span className="visually-hidden">{t('scores.totalRangeSpoken', ends)}</span>
    </>
  );
}

interface GradeProps {
  grade: ScoreRow['grade'];
  /** From the highest down. */
  grades: readonly { grade: string }[];
}

/** The grade as a word; the colour only repeats it. */
export function GradeWord({ grade, grades }: GradeProps) {
  const { t } = useWords();
  if (grade === null) return <span className="quiet">{t('scores.gradeNone')}</span>;
  if (grade.low !== grade.high) return <Status tone="warning">{t('scores.gradeRange', grade)}</Status>;
  return <Status tone={toneOf(grade.low, grades)}>{t('scores.gradeOne', { grade: grade.low })}</Status>;
}

function toneOf(grade: string, grades: GradeProps['grades']): Tone {
  const at = grades.findIndex((one) => one.grade === grade);
  if (at === 0) return 'good';
  return at === grades.length - 1 ? 'bad' : 'neutral';
}

interface RankProps {
  standing: ScoreRow['standing'];
  roster: number;
}

/** «5/106», with the ranks still possible in brackets while it is not final. */
export function RankWord({ standing, roster }: RankProps) {
  const { t } = useWords();
  if (standing === null) return <span className="quiet">{t('scores.rankNone')}</span>;
  const { rank, best, worst, shared } = standing;
  const ends = { best: showNumber(best), worst: showNumber(worst) };
  return (
    <>
      <strong>{t('scores.rankOf', { rank: showNumber(rank), roster: showNumber(roster) })}</strong>
      {best === worst ? null : (
        <span className="scores-possible">
          <span aria-hidden="true"> {t('scores.rankPossible', ends)}</span>
          <span className="visually-hidden">, {t('scores.rankPossibleSpoken', ends)}</span>
        </span>
      )}
      {shared ? <span className="scores-shared quiet">{t('scores.rankShared')}</span> : null}
    </>
  );
}
