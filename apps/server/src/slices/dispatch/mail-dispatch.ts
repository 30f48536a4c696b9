import type { Installation } from '../../platform/context.ts';
import type { JobHandler } from '../../platform/jobs/run-jobs.ts';
import { type Mail, mostAttachedBytes } from '../../platform/mail/mailer.ts';
import { readOrganisation } from '../organisations/index.ts';
import { filesOf } from './dispatch-files.queries.ts';
import { paperName, pdfOf } from './dispatch-paper.ts';
import { findDispatchSubject } from './dispatches.queries.ts';
import { mailWords } from './mail-words.ts';
import { type ClaimedMail, claimMail, mailJob, readMailEnd, recipientName, settleMail } from './mails.queries.ts';

const minute = 60_000;

/**
 * Sends one message. Claimed first and told afterwards, in statements of their own: no transaction waits for a mail
 * server. A try that nobody could finish is repeated with the same message id.
 */
export const mailDispatch: JobHandler = {
  kind: mailJob,
  waits: [minute, 5 * minute, 20 * minute, 60 * minute, 4 * 60 * minute, 12 * 60 * minute],
  async run({ installation, now, job }) {
    const { db, mail: mailer } = installation;
    const claimed = await claimMail(db, mailKey(job), new Date());
    if (claimed === undefined) return;
    if (mailer === undefined)
      return settleMail(db, claimed, { state: 'failed', reason: 'chưa cấu hình thư điện tử', at: now });
    const outcome = await mailer.send(await mailOf(installation, claimed));
    if (outcome.sent) return settleMail(db, claimed, { state: 'sent', reason: null, at: now });
    const { final, reason } = outcome;
    await settleMail(db, claimed, { state: final ? 'failed' : 'waiting', reason, at: now });
    if (!final) throw new Error(reason);
  },
  async gaveUp({ installation, now, job }, fault) {
    const ended = await readMailEnd(installation.db, mailKey(job));
    if (ended !== undefined) await settleMail(installation.db, ended, { state: 'failed', reason: fault, at: now });
  },
};

const mailKey = (job: { unitId: string; payload: Record<string, unknown> }) => ({
  unitId: job.unitId,
  mailId: String(job.payload['mailId']),
});

async function mailOf(installation: Installation, claimed: ClaimedMail): Promise<Mail> {
  const { db, config } = installation;
  const { row: dispatch } = await findDispatchSubject(db, claimed.dispatchId);
  const { attachments, leftOut } = await attachmentsOf(installation, claimed, dispatch);
  const words = mailWords({
    product: config.name,
    sender: (await readOrganisation(db, dispatch.organisationId)).name,
    recipient: await recipientName(db, claimed),
    sign: `${dispatch.number ?? ''}/${dispatch.letter.symbol}`,
    subject: dispatch.letter.subject,
    dueDay: dispatch.dueDay,
    message: claimed.message,
    attached: attachments.map(({ name }) => name),
    leftOut,
  });
  return { ...words, messageId: claimed.messageId, to: claimed.address, attachments };
}

/** The paper and the files, as many as fit; a reminder brings only the paper. */
async function attachmentsOf(
  { db, files }: Installation,
  { message }: ClaimedMail,
  dispatch: Parameters<typeof pdfOf>[0],
): Promise<{ attachments: Mail['attachments']; leftOut: string[] }> {
  const paper = { name: paperName(dispatch, 'pdf'), mediaType: 'application/pdf', content: pdfOf(dispatch) };
  const attachments = [paper];
  const leftOut: string[] = [];
  let room = mostAttachedBytes - paper.content.length;
  for (const file of message === null ? await filesOf(db, dispatch.id) : []) {
    if (file.size > room) leftOut.push(file.name);
    else {
      attachments.push({ name: file.name, mediaType: file.mediaType, content: await files.read(file.sha256) });
      room -= file.size;
    }
  }
  return { attachments, leftOut };
}
