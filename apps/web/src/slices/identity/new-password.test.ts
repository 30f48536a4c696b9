import { expect, test } from 'vitest';
import { checkPassword } from './new-password.ts';

test.each([
  ['a good entry', { current: 'a', next: 'mot cau de nho', repeated: 'mot cau de nho' }, {}],
  [
    'no current password',
    { current: '', next: 'mot cau de nho', repeated: 'mot cau de nho' },
    { current: 'identity.passwordMissing' },
  ],
  [
    'eleven characters',
    { current: 'a', next: '12345678901', repeated: '12345678901' },
    { next: 'identity.passwordTooShort' },
  ],
  [
    'the same again',
    { current: 'mot cau de nho', next: 'mot cau de nho', repeated: 'mot cau de nho' },
    { next: 'problems.password-unchanged' },
  ],
  [
    'two that differ',
    { current: 'a', next: 'mot cau de nho', repeated: 'mot cau' },
    { repeated: 'identity.passwordsDiffer' },
  ],
] as const)('%s', (_, entry, findings) => {
  expect(checkPassword(entry)).toEqual(findings);
});
