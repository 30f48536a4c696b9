import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { foldMarks, withoutKind } from '@thuocdo/core/text';
import { Problem } from '../../platform/problem.ts';

/** argon2id at OWASP's settings for interactive sign-in: 19 MiB, 2 passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

// Verified when the name is unknown, so that the answer takes as long.
let decoy: Promise<string> | undefined;

export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('không ai có mật khẩu này');
  const fits = await verify(stored ?? (await decoy), password.normalize('NFC'));
  return stored !== undefined && fits;
}

const common = [
  '123456789012',
  '1234567890ab',
  'qwertyuiop12',
  'password1234',
  'matkhau12345',
  'abcdefghijkl',
  '111111111111',
];
const contextWords = ['thuocdo', 'thuoc do', 'ubnd', 'chuyendoiso', 'nongthonmoi'];

/**
 * ASVS 6.2: length counts, composition rules do not; common passwords and words of the context are refused.
 * @throws Problem `password-weak` with the reason
 */
export function requireStrong(password: string, own: readonly string[]): void {
  const folded = foldMarks(password);
  const distinct = new Set(password).size;
  if (common.some((word) => folded.startsWith(word.slice(0, 10))) || distinct < 5)
    throw new Problem('password-weak', { reason: 'common' });
  const told = [...contextWords, ...own.map((word) => withoutKind(foldMarks(word))).filter((word) => word.length >= 4)];
  const rest = told.reduce((left, word) => left.replaceAll(word, ''), folded);
  if (rest.length < 8) throw new Problem('password-weak', { reason: 'context-words' });
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password: four groups of four, without letters that look alike; 79 bits. */
export function makeFirstPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
