import type { Value } from '@thuocdo/core/values';
import { expect, test } from 'vitest';
import { originsOf, type StoredValue } from './number-origins.ts';

const stored = (part: Partial<StoredValue>): StoredValue => ({
  element: 'subscribers_mobile',
  name: 'Thuê bao',
  unitOfMeasure: 'thuê bao',
  level: 'self',
  value: 10,
  sourceName: 'UBND xã Thông Hòa',
  question: 'C05',
  assignmentId: 'a1',
  revision: 1,
  recordedAt: '2023-08-20T08:00:00Z',
  recordedBy: 'Cán bộ xã',
  ...part,
});
const number = (source: Value['source'], level: Value['level'] = 'self'): Value => ({
  unitId: '29335-2023',
  element: 'subscribers_mobile',
  period: '2023',
  level,
  value: 10,
  source,
});

test('the value of the same response at the same level', () => {
  const all = [stored({}), stored({ level: 'checked', value: 11 }), stored({ assignmentId: 'b', sourceName: 'VNPT' })];
  const response = { kind: 'response', assignmentId: 'a1', revision: 1, question: 'C05' } as const;
  expect(originsOf(number(response), all)).toEqual([all[0]]);
  const review = { kind: 'review', assignmentId: 'a1', reviewId: 'r', question: 'C05' } as const;
  expect(originsOf(number(review, 'checked'), all)).toEqual([all[1]]);
});

test('a sum names each of its parts once, at the highest level that the part has', () => {
  const all = [
    stored({ assignmentId: 'vnpt', value: 4 }),
    stored({ assignmentId: 'vnpt', value: 5, level: 'verified' }),
    stored({ assignmentId: 'viettel', value: 6 }),
    stored({ assignmentId: 'other', value: 7 }),
  ];
  const sum = { kind: 'formula', formula: 'sum', inputs: ['vnpt', 'viettel'] } as const;
  expect(originsOf(number(sum), all).map((value) => value.value)).toEqual([5, 6]);
});

test('a number that is stored nowhere has no origin', () => {
  expect(originsOf(number({ kind: 'declared', attribute: 'x' }), [stored({})])).toEqual([]);
});
