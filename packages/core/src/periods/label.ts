import { formatDay } from '../text/index.ts';
import { type Period, parsePeriod } from './period.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The period in Vietnamese words: «quý III năm 2022», «6 tháng đầu năm 2023». Text that is not a period comes back as it is. */
export function label(period: Period): string {
  const parts = parsePeriod(period);
  switch (parts?.kind) {
    case 'year':
      return `năm ${parts.year}`;
    case 'half':
      return `6 tháng ${parts.index === 1 ? 'đầu' : 'cuối'} năm ${parts.year}`;
    case 'quarter':
      return `quý ${ROMAN[parts.index - 1]} năm ${parts.year}`;
    case 'month':
      return `tháng ${parts.index} năm ${parts.year}`;
    case 'day':
      return `ngày ${formatDay(period)}`;
    default:
      return period;
  }
}
