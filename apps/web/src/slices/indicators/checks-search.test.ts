import type { CheckView } from '@thuocdo/contract/indicators';
import { expect, test } from 'vitest';
import { filterChecks, readChecksSearch } from './checks-search.ts';

const check = (code: string, result: CheckView['result'], more: Partial<CheckView> = {}): CheckView => ({
  code,
  title: `Quan hệ ${code}`,
  severity: 'error',
  status: 'holds',
  raised: false,
  result,
  section: null,
  owner: 'van_phong',
  ownerName: 'Văn phòng',
  basis: 'stated',
  reason: null,
  sentence: '',
  found: '',
  elements: [],
  ...more,
});
const checks = [
  check('a', 'error', { elements: [{ code: 'duan_disbursed', name: 'Đã giải ngân' }] }),
  check('b', 'holds', { owner: 'thanh_tra' }),
  check('c', 'idle'),
];
const codes = (search: Parameters<typeof filterChecks>[1]) => filterChecks(checks, search).map(({ code }) => code);

test('what the period says nothing of is shown only when it is asked for', () => {
  expect(codes({})).toEqual(['a', 'b']);
  expect(codes({ kq: 'idle' })).toEqual(['c']);
});

test('checks are found by the names of their figures, marks left out, and by their office', () => {
  expect(codes({ tim: 'giai ngan' })).toEqual(['a']);
  expect(codes({ phong: 'thanh_tra' })).toEqual(['b']);
});

test('a mistyped address shows the whole list and not an error', () => {
  expect(readChecksSearch({ kq: 'la', ky: '2022-13', donVi: '84-2023', luc: 'entry', phong: 3 })).toEqual({
    donVi: '84-2023',
    luc: 'entry',
  });
});
