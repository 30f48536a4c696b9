import type { Reader } from '../../platform/db/open.ts';
import { hashPassword, makeFirstPassword } from './passwords.ts';
import { readSetting } from './settings.queries.ts';

export interface FirstPassword {
  password: string;
  hash: string;
  mustChange: boolean;
}

/**
 * A first password that must be changed at first use. A demonstration has one password for everybody, shown on the
 * sign-in page, so nobody has to change it.
 */
export async function firstPasswordFor(db: Reader): Promise<FirstPassword> {
  const demonstration = await readSetting<{ password: string; hash: string }>(db, 'demonstration-first-password');
  if (demonstration !== undefined) return { ...demonstration, mustChange: false };
  const password = makeFirstPassword();
  return { password, hash: await hashPassword(password), mustChange: true };
}
