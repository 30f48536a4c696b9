import type { SaidAt } from '@thuocdo/contract/scalars';
import { type Lang, phrase } from './index.ts';

/** Where a value was said, in words: «câu E12, lần nộp 2», «tệp nhập, trang «Tháng 5», ô B7», «nhập tay». */
export function whereSaid(lang: Lang, { kind, question, revision, sheet, cell }: SaidAt): string {
  if (question !== null && revision !== null)
    return phrase(lang, kind === 'review' ? 'figures.saidInReview' : 'figures.saidInForm', { question, revision });
  const how = phrase(lang, `figures.said_${kind === 'response' || kind === 'review' ? 'typed' : kind}`);
  const where = [
    sheet === null ? [] : [phrase(lang, 'figures.saidSheet', { sheet })],
    cell === null ? [] : [phrase(lang, 'figures.saidCell', { cell })],
  ].flat();
  return [how, ...where].join(', ');
}
