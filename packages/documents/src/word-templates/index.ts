import type { Stamp } from '@thuocdo/core/reports';
import { longDate, type PaperDate } from '../official/index.ts';
import { numberWords } from '../official/wording.ts';

export { fillWordTemplate } from './library.ts';
export type { ReadWordTemplate, WordRefusal } from './model.ts';
export { readWordTemplate } from './read-word-template.ts';
export { taggedDocx } from './tagged-paper.ts';

/** Number and day as they stand in the paper; without them there is room to write. */
export function stampOf(paper: { number?: string | undefined; date?: PaperDate | undefined }): Stamp {
  return { number: numberWords(paper.number), date: longDate(paper.date) };
}
