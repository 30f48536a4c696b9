import type { Route } from '../../platform/http/route.ts';
import { changeOwnPassword, installationRoute, ownSession, signOutRoute } from './own-session.ts';
import {
  createAppointmentRoute,
  createPersonRoute,
  endAppointmentRoute,
  listPeopleRoute,
  resetPasswordRoute,
} from './people.ts';
import { signInRoute } from './sign-in.ts';
import { makeSignInBrake } from './sign-in-brake.ts';

export { registerFirstAdministrator } from './first-administrator.ts';
export type { DemonstrationSignIn } from './own-session.ts';
export { hashPassword } from './passwords.ts';
export { findActor } from './sessions.queries.ts';
export { readSetting, writeSetting } from './settings.queries.ts';

/** Who people are, which positions they hold, and how they sign in. */
export function identityRoutes(): Route[] {
  return [
    installationRoute,
    signInRoute(makeSignInBrake()),
    ownSession,
    signOutRoute,
    changeOwnPassword,
    listPeopleRoute,
    createPersonRoute,
    resetPasswordRoute,
    createAppointmentRoute,
    endAppointmentRoute,
  ];
}
