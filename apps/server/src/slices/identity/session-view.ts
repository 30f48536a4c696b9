import type { SessionView } from '@thuocdo/contract/identity';
import { type Action, actions, can } from '@thuocdo/core/access';
import type { Actor } from '../../platform/access/actor.ts';

/** The actions that any of the viewer's positions allows on its own unit: what menus are made of. */
function possibleActions(actor: Actor): Action[] {
  return actions.filter((action) =>
    actor.grants.some((grant) =>
      can([grant], action, { unitPath: grant.unitPath, organisationId: grant.organisationId }),
    ),
  );
}

export function presentSession(actor: Actor, now: string, illustrative: boolean): SessionView {
  return {
    person: { id: actor.personId, displayName: actor.displayName, username: actor.username },
    positions: actor.grants.map((grant) => ({
      appointmentId: grant.appointmentId,
      title: grant.title,
      role: grant.role,
      organisationId: grant.organisationId,
      organisationName: grant.organisationName,
      unitId: grant.unitId,
      unitName: grant.unitName,
      unitPath: grant.unitPath,
    })),
    can: actor.mustChangePassword ? [] : possibleActions(actor),
    mustChangePassword: actor.mustChangePassword,
    csrf: actor.csrf,
    now,
    illustrative,
  };
}
