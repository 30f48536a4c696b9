import { createTransport, type Transporter } from 'nodemailer';

export interface Mail {
  /** Made once for a message and kept: a second try is the same message to every server on its way. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { name: string; mediaType: string; content: Uint8Array }[];
}

/** `final`: the server knows it and will not take it (no such address); else a later try may do. */
export type MailOutcome = { sent: true } | { sent: false; final: boolean; reason: string };

export interface Mailer {
  /** The domain of the sender's address, for ids of messages. */
  domain: string;
  /** Never throws for what a mail server can do. */
  send(mail: Mail): Promise<MailOutcome>;
  close(): void;
}

export interface MailSettings {
  /** `smtp://user:password@host:587`, `smtps://…`. */
  url: string;
  /** «Thước Đo <khong-tra-loi@example.test>» */
  from: string;
}

/** Beyond this a mail server would refuse the whole message; what does not fit is read in the interface. */
export const mostAttachedBytes = 10 * 1024 * 1024;

/** After the server could not be reached, nothing waits for it again before so long. */
const restMs = 30_000;

/** Mail through one SMTP server. Addresses and subjects are data: nodemailer encodes them, a line break in one is no header. */
export function smtpMailer({ url, from }: MailSettings, rest = restMs): Mailer {
  const transport = createTransport({
    ...optionsOf(url),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let restingUntil = 0;
  return {
    domain: /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost',
    close: () => transport.close(),
    async send(mail) {
      if (Date.now() < restingUntil) return { sent: false, final: false, reason: 'máy chủ thư không trả lời' };
      const outcome = await tried(transport, from, mail);
      if (!outcome.sent && !outcome.final) restingUntil = Date.now() + rest;
      return outcome;
    },
  };
}

function optionsOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

async function tried(transport: Transporter, from: string, mail: Mail): Promise<MailOutcome> {
  try {
    await transport.sendMail({
      from,
      // An object, so that a comma in an address never makes two of it.
      to: { name: '', address: mail.to },
      subject: mail.subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '),
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: mail.attachments.map(({ name, mediaType, content }) => ({
        filename: name,
        contentType: mediaType,
        content: Buffer.from(content),
      })),
    });
    return { sent: true };
  } catch (error) {
    return outcomeOf(error as { responseCode?: number; response?: string; message: string; code?: string });
  }
}

/** 5xx on the address or the message is an end (RFC 5321, 4.2.1); anything else may pass. */
function outcomeOf({
  responseCode,
  response,
  message,
  code,
}: {
  responseCode?: number;
  response?: string;
  message: string;
  code?: string;
}): MailOutcome {
  const final = responseCode !== undefined && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return { sent: false, final, reason: (response ?? message).slice(0, 300) };
}
