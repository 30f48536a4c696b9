import type { SupportLetterFacts } from '@thuocdo/contract/support-letters';
import { expect, test } from 'vitest';
import { letterOf, missingFields, suggestedLetter } from './letter-entry.ts';

const slip = { number: '1829/QĐ-UBND', date: '2022-05-30', reason: 'Ba nguồn khác ghi 30/5/2023.' };
const facts: SupportLetterFacts = {
  year: 2023,
  issuer: 'UBND huyện',
  unitWord: 'huyện',
  communeKinds: 'xã, thị trấn',
  enterprises: [{ id: 'ttvt', name: 'Trung tâm Viễn thông' }],
  grounds: [
    {
      subject: 'Tiêu chí chuyển đổi số cấp xã',
      paper: { kind: 'Quyết định', number: '1829/QĐ-UBND', date: '2023-05-30', issuer: 'Chủ tịch UBND tỉnh' },
      asPrinted: slip,
    },
  ],
  registered: { paper: null, communes: [] },
};
const usual = {
  symbol: 'UBND',
  distribution: 'Như trên',
  authority: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
  paperKind: 'văn bản',
};

test('a new letter is filled with what the registry knows, and prints a slip as the earlier paper did', () => {
  const entry = suggestedLetter(facts, usual);
  expect(entry).toMatchObject({ enterpriseId: 'ttvt', citesRegistration: false, year: 2023 });
  expect(entry.grounds[0]).toMatchObject({ print: 'as-printed', asPrinted: slip });
});

test('what only a person knows is asked for, each field by its own id', () => {
  const entry = suggestedLetter(facts, usual);
  expect(missingFields(entry)).toEqual([
    'agreement',
    'partner',
    'position',
    'phone',
    'settled-number',
    'settled-date',
    'settled-issuer',
    'standingOffice',
  ]);
});

test('a registration is cited only where it is wanted, and then with its whole paper', () => {
  const entry = { ...suggestedLetter(facts, usual), citesRegistration: true };
  expect(missingFields(entry)).toContain('registered-number');
  expect(letterOf({ ...entry, citesRegistration: false }, 'id').registeredUnder).toBeNull();
});

test('what is empty stays open in the paper', () => {
  const letter = letterOf(suggestedLetter(facts, usual), 'id');
  expect(letter).not.toHaveProperty('number');
  expect(letter).not.toHaveProperty('date');
  expect(letter.authority).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
});
