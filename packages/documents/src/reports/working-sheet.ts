import { label } from '@thuocdo/core/periods';
import type { Missing } from '@thuocdo/core/reports';
import { centred } from '../official/heading.ts';
import { illustrativeMark } from '../official/index.ts';
import type { PageBlock, PrintedPaper } from '../pages/index.ts';
import type { ReportPaper } from './model.ts';

/**
 * The working sheet beside a draft, no part of the issued paper: what must be mended before issue, what wants a look, where
 * a stated number was replaced by what the figures give, and what is missing, each with the part of the department that answers.
 */
export function workingSheet({ draft, owners, illustrative, answers = {}, parts = [] }: ReportPaper): PrintedPaper {
  const { findings, figures, missing, period } = draft;
  const ownerOf = (code: string | undefined) => (code === undefined ? '' : (owners[code] ?? code));
  const raised = (severity: 'error' | 'warning') =>
    findings
      .filter((one) => one.severity === severity)
      .map((one) => [
        one.section ?? '',
        [one.sentence, one.reason ?? '', answered(one.sentence)].join(' ').trim(),
        ownerOf(one.owner),
      ]);
  const answered = (sentence: string) => (Object.hasOwn(answers, sentence) ? `Giải trình: ${answers[sentence]}` : '');
  const lacking = (kind: Missing['kind']) =>
    missing
      .filter((one) => one.kind === kind)
      .map((one) => [one.section, `${one.name} (${label(one.period)})`, ownerOf(one.owner)]);
  const replaced = figures.flatMap(({ section, name, text, stated }) =>
    stated ? [[section, `${name}: nguồn nêu ${stated.text}, tính từ số liệu được ${text}`, '']] : [],
  );
  return {
    title: `Phiếu kiểm tra trước khi phát hành – ${label(period)}`,
    marks: illustrative ? [illustrativeMark] : [],
    sheets: [
      {
        blocks: [
          centred('PHIẾU KIỂM TRA TRƯỚC KHI PHÁT HÀNH', 14, { bold: true }),
          centred(`Báo cáo ${label(period)}`, 14, { bold: true }),
          centred('(Tài liệu làm việc, không thuộc văn bản phát hành)', 13, { italic: true }),
          ...part('1. Lỗi phải xử lý trước khi phát hành', raised('error')),
          ...part('2. Cảnh báo cần xem lại', raised('warning')),
          ...part('3. Số nguồn nêu khác số tính lại; báo cáo in số tính lại', replaced),
          ...part('4. Chưa có số liệu', lacking('figure')),
          ...part('5. Ô chưa có nội dung', lacking('narrative')),
          ...parts.flatMap(({ title, rows }, at) => part(`${at + 6}. ${title}`, rows)),
        ],
      },
    ],
  };
}

function part(title: string, rows: readonly string[][]): PageBlock[] {
  const heading: PageBlock = {
    kind: 'paragraph',
    before: 12,
    keepWithNext: true,
    runs: [{ text: `${title} (${rows.length})`, bold: true }],
  };
  if (rows.length === 0) return [heading, { kind: 'paragraph', runs: [{ text: 'Không có.' }] }];
  return [
    heading,
    { kind: 'table', head: ['Mục', 'Nội dung', 'Phòng'], widths: [2, 11, 3], size: 12, rows: [...rows] },
  ];
}
