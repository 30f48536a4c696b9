import type { PhraseKey } from '@thuocdo/phrases';

export interface PasswordEntry {
  current: string;
  next: string;
  repeated: string;
}

export type PasswordFindings = Partial<Record<keyof PasswordEntry, PhraseKey>>;

/** What can be said before asking the server; the list of known passwords is the server's. */
export function checkPassword({ current, next, repeated }: PasswordEntry): PasswordFindings {
  return {
    ...(current === '' ? { current: 'identity.passwordMissing' } : {}),
    ...(next.length < 12 ? { next: 'identity.passwordTooShort' } : {}),
    ...(next !== '' && next === current ? { next: 'problems.password-unchanged' } : {}),
    ...(next !== repeated ? { repeated: 'identity.passwordsDiffer' } : {}),
  };
}
