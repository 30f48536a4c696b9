import type { LeafView } from '@thuocdo/contract/explanations';
import { formatDay, formatInstant } from '@thuocdo/core/text';
import { phrase } from '@thuocdo/phrases';
import { centred, nationalHeading } from '../official/heading.ts';
import { illustrativeMark } from '../official/index.ts';
import {
  type PageBlock,
  type Paragraph,
  type PrintedPaper,
  type Table,
  type TableCell,
  toDocx,
  toPdf,
} from '../pages/index.ts';
import { evidenceNames, factLines, resultText, thresholdText } from './fact-words.ts';
import type { ExplanationAnnex } from './model.ts';

export { evidenceNames, factLines, resultText, thresholdText } from './fact-words.ts';
export type { ExplanationAnnex } from './model.ts';

export function explanationDocx(annex: ExplanationAnnex): Promise<Uint8Array> {
  return toDocx(explanationPages(annex));
}

/** PDF/A-2b; its file date is the moment at which it was made. */
export function explanationPdf(annex: ExplanationAnnex): Uint8Array {
  return toPdf(explanationPages(annex), annex.madeAt);
}

export function explanationPages(annex: ExplanationAnnex): PrintedPaper {
  return {
    title: `Phụ lục giải trình kết quả – ${annex.unit.name}`,
    marks: annex.campaign.illustrative ? [illustrativeMark] : [],
    sheets: [{ landscape: true, blocks: blocksOf(annex) }],
  };
}

function blocksOf(annex: ExplanationAnnex): PageBlock[] {
  const { tree, levels } = annex;
  return [
    nationalHeading(annex.parentOrg, annex.issuer),
    centred('PHỤ LỤC', 14, { bold: true, before: 14 }),
    centred('GIẢI TRÌNH KẾT QUẢ', 14, { bold: true }),
    centred(tree.name, 14),
    factsTable(annex),
    ...notes(annex),
    heading('I. Kết quả theo từng mức số liệu'),
    levelsTable(annex),
    heading('II. Căn cứ của từng kết quả'),
    reasonsTable(tree),
    line(
      levels.length > 1
        ? 'Mục II giải trình theo mức số liệu ghi ở đầu phụ lục; các mức khác nêu ở mục I.'
        : 'Xã mới có số liệu ở một mức.',
    ),
  ];
}

function factsTable({ unit, campaign, level, tree, madeAt }: ExplanationAnnex): Table {
  const facts: [string, string][] = [
    ['Đơn vị', unit.districtName === null ? unit.name : `${unit.name}, ${unit.districtName}`],
    ['Mã đơn vị hành chính', unit.code],
    ['Đợt', `${campaign.title} (kỳ ${campaign.period})`],
    ['Mức số liệu', phrase('vi', `levels.${level}`)],
    ['Ngày xét', formatDay(tree.asOf)],
    ['Kết quả', `${tree.sentence}.`],
    ['Lập lúc', formatInstant(madeAt)],
  ];
  return {
    kind: 'table',
    head: ['Mục', 'Nội dung'],
    widths: [4, 20],
    size: 12,
    rows: facts.map(([label, text]) => [{ text: label, bold: true }, text]),
  };
}

function notes({ tree }: ExplanationAnnex): Paragraph[] {
  return [
    ...(tree.inForce ? [] : [line('Bộ tiêu chí, bộ chỉ số không có hiệu lực vào ngày xét.')]),
    ...(tree.illustrative ? [line('Kết quả dùng ngưỡng minh hoạ, không phải quy định.')] : []),
  ];
}

/** Criteria and sub-criteria with the result of every level reached beside each other. */
function levelsTable({ tree, levels }: ExplanationAnnex): Table {
  const parts = tree.criteria.flatMap((criterion) => [criterion, ...criterion.subcriteria]);
  const isHead = new Set(tree.criteria.map(({ code }) => code));
  const row = (code: string, name: string, key = code): TableCell[] => [
    { text: code, bold: isHead.has(code) },
    { text: name, bold: isHead.has(code) },
    ...levels.map(({ results }) => {
      const result = results[key];
      return result === undefined ? '' : resultText(result);
    }),
  ];
  return {
    kind: 'table',
    head: ['Mã', 'Nội dung', ...levels.map(({ level }) => phrase('vi', `levels.${level}`))],
    widths: [2, 12, ...levels.map(() => 3)],
    align: ['left', 'left', ...levels.map(() => 'center' as const)],
    size: 11,
    rows: [...parts.map(({ code, name }) => row(code, name)), row('', 'Kết quả chung', 'total')],
  };
}

/** Every requirement under its sub-criterion; the head stands once a page. */
function reasonsTable({ preconditions, criteria }: ExplanationAnnex['tree']): Table {
  const groups = [
    ...(preconditions.length === 0 ? [] : [{ title: 'Điều kiện phải đạt trước', leaves: preconditions }]),
    ...criteria.flatMap(({ subcriteria }) =>
      subcriteria.map((sub) => ({ title: `${sub.code} ${sub.name}`, leaves: sub.requirements })),
    ),
  ];
  return {
    kind: 'table',
    head: ['Mã', 'Kết quả', 'Vì sao', 'Ngưỡng', 'Số liệu và nguồn', 'Minh chứng'],
    widths: [2, 2.2, 6.5, 4, 8, 3],
    size: 10,
    rows: groups.flatMap(({ title, leaves }) => [[{ text: title, bold: true, colspan: 6 }], ...leaves.map(reasonRow)]),
  };
}

function reasonRow(leaf: LeafView): TableCell[] {
  return [
    leaf.code,
    resultText(leaf),
    leaf.sentence,
    thresholdText(leaf),
    factLines(leaf).join('\n') || 'chưa có quy tắc nên chưa dùng số liệu',
    evidenceNames(leaf).join('\n') || 'không có tệp',
  ];
}

function heading(text: string): Paragraph {
  return { kind: 'paragraph', before: 12, keepWithNext: true, runs: [{ text, bold: true }] };
}

function line(text: string): Paragraph {
  return { kind: 'paragraph', align: 'justify', before: 6, size: 12, runs: [{ text }] };
}
