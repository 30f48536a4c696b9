import { urgeRecipients } from '@thuocdo/contract/dispatch';
import { positionOf } from '../../platform/access/actor.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findDispatchSubject } from './dispatches.queries.ts';
import { putMails } from './mails.queries.ts';
import { insertReminders, undoneRecipients } from './reminders.queries.ts';

/** «Nhắc»: shown to each recipient who has not done it, and mailed; those who have are left in peace. */
export const urgeRecipientsRoute = command({
  endpoint: urgeRecipients,
  action: 'outgoing.urge',
  readAction: 'outgoing.read',
  subject: (tx, { params }) => findDispatchSubject(tx, params.dispatchId, { lock: true }),
  async run({ tx, actor, acting, now, installation, note, skipAudit }, { row: dispatch }, { body }) {
    if (dispatch.sentAt === null) throw new Problem('dispatch-not-sent');
    const undone = await undoneRecipients(tx, dispatch.id, body.recipientIds);
    const reminders = undone.map((one) => ({ ...one, reminderId: installation.newId() }));
    const urged = await insertReminders(tx, dispatch.id, reminders, {
      urgeId: body.urgeId,
      message: body.message,
      at: now,
      personId: actor.personId,
      by: positionOf(acting),
    });
    const toMail = installation.mail === undefined ? [] : urged.filter(({ email }) => email !== null);
    await putMails(tx, installation, dispatch.id, actor.personId, toMail);
    if (urged.length === 0) skipAudit();
    else note({ dispatch: dispatch.id, urged: urged.length, mailed: toMail.length, message: body.message });
    return { urged: urged.length, mailed: toMail.length };
  },
});
