import type { SupportPlanView } from '@thuocdo/contract/support';
import { expect, test } from 'vitest';
import {
  fieldOfPointer,
  offerEntryOf,
  offerFieldId,
  readOffer,
  readResults,
  readStep,
  resultFieldId,
  wordsFieldId,
} from './step-entry.ts';

const sound = {
  solution: 'Lắp 02 điểm wifi',
  cost: '12.000.000',
  startsOn: '2023-11-20',
  endsOn: '2023-12-20',
  responsible: 'Phó Giám đốc Trung tâm Viễn thông',
  phone: '0237 000 0000',
};
const today = '2023-11-15';

test('an offer is read as it is written; an empty cost is none', () => {
  expect(readOffer(sound, today)).toMatchObject({ offer: { cost: 12_000_000 } });
  expect(readOffer({ ...sound, cost: ' ' }, today)).toMatchObject({ offer: { cost: null } });
});

test.each([
  ['ends before it starts', { endsOn: '2023-11-19' }, [{ field: 'endsOn', rule: 'ends-before-it-begins' }]],
  ['costs what is no number', { cost: 'mười triệu' }, [{ field: 'cost', rule: 'negative' }]],
  ['has no start yet', { startsOn: '' }, [{ field: 'startsOn', rule: 'required' }]],
])('an offer that %s names its field', (_name, change, faults) => {
  expect(readOffer({ ...sound, ...change }, today)).toEqual({ faults });
});

test('a new entry is empty, the next one begins with the last offer', () => {
  expect(offerEntryOf(null).solution).toBe('');
  expect(offerEntryOf({ ...sound, cost: null })).toEqual({ ...sound, cost: '' });
});

test('results are read by the kind of their element; what is empty is not reported, what is no number is named', () => {
  const elements = [
    { code: 'wifi', name: 'Điểm wifi', unit: 'điểm', type: 'integer' },
    { code: 'lan', name: 'Mạng nội bộ', unit: null, type: 'yes_no' },
    { code: 'speed', name: 'Tốc độ', unit: null, type: 'decimal' },
    { code: 'other', name: 'Khác', unit: null, type: 'integer' },
  ];
  expect(readResults(elements, { wifi: '1.062', lan: 'no', speed: 'nhanh' }, '2023')).toEqual({
    results: [
      { element: 'wifi', period: '2023', value: 1062, note: '' },
      { element: 'lan', period: '2023', value: false, note: '' },
    ],
    wrong: ['speed'],
  });
});

test('who sends back says why; who approves need not', () => {
  const plan = { version: 3, elements: [], period: '2023' } as unknown as SupportPlanView;
  const entry = { text: ' ', offer: offerEntryOf(null), typed: {} };
  expect(readStep('send_back', entry, plan, today)).toEqual({
    faults: [{ fieldId: wordsFieldId, words: 'need-text' }],
  });
  expect(readStep('approve', entry, plan, today)).toEqual({ body: { step: 'approve', text: ' ', version: 3 } });
});

test('what the server refuses stands at the field that it means', () => {
  expect(fieldOfPointer('/body/offer/endsOn', [])).toBe(offerFieldId('endsOn'));
  expect(fieldOfPointer('/body/results/1', [{ element: 'a' }, { element: 'b' }])).toBe(resultFieldId('b'));
  expect(fieldOfPointer('/body/text', [])).toBe(wordsFieldId);
});
