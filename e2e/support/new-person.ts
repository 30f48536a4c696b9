import { send } from './api.ts';
import { type Person, type Stage, signIn } from './stage.ts';

/** A position that the demonstration does not have. */
export interface NewPerson {
  username: string;
  displayName: string;
  organisationId: string;
  title: string;
  role: string;
}

const secret = 'lua-nuong-tren-nui-7';

/** Registers people as the administrator does; each signs in for the first time with a password of their own. */
export function newPeople(stage: Stage) {
  const registered = new Set<string>();
  return async function as(who: NewPerson): Promise<Person> {
    const person = await stage.anybody();
    if (registered.has(who.username)) {
      await signIn(person.page, who.username, secret);
      return person;
    }
    const administrator = await stage.as('quantri');
    const { firstPassword } = await send(administrator.page, '/api/people', { ...who, validFrom: '2022-01-01' });
    await signIn(person.page, who.username, firstPassword);
    await send(person.page, '/api/session/password', { currentPassword: firstPassword, newPassword: secret }, 'PUT');
    registered.add(who.username);
    return person;
  };
}
