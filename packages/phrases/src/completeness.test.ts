import { problems } from '@thuocdo/contract/problems';
import { actions as allActions, roles as allRoles } from '@thuocdo/core/access';
import { describe, expect, test } from 'vitest';
import { en } from './en/index.ts';
import { phrase, phraseIfKnown, problemTitle } from './index.ts';
import { vi } from './vi/index.ts';

const entries = (catalogue: Record<string, Record<string, string>>) =>
  Object.entries(catalogue).flatMap(([area, texts]) =>
    Object.entries(texts).map(([key, text]) => [`${area}.${key}`, text] as const),
  );
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the two catalogues', () => {
  const english = new Map(entries(en));

  test.each(entries(vi))('%s says the same in English, with the same gaps to fill', (key, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).toBe(text.normalize('NFC'));
    expect(english.get(key)?.trim()).toBeTruthy();
    expect(names(english.get(key) ?? '')).toEqual(names(text));
  });

  test('English has nothing that Vietnamese lacks', () => {
    expect([...english.keys()].sort()).toEqual(
      entries(vi)
        .map(([key]) => key)
        .sort(),
    );
  });

  test('every action, role and problem code has its text', () => {
    for (const action of allActions) expect(phraseIfKnown('vi', `actions.${action}`)).toBeTruthy();
    for (const role of allRoles) expect(phraseIfKnown('en', `roles.${role}`)).toBeTruthy();
    for (const code of Object.keys(problems)) expect(phraseIfKnown('vi', `problems.${code}`)).toBeTruthy();
  });
});

describe('phrase', () => {
  test('fills the names in braces', () => {
    expect(phrase('vi', 'outbox.savedAt', { time: '16:42:07' })).toBe('đã lưu lúc 16:42:07');
  });

  test('a key from data that nobody wrote is undefined, also when it names a property of every object', () => {
    expect(phraseIfKnown('vi', 'problems.no-such-code')).toBeUndefined();
    expect(phraseIfKnown('vi', 'problems.constructor')).toBeUndefined();
    expect(phraseIfKnown('vi', '__proto__.x')).toBeUndefined();
  });

  test('an unknown problem code falls back to the unexpected problem', () => {
    expect(problemTitle('en', 'from-the-future')).toBe(phrase('en', 'problems.unexpected'));
  });

  test('a value that looks like a gap is not filled again', () => {
    expect(phrase('vi', 'outbox.serverHas', { value: '{by}', by: 'A' })).toBe('Máy chủ đang có: {by} (A)');
  });
});
