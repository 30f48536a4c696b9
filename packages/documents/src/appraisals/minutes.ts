import { formatDay, formatNumber } from '@thuocdo/core/text';
import { type Block, illustrativeMark, type OfficialPaper, type Signature } from '../official/index.ts';
import type { Minutes, MinutesItem, MinutesMember } from './model.ts';
import {
  daysInWords,
  findingWords,
  kindWords,
  lowerFirst,
  paragraphs,
  said,
  unitInWords,
  verdictWords,
} from './words.ts';

/** Room to write by hand; plain spaces would be folded into one. */
const blank = '\u00a0'.repeat(8);
const draftMark = 'DỰ THẢO – CHƯA KẾT LUẬN';

/** Biên bản thẩm định: time and place, who, what was seen, findings, opinions, conclusion, closing; signed by all sides. */
export function minutesPaper(minutes: Minutes): OfficialPaper {
  return {
    parentOrg: minutes.parentOrg,
    issuer: minutes.issuer,
    symbol: minutes.symbol,
    number: minutes.number,
    place: minutes.place,
    date: minutes.date,
    docType: 'Biên bản',
    subject: `Thẩm định mức độ đạt ${lowerFirst(minutes.rulesetName)} của ${unitInWords(minutes.unit, undefined)} năm ${minutes.year}`,
    to: [],
    legalBasis: minutes.legalBasis,
    blocks: [...whenAndWho(minutes), ...seen(minutes), ...results(minutes), ...ending(minutes)],
    distribution: [],
    signature: { authority: [] },
    signatures: signatures(minutes),
    marks: [...(minutes.isDraft ? [draftMark] : []), ...(minutes.illustrative ? [illustrativeMark] : [])],
  };
}

const heading = (text: string): Block => ({ kind: 'heading', text });

function whenAndWho(minutes: Minutes): Block[] {
  const where = minutes.meetingPlace === '' ? '' : ` Địa điểm: ${minutes.meetingPlace}.`;
  return [
    heading('I. Thời gian, địa điểm, hình thức'),
    said(`Hình thức: ${kindWords[minutes.kind]}. Thời gian: ${daysInWords(minutes.startsOn, minutes.endsOn)}.${where}`),
    heading('II. Thành phần'),
    said('1. Đoàn thẩm định:'),
    { kind: 'list', marker: 'dash', items: minutes.delegation.map((member) => [{ text: memberLine(member) }]) },
    said(
      `2. Đơn vị được thẩm định: UBND ${unitInWords(minutes.unit, minutes.district)}${minutes.representative === '' ? '' : `; đại diện: ${minutes.representative}`}.`,
    ),
  ];
}

const roleWords: Record<MinutesMember['role'], string> = {
  head: 'trưởng đoàn',
  member: 'thành viên',
  secretary: 'thư ký',
};

function memberLine({ title, organisation, role }: MinutesMember): string {
  return `${title}${organisation === '' ? '' : `, ${organisation}`} – ${roleWords[role]};`;
}

function seen({ documents }: Minutes): Block[] {
  const none = said('Hồ sơ, số liệu và tài liệu kiểm chứng của xã trên hệ thống.');
  const list: Block = { kind: 'list', marker: 'number', items: documents.map((text) => [{ text }]) };
  return [heading('III. Hồ sơ, tài liệu đã xem'), documents.length === 0 ? none : list];
}

function results({ items, opinions }: Minutes): Block[] {
  const agreed = items.filter(({ finding }) => finding === 'agree').length;
  return [
    heading('IV. Kết quả thẩm định'),
    {
      kind: 'table',
      head: ['Mã', 'Chỉ tiêu, yêu cầu', 'Kết quả từ số liệu đã thẩm định', 'Đoàn xác định', 'Lý do, ghi chú'],
      widths: [10, 27, 31, 14, 18],
      align: ['left', 'left', 'left', 'left', 'left'],
      rows: items.flatMap(itemRows),
    },
    said(`Đoàn nhất trí với ${formatNumber(agreed)}/${formatNumber(items.length)} chỉ tiêu.`),
    heading('V. Ý kiến khác nhau'),
    ...paragraphs(opinions, 'Không có ý kiến khác.'),
  ];
}

function itemRows({ code, name, verdict, requirements, finding, note }: MinutesItem) {
  const bold = (text: string) => ({ text, bold: true });
  return [
    [
      bold(code),
      bold(name),
      bold(verdict === null ? 'Chưa có kết quả' : verdictWords[verdict]),
      bold(finding === undefined ? '' : findingWords[finding]),
      note,
    ],
    ...requirements.map((one) => [one.code, one.name, one.sentence ?? '', '', '']),
  ];
}

function ending(minutes: Minutes): Block[] {
  const due =
    minutes.dueDay === undefined
      ? []
      : [said(`Nội dung cần bổ sung hoàn thành trước ngày ${formatDay(minutes.dueDay)}.`)];
  const ended = minutes.endedAt === undefined ? `${blank}giờ${blank}` : minutes.endedAt.replace(':', ' giờ ');
  return [
    heading('VI. Kết luận'),
    ...paragraphs(minutes.conclusion, 'Chưa kết luận.'),
    ...due,
    said(
      `Biên bản kết thúc lúc ${ended} ngày ${formatDay(minutes.endsOn)}, đã đọc lại cho những người có tên trên cùng nghe, nhất trí và lập thành ${String(minutes.copies).padStart(2, '0')} bản có giá trị như nhau.`,
    ),
  ];
}

/** Secretary on the left, the commune in the middle, the head of the delegation on the right. */
function signatures({ delegation, representative }: Minutes): Signature[] {
  return [
    ...(delegation.some(({ role }) => role === 'secretary') ? [{ authority: ['Thư ký'] }] : []),
    { authority: ['Đại diện UBND xã', ...(representative === '' ? [] : [representative])] },
    { authority: ['Trưởng đoàn'] },
  ];
}
