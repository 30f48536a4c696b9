import { can, type Subject } from '@thuocdo/core/access';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { organisationNames } from '../organisations/index.ts';

/** The organisation in whose name a person enters figures of a unit; null when the person may not. */
export async function sourceOfActor(
  db: Reader,
  actor: Actor,
  unit: Subject,
): Promise<{ id: string; name: string } | null> {
  const acting = actor.grants.find((grant) => can([grant], 'figure.write', unit));
  if (acting === undefined) return null;
  const names = await organisationNames(db, [acting.organisationId]);
  return { id: acting.organisationId, name: names.get(acting.organisationId) ?? acting.organisationId };
}
