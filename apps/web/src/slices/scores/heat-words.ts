import type { Points, ScoreCell } from '@thuocdo/contract/scores';
import { showNumber } from '../../ui/numbers.ts';
import type { Words } from '../../ui/words.tsx';

/** A cell in words: «4/4 điểm», «trừ 2/5 điểm», «từ 0 đến 4/4 điểm, chưa đủ số liệu», «không xét». */
export function saidOf(cell: ScoreCell | undefined, takesOff: boolean, t: Words['t']): string {
  if (cell === undefined) return t('scores.heatNone');
  const [verdict, points] = cell;
  if (points === null || verdict === 'exempt') return t(`levels.${verdict}`).toLocaleLowerCase('vi');
  const said = pointsSaid(points, t);
  return takesOff ? t('scores.heatTaken', { said }) : said;
}

function pointsSaid([low, high, max]: Points, t: Words['t']): string {
  if (max === null) return t('scores.heatPointsOpen', { points: showNumber(low) });
  const most = showNumber(max);
  if (low === high) return t('scores.heatPoints', { points: showNumber(low), max: most });
  return t('scores.heatRange', { low: showNumber(low), high: showNumber(high), max: most });
}

/** As short as a cell needs: «4», «0–4», nothing where a mark says it. */
export function shortOf(cell: ScoreCell | undefined): string {
  const points = cell?.[1];
  if (!points || cell[0] === 'exempt') return '';
  const [low, high, max] = points;
  if (max === null) return `≥${showNumber(low)}`;
  return low === high ? showNumber(low) : `${showNumber(low)}–${showNumber(high)}`;
}
