import type { ExplanationView, TreeView } from '@thuocdo/contract/explanations';
import { isLevel } from '@thuocdo/core/values';
import { Level } from '../../ui/level.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { ResultStatus } from '../../ui/result.tsx';
import { useWords, type Words } from '../../ui/words.tsx';

interface ResultLineProps {
  view: Pick<ExplanationView, 'level'>;
  tree: TreeView;
}

/** The whole result in one line: verdict or total with grade, what is still open, and the level that it rests on. */
export function ResultLine({ view: { level }, tree }: ResultLineProps) {
  const { t } = useWords();
  return (
    <p className="why-total">
      <strong>{tree.name}</strong>
      <ResultStatus verdict={tree.verdict} score={tree.score} />
      {tree.grade === undefined ? null : <span>{gradeText(tree.grade, t)}</span>}
      {tree.score === undefined ? null : <span className="quiet">{openPointsText(tree.score, t)}</span>}
      {level !== null && isLevel(level) ? <Level level={level} /> : null}
    </p>
  );
}

export function gradeText({ low, high }: { low: string; high: string }, t: Words['t']): string {
  return low === high ? t('explanations.grade', { grade: low }) : t('explanations.gradeRange', { low, high });
}

/** «Còn 8,5 điểm chưa đủ số liệu»; nothing when every point is known. */
export function openPointsText(score: { low: number; high: number; max: number | null }, t: Words['t']): string {
  if (score.max === null) return t('explanations.openPointsUnbounded');
  const open = Math.round((score.high - score.low) * 100) / 100;
  return open > 0 ? t('explanations.openPoints', { points: showNumber(open) }) : '';
}
