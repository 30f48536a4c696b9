import type { OutgoingView } from '@thuocdo/contract/dispatch';
import { allowedActions } from '@thuocdo/core/access';
import { addDays } from '@thuocdo/core/text';
import { documentIdOf } from '@thuocdo/documents/edxml';
import type { Actor } from '../../platform/access/actor.ts';
import type { Installation } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/open.ts';
import { organIdsOf } from '../organisations/index.ts';
import { filesOf, presentFiles } from './dispatch-files.queries.ts';
import { findDispatchSubject } from './dispatches.queries.ts';
import { outgoingRow } from './outgoing.queries.ts';
import { groupCounts } from './recipient-groups.queries.ts';

/** One letter with everything that its page shows. */
export async function presentOutgoing(
  db: Reader,
  id: string,
  { actor, today, installation }: { actor: Actor; today: string; installation: Installation },
): Promise<OutgoingView> {
  const subject = await findDispatchSubject(db, id);
  const { row: dispatch } = subject;
  return {
    ...(await outgoingRow(db, id, today)),
    files: presentFiles(await filesOf(db, id)),
    groups: dispatch.sentAt === null ? await groupCounts(db, dispatch, await boundariesOf(db, dispatch, today)) : [],
    documentId: await documentIdFor(db, dispatch),
    mailOn: installation.mail !== undefined,
    cautions: dispatch.cautions,
    can: allowedActions(actor.grants, ['outgoing.write', 'outgoing.send', 'outgoing.urge'], subject),
  };
}

/** The day whose boundaries say who lies within the sender's unit: today, or the last day that the unit was in force. */
export async function boundariesOf(db: Reader, { unitId }: { unitId: string }, today: string): Promise<string> {
  const { valid_to: end } = await db
    .selectFrom('unit_versions')
    .select('valid_to')
    .where('unit_id', '=', unitId)
    .orderBy('valid_from', 'desc')
    .executeTakeFirstOrThrow();
  return end !== null && end <= today ? addDays(end, -1) : today;
}

/** By the custom of the axis, as soon as all its parts are known; a sent letter keeps the one it was sent with. */
export async function documentIdFor(
  db: Reader,
  dispatch: Pick<
    Awaited<ReturnType<typeof findDispatchSubject>>['row'],
    'organisationId' | 'number' | 'date' | 'letter' | 'documentId'
  >,
): Promise<string | null> {
  if (dispatch.documentId !== null) return dispatch.documentId;
  const [organId] = await organIdsOf(db, dispatch.organisationId);
  if (organId === undefined || dispatch.number === null || dispatch.date === null) return null;
  return documentIdOf(organId, dispatch.date, dispatch.number, dispatch.letter.symbol);
}
