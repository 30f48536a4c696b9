import { positionOf } from '../../platform/access/actor.ts';
import type { CommandContext } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findDispatchSubject, insertDispatch, type NewDispatch } from './dispatches.queries.ts';

/**
 * Keeps a letter under the id that its writer made, in the writer's name; a second click keeps nothing again. Answers whether it is new.
 * @throws Problem `conflict` where the id is that of somebody else's letter: it must not open it
 */
export async function keepLetter(
  { tx, actor, acting, now, note, skipAudit }: CommandContext,
  letter: Omit<NewDispatch, 'draftedAt' | 'personId' | 'by'>,
): Promise<boolean> {
  const { id, organisationId } = letter;
  const by = { draftedAt: now, personId: actor.personId, by: positionOf(acting) };
  if (await insertDispatch(tx, { ...letter, ...by })) {
    note({ dispatch: id, kind: letter.kind, subject: letter.letter.subject });
    return true;
  }
  const known = await findDispatchSubject(tx, id);
  if (known.organisationId !== organisationId || known.row.personId !== actor.personId) throw new Problem('conflict');
  skipAudit();
  return false;
}
