import { formatInstant, formatNumber } from '@thuocdo/core/text';
import type { Annex, Block, OfficialPaper } from '../official/index.ts';
import { cited, citedAgain } from './citation.ts';
import { contactParagraph, paperFrame, said } from './frame.ts';
import type { ReminderLetter, UnitInDelay } from './model.ts';

/** The letter that urges (documents paper, 9.E): counts and names as fixed at one instant, in annexes. */
export function reminderLetter(letter: ReminderLetter): OfficialPaper {
  const { issuer, topic, year, due, refersTo, newDue } = letter;
  const annexes = annexesOf(letter);
  const blocks: Block[] = [
    said(`${issuer} đã có ${cited(refersTo)}, hạn gửi kết quả `, { text: due.wording, bold: true }, '.'),
    said(...countSentence(letter)),
    ...namedIn(letter, annexes.length),
    said('Đề nghị các đơn vị nêu trên hoàn thành và nộp phiếu ', { text: newDue.wording, bold: true }, '.'),
    contactParagraph(letter.contact),
  ];
  return {
    ...paperFrame(letter),
    subject: `đôn đốc khảo sát ${topic} năm ${year} (lần ${letter.occurrence})`,
    legalBasis: [],
    blocks,
    closing: `Đơn vị đã nộp sau thời điểm chốt danh sách không phải thực hiện lại theo ${citedAgain(refersTo)}./.`,
    annexes,
  };
}

function countSentence({ asOf, submitted, roster }: ReminderLetter): string[] {
  return [
    `Tính đến ${formatInstant(asOf)}, đã có ${formatNumber(submitted)}/${formatNumber(roster)} đơn vị nộp phiếu khảo sát.`,
  ];
}

function namedIn({ notSubmitted, returned }: ReminderLetter, annexes: number): Block[] {
  const second = annexes > 1 ? 'Phụ lục II' : 'Phụ lục';
  const first = annexes > 1 ? 'Phụ lục I' : 'Phụ lục';
  const missing = `Còn ${formatNumber(notSubmitted.length)} đơn vị chưa nộp (${first} kèm theo).`;
  const back = `Có ${formatNumber(returned.length)} đơn vị được trả lại phiếu để bổ sung, lý do nêu tại ${second} kèm theo.`;
  return [...(notSubmitted.length > 0 ? [said(missing)] : []), ...(returned.length > 0 ? [said(back)] : [])];
}

function annexesOf({ notSubmitted, returned }: ReminderLetter): Annex[] {
  const lists: Annex[] = [
    { title: 'Danh sách đơn vị chưa nộp phiếu', blocks: [unitTable(notSubmitted, 'Tình trạng')] },
    { title: 'Danh sách đơn vị được trả lại phiếu', blocks: [unitTable(returned, 'Lý do trả lại')] },
  ];
  return lists.filter((_, index) => (index === 0 ? notSubmitted : returned).length > 0);
}

function unitTable(units: readonly UnitInDelay[], noteHead: string): Block {
  return {
    kind: 'table',
    head: ['STT', 'Đơn vị', 'Trực thuộc', noteHead],
    widths: [1, 4, 4, 6],
    align: ['center', 'left', 'left', 'left'],
    rows: units.map(({ name, parent = '', note }, index) => [formatNumber(index + 1), name, parent, note]),
  };
}
