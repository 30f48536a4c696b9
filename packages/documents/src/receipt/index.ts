import { formatInstant, formatNumber } from '@thuocdo/core/text';
import { centred, nationalHeading } from '../official/heading.ts';
import { illustrativeMark } from '../official/index.ts';
import { type PageBlock, type Paragraph, type PrintedPaper, type Table, toPdf } from '../pages/index.ts';
import { doneSentence } from './done-sentence.ts';
import type { Receipt } from './model.ts';

export { doneSentence } from './done-sentence.ts';
export type { EvidenceEntry, Receipt } from './model.ts';

/** «Biên nhận phiếu khảo sát» as PDF/A-2b; its file date is the instant of submission. */
export function receiptPdf(receipt: Receipt): Uint8Array {
  return toPdf(receiptPages(receipt), receipt.submittedAt);
}

export function receiptPages(receipt: Receipt): PrintedPaper {
  return {
    title: `Biên nhận phiếu khảo sát – ${receipt.unit}`,
    marks: receipt.illustrative ? [illustrativeMark] : [],
    sheets: [{ blocks: receiptBlocks(receipt) }],
  };
}

function receiptBlocks(receipt: Receipt): PageBlock[] {
  const { evidence, unit, parentUnit } = receipt;
  return [
    nationalHeading(receipt.parentOrg, receipt.receiver),
    centred('BIÊN NHẬN PHIẾU KHẢO SÁT', 14, { bold: true, before: 24, rule: 0.4 }),
    factsTable(receipt),
    line(`Tài liệu kiểm chứng kèm theo: ${formatNumber(evidence.length)} tệp.`),
    ...(evidence.length > 0 ? [evidenceTable(receipt)] : []),
    line('Câu thông báo gửi cơ quan chủ trì khảo sát:'),
    centred(doneSentence(unit, parentUnit), 14, { bold: true, before: 6 }),
    line('Biên nhận do phần mềm lập khi phiếu được nộp; mã SHA-256 tính trên nội dung phiếu của lần nộp ghi ở trên.'),
  ];
}

function factsTable(receipt: Receipt): Table {
  const { unit, parentUnit, unitCode, onBehalfBy, confirmedBy } = receipt;
  const facts: [string, string][] = [
    ['Đơn vị', parentUnit ? `${unit}, ${parentUnit}` : unit],
    ['Mã đơn vị hành chính', unitCode],
    ['Đợt khảo sát', receipt.campaign],
    ['Phiếu', receipt.form],
    ['Lần nộp', formatNumber(receipt.revision)],
    ['Thời điểm nộp', formatInstant(receipt.submittedAt)],
    ['Người nộp', receipt.submittedBy],
    ...(onBehalfBy ? [['Nhập thay từ phiếu giấy', onBehalfBy] as [string, string]] : []),
    ...(confirmedBy ? [['Người xác nhận', confirmedBy] as [string, string]] : []),
    ['Mã SHA-256', grouped(receipt.sha256)],
  ];
  return {
    kind: 'table',
    head: ['Mục', 'Nội dung'],
    widths: [5, 11],
    size: 13,
    rows: facts.map(([label, text]) => [{ text: label, bold: true }, text]),
  };
}

function evidenceTable({ evidence }: Receipt): Table {
  return {
    kind: 'table',
    head: ['STT', 'Tệp', 'Dung lượng (byte)', 'Mã SHA-256'],
    widths: [1, 5, 3, 7],
    align: ['center', 'left', 'right', 'left'],
    size: 11,
    rows: evidence.map(({ name, size, sha256 }, index) => [
      formatNumber(index + 1),
      name,
      formatNumber(size),
      grouped(sha256),
    ]),
  };
}

/** A hash in groups of eight, so that it can be compared by eye. */
function grouped(sha256: string): string {
  return sha256.replace(/.{8}(?=.)/gu, '$& ');
}

function line(text: string): Paragraph {
  return { kind: 'paragraph', align: 'justify', before: 10, runs: [{ text }] };
}
