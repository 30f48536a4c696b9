import type { Block, OfficialPaper } from '../official/index.ts';
import { doneSentence } from '../receipt/done-sentence.ts';
import { cited } from './citation.ts';
import { contactParagraph, paperFrame, said } from './frame.ts';
import type { Channel, SurveyLetter } from './model.ts';

/** The letter that opens a survey (documents paper, 9.A; seeds 000 and 001): a công văn built from the campaign. */
export function surveyLetter(letter: SurveyLetter): OfficialPaper {
  const { issuer, topic, year, due, scope, purpose } = letter;
  const blocks: Block[] = [
    said(`${issuer} tổ chức khảo sát ${topic} năm ${year}. Phạm vi: ${scope}.`),
    said(
      `Đề nghị các cơ quan, đơn vị nhận văn bản này phối hợp cung cấp số liệu theo mẫu phiếu kèm theo và gửi kết quả về ${issuer} `,
      { text: due.wording, bold: true },
      '.',
    ),
    ...channelParagraphs(letter.channel, issuer),
    said(`Số liệu thu được dùng để ${purpose}. Người lập phiếu ghi đúng thực tế và nêu rõ tài liệu kiểm chứng.`),
    contactParagraph(letter.contact),
    ...attachmentList(letter.attachments),
  ];
  return {
    ...paperFrame(letter),
    subject: `phối hợp khảo sát ${topic} năm ${year}`,
    legalBasis: [
      ...letter.groundedOn.map((citation) => `Căn cứ ${cited(citation)}`),
      ...letter.carriesOut.map((citation) => `Thực hiện ${cited(citation)}`),
    ],
    blocks,
    closing: `${issuer} mong nhận được sự phối hợp của các cơ quan, đơn vị./.`,
  };
}

function channelParagraphs(channel: Channel, issuer: string): Block[] {
  if (channel.kind === 'through-district') {
    const text = `Với phiếu cấp xã: đề nghị ${channel.gatherers} giao ${channel.respondents} lập phiếu, kiểm tra, tổng hợp và gửi chung về ${issuer}.`;
    return [said({ text, italic: true })];
  }
  const online = said(
    `${channel.respondents} trả lời trực tuyến tại địa chỉ ${channel.address}. Nộp phiếu xong, nhắn về số ${channel.notifyTo} theo mẫu: `,
    { text: `«${doneSentence('Xã A', 'Huyện B')}»`, bold: true },
    '.',
  );
  const urging = `Đề nghị ${channel.urgers} theo dõi, đôn đốc ${lowerFirst(channel.respondents)} nộp phiếu đúng hạn.`;
  return channel.urgers ? [online, said(urging)] : [online];
}

/** «Các xã …» inside a sentence; «UBND …» keeps its capitals. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
}

function attachmentList(attachments: readonly string[]): Block[] {
  if (attachments.length === 0) return [];
  const items = attachments.map((text, index) => [
    { text: `${text}${index === attachments.length - 1 ? '.' : ';'}`, italic: true },
  ]);
  return [said({ text: 'Tài liệu kèm theo:', italic: true }), { kind: 'list', marker: 'dash', items }];
}
