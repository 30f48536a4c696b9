import { signIn } from '@thuocdo/contract/identity';
import { appendAudit } from '../../platform/audit/append.ts';
import type { Installation } from '../../platform/context.ts';
import { openRoute } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { passwordFits } from './passwords.ts';
import { presentSession } from './session-view.ts';
import { beginSession, endSession, findActor } from './sessions.queries.ts';
import { isIllustrative } from './settings.queries.ts';
import type { SignInBrake } from './sign-in-brake.ts';

/** Sign-in by password. Unknown name and wrong password get the same answer in the same time. */
export function signInRoute(brake: SignInBrake) {
  return openRoute({
    endpoint: signIn,
    why: 'nobody is signed in yet',
    async run(context, { body }) {
      const { installation, address } = context;
      const username = body.username.toLowerCase();
      await brake.check(username, address);
      const person = await installation.db
        .selectFrom('people')
        .select(['id', 'password_hash', 'display_name'])
        .where('username', '=', username)
        .executeTakeFirst();
      const fits = await passwordFits(person?.password_hash, body.password);
      if (person === undefined || !fits) {
        await brake.failed(username, address);
        await recordRefusal(installation, person, username, context);
        throw new Problem('sign-in-failed');
      }
      await brake.succeeded(username, address);
      const now = installation.clock(person.id);
      const token = await installation.db.transaction().execute(async (tx) => {
        // A new identifier on every sign-in: a session that was there before on this machine ends (fixation).
        if (context.actor !== undefined) await endSession(tx, context.actor.tokenHash);
        const step = {
          unitId: 'VN',
          action: 'session.open',
          subjectKind: 'person',
          subjectId: person.id,
          detail: { address },
        } as const;
        await appendAudit(tx, nobody(person), now.toISOString(), context.requestId, [step]);
        return beginSession(tx, { personId: person.id, now, address, agent: context.agent });
      });
      const actor = await findActor(installation, token);
      if (actor === undefined) throw new Problem('not-signed-in');
      context.setSessionCookie(token);
      return presentSession(actor, now.toISOString(), await isIllustrative(installation.db));
    },
  });
}

const nobody = (person: { id: string; display_name: string } | undefined) => ({
  personId: person?.id ?? null,
  appointmentId: null,
  title: person?.display_name ?? '',
  organisationName: null,
});

async function recordRefusal(
  installation: Installation,
  person: { id: string; display_name: string } | undefined,
  username: string,
  { now, requestId, address }: { now: string; requestId: string; address: string },
): Promise<void> {
  await installation.db.transaction().execute((tx) =>
    appendAudit(tx, nobody(person), now, requestId, [
      {
        unitId: 'VN',
        action: 'session.refused',
        subjectKind: 'person',
        subjectId: person?.id ?? 'unknown',
        detail: { address, username: username.slice(0, 60) },
      },
    ]),
  );
}
