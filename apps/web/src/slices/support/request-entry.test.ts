import type { SupportLine } from '@thuocdo/contract/support';
import { expect, test } from 'vitest';
import { itemsOf, neededBy, type RequestEntry } from './request-entry.ts';

const line = (code: string): SupportLine => ({
  code,
  name: `Mục ${code}`,
  gap: `Chưa đạt ${code}`,
  elements: ['wifi_points'],
  verdict: 'unmet',
  withinDuty: null,
  standing: 'open',
  plan: null,
});
const empty: RequestEntry = {
  codes: [],
  otherName: '',
  otherGap: '',
  enterpriseId: '',
  request: ' ',
  answerBy: '',
};

test('a request needs a line, an enterprise, words and a day', () => {
  expect(neededBy(empty, [line('8.2')])).toEqual(['items', 'enterpriseId', 'request', 'answerBy']);
  expect(neededBy({ ...empty, otherName: 'Camera an ninh' }, [])).not.toContain('items');
});

test('what is asked for is what is ticked and still on the list, then what is typed', () => {
  const entry = { ...empty, codes: ['8.2', '8.9'], otherName: ' Camera an ninh ', otherGap: 'Chưa có' };
  expect(itemsOf(entry, [line('8.1'), line('8.2')])).toEqual([
    { code: '8.2', name: 'Mục 8.2', gap: 'Chưa đạt 8.2', elements: ['wifi_points'] },
    { code: 'muc-khac', name: 'Camera an ninh', gap: 'Chưa có', elements: [] },
  ]);
});
