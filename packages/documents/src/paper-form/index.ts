import { formatNumber } from '@thuocdo/core/text';
import { centred } from '../official/heading.ts';
import { illustrativeMark } from '../official/index.ts';
import { signatureLines } from '../official/signature.ts';
import { capitals, placeDateLine } from '../official/wording.ts';
import {
  type PageBlock,
  type PrintedPaper,
  toDocx as pagesToDocx,
  toPdf as pagesToPdf,
  type Table,
} from '../pages/index.ts';
import type { PaperForm } from './model.ts';
import { sectionBlocks } from './questions.ts';

export type { Confirmation, PaperForm } from './model.ts';

const widestPortraitTable = 7;

export function toPdf(form: PaperForm, madeAt: string): Uint8Array {
  return pagesToPdf(formPages(form), madeAt);
}

export function toDocx(form: PaperForm): Promise<Uint8Array> {
  return pagesToDocx(formPages(form));
}

/** The form as an annex (documents paper, 9.F): A the unit, B the questions, C the confirmation. */
export function formPages(form: PaperForm): PrintedPaper {
  return {
    title: `${form.form.title} – ${form.unit.name}`,
    marks: form.illustrative ? [illustrativeMark] : [],
    sheets: [{ landscape: hasWideTable(form), blocks: [...titleBlocks(form), ...partBlocks(form)] }],
  };
}

function hasWideTable({ form }: PaperForm): boolean {
  const answers = form.sections.flatMap(({ questions }) => questions.map(({ answer }) => answer));
  return answers.some((answer) => answer.kind === 'table' && answer.table.columns.length > widestPortraitTable);
}

function titleBlocks({ annexName, attachedTo, form }: PaperForm): PageBlock[] {
  return [
    centred(annexName ?? 'Phụ lục', 14, { bold: true }),
    centred(capitals(form.title), 14, { bold: true }),
    ...(attachedTo ? [centred(attachedTo, 13, { italic: true })] : []),
    ...form.basis.map((text) => centred(text, 12, { italic: true })),
    ...(form.note ? [centred(form.note, 12, { italic: true, before: 4 })] : []),
  ];
}

function partBlocks(form: PaperForm): PageBlock[] {
  return [
    part('A. THÔNG TIN CHUNG'),
    factsTable(form),
    part('B. NỘI DUNG KHẢO SÁT'),
    ...form.form.sections.flatMap((section) => sectionBlocks(section, form)),
    confirmationBlock(form),
  ];
}

function part(text: string): PageBlock {
  return { kind: 'paragraph', align: 'left', before: 12, keepWithNext: true, runs: [{ text, bold: true }] };
}

function factsTable(form: PaperForm): Table {
  const blank = '\u00a0';
  const facts = [
    ['Đơn vị', [form.unit.name, ...form.unit.parents].join(', ')],
    ['Mã đơn vị hành chính', form.unit.code],
    ['Đợt khảo sát', form.campaign],
    ['Kỳ số liệu', form.period],
    ['Lần nộp', form.revision > 0 ? formatNumber(form.revision) : 'Chưa nộp'],
    ['Người lập phiếu', form.filledBy ?? blank],
    ['Người duyệt', form.approvedBy ?? blank],
    ...(form.onBehalfBy ? [['Nhập thay từ phiếu giấy', form.onBehalfBy]] : []),
  ];
  return { kind: 'table', head: ['Mục', 'Nội dung'], widths: [5, 11], rows: facts };
}

/** C: place and day above the right column; the left one is for who drew the form up. */
function confirmationBlock({ confirmation }: PaperForm): PageBlock {
  const { place, date, drawnUpBy, authority } = confirmation;
  const day = centred(placeDateLine(place, date), 14, { italic: true });
  const blocks: PageBlock[] = [
    part('C. XÁC NHẬN'),
    {
      kind: 'columns',
      widths: [50, 50],
      before: 6,
      cells: [
        [centred('\u00a0', 14), ...signatureLines({ authority: [drawnUpBy] })],
        [day, ...signatureLines({ authority })],
      ],
    },
  ];
  return { kind: 'together', blocks };
}
