import { formatDay } from '@thuocdo/core/text';

/** What a mail says of a letter; names and subjects come from people and are escaped in its HTML. */
export interface MailFacts {
  product: string;
  sender: string;
  recipient: string;
  sign: string;
  subject: string;
  dueDay: string | null;
  /** Of a reminder: what the sender wrote. */
  message: string | null;
  attached: readonly string[];
  leftOut: readonly string[];
}

/** The mail that brings a letter or urges, as plain text and as HTML that says the same. */
export function mailWords(facts: MailFacts): { subject: string; text: string; html: string } {
  const lines = linesOf(facts);
  const start = facts.message === null ? '' : 'Nhắc: ';
  return {
    subject: `${start}${facts.sign} – ${facts.subject}`,
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html lang="vi"><body>${lines.map((line) => `<p>${escaped(line).replaceAll('\n', '<br>')}</p>`).join('')}</body></html>`,
  };
}

function linesOf(facts: MailFacts): string[] {
  const { sender, recipient, sign, subject, dueDay, message, attached, leftOut, product } = facts;
  return [
    `Kính gửi: ${recipient}`,
    message === null
      ? `${sender} gửi Công văn số ${sign} về việc ${subject}.`
      : `${sender} nhắc thực hiện Công văn số ${sign} về việc ${subject}:\n${message}`,
    ...(dueDay === null ? [] : [`Hạn thực hiện: ${formatDay(dueDay)}.`]),
    ...(attached.length === 0 ? [] : [`Tệp kèm theo: ${attached.join('; ')}.`]),
    ...(leftOut.length === 0
      ? []
      : [`Tệp lớn không gửi kèm được, mời xem trong ${product}, mục «Văn bản đến»: ${leftOut.join('; ')}.`]),
    `Đề nghị mở ${product}, mục «Văn bản đến», để xác nhận đã nhận và báo kết quả. Thư này gửi tự động.`,
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
