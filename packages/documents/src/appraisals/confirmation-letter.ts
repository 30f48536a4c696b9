import { formatDay } from '@thuocdo/core/text';
import { type Block, illustrativeMark, type OfficialPaper } from '../official/index.ts';
import type { ConfirmationLetter } from './model.ts';
import { said, unitInWords, verdictWords } from './words.ts';

/** Công văn xác nhận mức độ đạt, or xác nhận việc giữ vững: what was appraised, what is confirmed, what it may be used for. */
export function confirmationLetter(letter: ConfirmationLetter): OfficialPaper {
  const { kind, criterion, standard, unit, district, year } = letter;
  const deed = kind === 'first' ? 'xác nhận mức độ đạt' : 'xác nhận việc giữ vững';
  const where = unitInWords(unit, district);
  return {
    parentOrg: letter.parentOrg,
    issuer: letter.issuer,
    symbol: letter.symbol,
    number: letter.number,
    place: letter.place,
    date: letter.date,
    subject: `${deed} ${criterion} của ${unitInWords(unit, undefined)} năm ${year}`,
    to: [letter.recipient],
    legalBasis: letter.legalBasis,
    blocks: [
      said(...whatWasDone(letter, where)),
      said(`${letter.issuer} `, { text: deed, bold: true }, ` ${criterion} trong xây dựng ${standard} của ${where}.`),
      table(letter),
      ...grounds(letter),
      said(
        `Văn bản này dùng để xét, công nhận mức độ đạt chuẩn ${standard} của xã, theo «${letter.rulesetName}», số liệu năm ${year} xét tại ngày ${formatDay(letter.asOf)}.`,
      ),
    ],
    closing: 'Trân trọng./.',
    distribution: ['Như trên', `UBND ${unitInWords(unit, undefined)}`, 'Lưu: VT'],
    signature: { authority: letter.authority },
    marks: [
      ...(letter.withdrawn === undefined ? [] : [`ĐÃ THU HỒI: ${letter.withdrawn}`]),
      ...(letter.illustrative ? [illustrativeMark] : []),
    ],
  };
}

function whatWasDone({ appraisal, issuer }: ConfirmationLetter, where: string): string[] {
  return appraisal === undefined
    ? [`${issuer} đã thẩm định số liệu của ${where}.`]
    : [`${issuer} đã thẩm định số liệu và ${appraisal} đối với ${where}.`];
}

function table({ items }: ConfirmationLetter): Block {
  return {
    kind: 'table',
    head: ['Mã', 'Chỉ tiêu', 'Kết quả'],
    widths: [12, 66, 22],
    align: ['left', 'left', 'left'],
    rows: items.map(({ code, name, verdict }) => [code, name, verdictWords[verdict]]),
  };
}

function grounds({ earlier, exception }: ConfirmationLetter): Block[] {
  return [
    ...(earlier === undefined ? [] : [said(`Lần xác nhận trước: ${earlier}.`)]),
    ...(exception === undefined ? [] : [said(`Xác nhận theo trường hợp ngoại lệ, lý do: ${exception}`)]),
  ];
}
