import { expect, test } from 'vitest';
import { abbreviationOf, faultsOfLetter, type LetterEntry, letterOf, linesOf } from './letter-entry.ts';

const entry: LetterEntry = {
  kind: 'survey-letter',
  symbol: 'STTTT-BCVTCNTT',
  number: '',
  date: '',
  recipients: 'UBND các huyện, thị xã, thành phố\n\n  Các doanh nghiệp viễn thông trên địa bàn tỉnh ',
  distribution: 'Như trên',
  authority: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
  signerName: '',
  wording: '',
  day: '',
};

test('an office is abbreviated as its symbol has it', () => {
  expect(abbreviationOf('Sở Thông tin và Truyền thông tỉnh Trà Vinh')).toBe('STTTT');
  expect(abbreviationOf('Sở Khoa học và Công nghệ thành phố Hải Phòng')).toBe('SKHCN');
  expect(abbreviationOf('UBND huyện Thường Xuân')).toBe('UBND');
});

test('lists stand one a line; empty lines are no recipients', () => {
  expect(linesOf(entry.recipients)).toEqual([
    'UBND các huyện, thị xã, thành phố',
    'Các doanh nghiệp viễn thông trên địa bàn tỉnh',
  ]);
});

test('number and day may stay open; then they are not sent', () => {
  expect(letterOf(entry)).not.toHaveProperty('number');
  expect(letterOf(entry)).not.toHaveProperty('date');
  expect(letterOf({ ...entry, number: '07', date: '2023-08-03' })).toMatchObject({ number: '07', date: '2023-08-03' });
});

test('a reminder needs a new due date, a survey letter none', () => {
  expect(faultsOfLetter(entry)).toEqual([]);
  expect(faultsOfLetter({ ...entry, kind: 'reminder-letter' })).toEqual(['newDue']);
  expect(faultsOfLetter({ ...entry, symbol: ' ', recipients: '\n', authority: '' })).toEqual([
    'symbol',
    'recipients',
    'authority',
  ]);
});
