import { changePassword, getInstallation, getSession, signOut } from '@thuocdo/contract/identity';
import { appendAudit } from '../../platform/audit/append.ts';
import { openRoute, personalRoute } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { hashPassword, passwordFits, requireStrong } from './passwords.ts';
import { presentSession } from './session-view.ts';
import { beginSession, endSession, endSessionsOf, findActor } from './sessions.queries.ts';
import { isIllustrative, readSetting } from './settings.queries.ts';

export interface DemonstrationSignIn {
  username: string;
  title: string;
  organisation: string;
}

const version = '0.1.0';

export const installationRoute = openRoute({
  endpoint: getInstallation,
  why: 'the sign-in page shows what installation this is',
  async run({ installation, now }) {
    const illustrative = await isIllustrative(installation.db);
    const signIns = illustrative
      ? await readSetting<DemonstrationSignIn[]>(installation.db, 'demonstration-sign-ins')
      : [];
    return { name: installation.config.name, version, illustrative, now, signIns: signIns ?? [] };
  },
});

export const ownSession = personalRoute({
  endpoint: getSession,
  why: 'tells the viewer who the viewer is',
  async run({ actor, now, installation }) {
    if (actor === undefined) throw new Problem('not-signed-in');
    return presentSession(actor, now, await isIllustrative(installation.db));
  },
});

export const signOutRoute = personalRoute({
  endpoint: signOut,
  why: 'ends the viewer’s own session',
  async run({ actor, installation, setSessionCookie, now, requestId }) {
    if (actor === undefined) throw new Problem('not-signed-in');
    await installation.db.transaction().execute(async (tx) => {
      await endSession(tx, actor.tokenHash);
      const step = {
        unitId: 'VN',
        action: 'session.close',
        subjectKind: 'person',
        subjectId: actor.personId,
        detail: {},
      } as const;
      await appendAudit(
        tx,
        { personId: actor.personId, appointmentId: null, title: actor.displayName, organisationName: null },
        now,
        requestId,
        [step],
      );
    });
    setSessionCookie(undefined);
    return { signedOut: true as const };
  },
});

export const changeOwnPassword = personalRoute({
  endpoint: changePassword,
  why: 'changes the viewer’s own password',
  async run({ actor, installation, setSessionCookie, now, requestId, address, agent }, { body }) {
    if (actor === undefined) throw new Problem('not-signed-in');
    const person = await installation.db
      .selectFrom('people')
      .select('password_hash')
      .where('id', '=', actor.personId)
      .executeTakeFirst();
    if (!(await passwordFits(person?.password_hash, body.currentPassword)))
      throw new Problem('sign-in-failed', { field: 'currentPassword' });
    if (body.newPassword === body.currentPassword) throw new Problem('password-unchanged');
    requireStrong(body.newPassword, [
      actor.username,
      actor.displayName,
      ...actor.grants.map((grant) => grant.unitName),
    ]);
    const password_hash = await hashPassword(body.newPassword);
    const token = await installation.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('people')
        .set({ password_hash, must_change_password: false })
        .where('id', '=', actor.personId)
        .execute();
      await endSessionsOf(tx, actor.personId);
      const step = {
        unitId: 'VN',
        action: 'session.password',
        subjectKind: 'person',
        subjectId: actor.personId,
        detail: {},
      } as const;
      await appendAudit(
        tx,
        { personId: actor.personId, appointmentId: null, title: actor.displayName, organisationName: null },
        now,
        requestId,
        [step],
      );
      return beginSession(tx, { personId: actor.personId, now: installation.clock(actor.personId), address, agent });
    });
    setSessionCookie(token);
    const renewed = await findActor(installation, token);
    if (renewed === undefined) throw new Problem('not-signed-in');
    return presentSession(renewed, now, await isIllustrative(installation.db));
  },
});
