import { describe, expect, test } from 'vitest';
import { faultsOfSending, outsideOf, reachOf, type SendEntry, sendingOf } from './send-entry.ts';

const entry = (change: Partial<SendEntry> = {}): SendEntry => ({
  number: '12',
  date: '2023-08-02',
  dueDay: '',
  groups: ['communes'],
  organisations: [],
  outside: '',
  ...change,
});

describe('other recipients, one a line', () => {
  test.each([
    ['Bưu điện tỉnh', { name: 'Bưu điện tỉnh' }],
    ['Bưu điện; van.thu@example.test', { name: 'Bưu điện', email: 'van.thu@example.test' }],
    ['Sở bạn; ; H30.05', { name: 'Sở bạn', organId: 'H30.05' }],
    ['; a@example.test', undefined],
    ['Sở; không phải thư', undefined],
    ['Sở; a@example.test; h30', undefined],
  ])('%s', (line, read) => {
    expect(outsideOf(line)).toEqual(read);
  });
});

describe('a sending', () => {
  test('names everything that is missing, and the line that is wrong', () => {
    expect(faultsOfSending(entry())).toEqual([]);
    expect(faultsOfSending(entry({ number: ' ', date: '', groups: [], outside: '\n\n;x' }))).toEqual([
      { field: 'number' },
      { field: 'date' },
      { field: 'outside', line: 3 },
    ]);
    expect(faultsOfSending(entry({ groups: [] }))).toEqual([{ field: 'nobody' }]);
  });

  test('leaves an empty due day out and counts whom it reaches', () => {
    expect(sendingOf(entry({ outside: 'A\nB; b@example.test' }), 'x')).toEqual({
      sendingId: 'x',
      number: '12',
      date: '2023-08-02',
      groups: ['communes'],
      organisationIds: [],
      outside: [{ name: 'A' }, { name: 'B', email: 'b@example.test' }],
    });
    expect(reachOf(entry({ outside: 'A' }), [{ group: 'communes', count: 85 }])).toBe(86);
  });
});
