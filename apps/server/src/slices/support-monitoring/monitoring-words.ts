import type { BroughtPlan, PointsRange } from '@thuocdo/contract/support-monitoring';
import { label } from '@thuocdo/core/periods';
import { formatNumber } from '@thuocdo/core/text';
import { phrase } from '@thuocdo/phrases';
import { changeInWords, pointsInWords } from '@thuocdo/phrases/points-in-words';

/** Points in a table: a number where they are settled, so that a spreadsheet can add them up; null where there are none. */
export function pointsCell(range: PointsRange | null | undefined): number | string | null {
  if (range === null || range === undefined) return null;
  return range.low === range.high && !range.open ? range.low : pointsInWords('vi', range);
}

/** The same of a gain or a loss. */
export function changeCell(change: PointsRange | null | undefined): number | string | null {
  if (change === null || change === undefined) return null;
  return change.low === change.high && !change.open ? change.low : changeInWords('vi', change);
}

/** «12.000.000 đồng»; nothing offered or at no cost in words. */
export const costText = (cost: number | null) => (cost === null ? 'không thu phí' : `${formatNumber(cost)} đồng`);

/** «Điểm wifi công cộng: 4 (năm 2023)» */
export const resultText = ({ name, value, period }: BroughtPlan['results'][number]) =>
  `${name}: ${valueText(value)} (${label(period)})`;

/** «I.2.a: tăng, +6»; a line that the index does not have, or that was measured once, cannot be compared. */
export function courseText({ code, cell }: BroughtPlan['lines'][number]): string {
  if (cell === null) return `${code}: chưa so được`;
  return `${code}: ${phrase('vi', `supportMonitoring.course-${cell.course}`).toLocaleLowerCase('vi')}, ${changeInWords('vi', cell.change)}`;
}

function valueText(value: number | boolean | string): string {
  if (typeof value === 'number') return formatNumber(value);
  return typeof value === 'boolean' ? (value ? 'có' : 'không') : value;
}
