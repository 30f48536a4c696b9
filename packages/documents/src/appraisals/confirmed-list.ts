import { illustrativeMark } from '../official/index.ts';
import { firstLineIndent, type Paragraph, type PrintedPaper, paragraphGap, toDocx } from '../pages/index.ts';
import type { ConfirmedListPaper } from './model.ts';

/** The sentences to be taken over into a report, and under them the table that they rest on. */
export function confirmedListPaper(list: ConfirmedListPaper): PrintedPaper {
  const text = (said: string, size = 14): Paragraph => ({
    kind: 'paragraph',
    align: 'justify',
    indent: firstLineIndent,
    before: paragraphGap,
    size,
    runs: [{ text: said }],
  });
  return {
    title: list.title,
    marks: list.illustrative ? [illustrativeMark] : [],
    sheets: [
      {
        blocks: [
          { kind: 'paragraph', align: 'center', runs: [{ text: list.title, bold: true }] },
          ...(list.sentences.length === 0
            ? [text('Chưa có xã nào được xác nhận.')]
            : [text(`${list.sentences.join('; ')}.`)]),
          ...(list.footnote === null ? [] : [text(list.footnote, 12)]),
          {
            kind: 'table',
            head: ['STT', 'Xã', 'Trực thuộc', 'Mức', 'Loại', 'Văn bản'],
            widths: [7, 21, 21, 19, 14, 18],
            align: ['right', 'left', 'left', 'left', 'left', 'left'],
            rows: list.rows.map((row, at) => [
              String(at + 1),
              row.unit,
              row.district,
              row.standard,
              row.kind,
              row.paper,
            ]),
          },
        ],
      },
    ],
  };
}

export function confirmedListDocx(list: ConfirmedListPaper): Promise<Uint8Array> {
  return toDocx(confirmedListPaper(list));
}
