import { type Action, can } from '@thuocdo/core/access';
import type { Tier } from '@thuocdo/core/campaigns';
import type { Actor } from '../../platform/access/actor.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import type { AssignmentSubject } from '../campaigns/index.ts';

/** True when one position of the actor both allows the action on the subject and stands at the tier's level. */
export function standsAt(actor: Actor, action: Action, subject: Found<unknown>, tier: Tier): boolean {
  return actor.grants.some((grant) => grant.unitLevel === tier.unitLevel && can([grant], action, subject));
}

/**
 * The tier that holds the response, when the actor stands there.
 * @throws Problem `wrong-step` when it lies with the respondent, `not-your-tier` when it lies elsewhere
 */
export function requireOwnTier(actor: Actor, action: Action, subject: Found<AssignmentSubject>): Tier {
  const { assignment, chain } = subject.row;
  const tier = assignment.state === 'submitted' || assignment.state === 'verified' ? chain[assignment.tier] : undefined;
  if (tier === undefined) throw new Problem('wrong-step', { state: assignment.state, tier: assignment.tier });
  if (!standsAt(actor, action, subject, tier)) throw new Problem('not-your-tier', { tier: tier.name });
  return tier;
}

/** Someone else resubmitted or reviewed since the screen was opened. @throws Problem `stale-version` */
export function requireRevision(subject: Found<AssignmentSubject>, revision: number): void {
  const current = subject.row.assignment.revision;
  if (current !== revision) throw new Problem('stale-version', { current, seen: revision });
}
