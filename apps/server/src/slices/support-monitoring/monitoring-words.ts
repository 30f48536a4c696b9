import type { BroughtPlan, PointsRange } from '@thuocdo/contract/support-monitoring';
import { label } from '@thuocdo/core/periods';
import { formatNumber } from '@thuocdo/core/text';
import { phrase } from '@thuocdo/phrases';

/** Points in a table: a number where they are settled, else words: «12 đến 20», «từ 12»; null where there are none. */
export function pointsCell(range: PointsRange | null | undefined): number | string | null {
  if (range === null || range === undefined) return null;
  if (range.open) return `từ ${formatNumber(range.low)}`;
  return range.low === range.high ? range.low : `${formatNumber(range.low)} đến ${formatNumber(range.high)}`;
}

/** The same in a sentence or a printed table. */
export function pointsText(range: PointsRange | null | undefined): string {
  const cell = pointsCell(range);
  return cell === null ? 'chưa có' : typeof cell === 'number' ? formatNumber(cell) : cell;
}

/** A gain or a loss with its sign: «+6», «-3 đến +2», «chưa rõ» while somebody's points are open. */
export function changeText(change: PointsRange | null | undefined): string {
  if (change === null || change === undefined) return 'chưa so được';
  if (change.open) return 'chưa rõ';
  const signed = (points: number) => `${points > 0 ? '+' : ''}${formatNumber(points)}`;
  return change.low === change.high ? signed(change.low) : `${signed(change.low)} đến ${signed(change.high)}`;
}

/** The gain as a number where it is one, so that a spreadsheet can add it up. */
export function changeCell(change: PointsRange | null | undefined): number | string | null {
  if (change === null || change === undefined) return null;
  return change.low === change.high && !change.open ? change.low : changeText(change);
}

/** «12.000.000 đồng»; nothing offered or at no cost in words. */
export const costText = (cost: number | null) => (cost === null ? 'không thu phí' : `${formatNumber(cost)} đồng`);

/** «Điểm wifi công cộng: 4 (năm 2023)» */
export const resultText = ({ name, value, period }: BroughtPlan['results'][number]) =>
  `${name}: ${valueText(value)} (${label(period)})`;

/** «I.2.a: tăng, +6»; a line that the index does not have, or that was measured once, cannot be compared. */
export function courseText({ code, cell }: BroughtPlan['lines'][number]): string {
  if (cell === null) return `${code}: chưa so được`;
  return `${code}: ${phrase('vi', `supportMonitoring.course-${cell.course}`).toLocaleLowerCase('vi')}, ${changeText(cell.change)}`;
}

function valueText(value: number | boolean | string): string {
  if (typeof value === 'number') return formatNumber(value);
  return typeof value === 'boolean' ? (value ? 'có' : 'không') : value;
}
