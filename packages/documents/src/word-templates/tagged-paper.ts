import { type ReportTemplate, taggedDraft } from '@thuocdo/core/reports';
import { printedPaper } from '../official/index.ts';
import { toDocx } from '../pages/index.ts';
import { reportBody } from '../reports/body.ts';

/** A template as a Word file with tags, laid out by Decree 30/2020/NĐ-CP: what an officer goes on from. */
export function taggedDocx(template: ReportTemplate): Promise<Uint8Array> {
  const { paper, blocks } = taggedDraft(template);
  const { authority, ...frame } = paper;
  const printed = printedPaper({
    ...frame,
    number: '{@number}',
    date: { words: '{@date}' },
    to: [],
    legalBasis: [],
    blocks: reportBody(blocks),
    signature: { authority },
  });
  return toDocx({ ...printed, title: template.title });
}
