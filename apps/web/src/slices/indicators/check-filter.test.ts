import type { CheckView } from '@thuocdo/contract/indicators';
import { expect, test } from 'vitest';
import { faceOf, shownChecks } from './check-filter.ts';

const check = (part: Partial<CheckView>): CheckView => ({
  code: 'a',
  title: 'Văn bản đăng Cổng',
  severity: 'error',
  status: 'holds',
  raised: false,
  section: null,
  owner: 'van_phong',
  ownerName: 'Văn phòng',
  basis: 'stated',
  reason: null,
  sentence: 'Khớp.',
  elements: [{ code: 'portal_docs', name: 'Văn bản đăng Cổng thông tin' }],
  ...part,
});

test('a check without figures is not shown until it is asked for', () => {
  const checks = [check({ code: 'held' }), check({ code: 'idle', status: 'idle' })];
  expect(shownChecks(checks, {}).map(({ code }) => code)).toEqual(['held']);
  expect(shownChecks(checks, { face: 'idle' }).map(({ code }) => code)).toEqual(['idle']);
});

test('checks are found by words of their figures, with or without marks', () => {
  expect(shownChecks([check({})], { q: 'cong thong tin' })).toHaveLength(1);
  expect(shownChecks([check({})], { q: 'bưu chính' })).toHaveLength(0);
  expect(shownChecks([check({})], { owner: 'thanh_tra' })).toHaveLength(0);
});

test('what is raised shows as error or warning, whatever its status', () => {
  expect(faceOf(check({ raised: true, status: 'unknown', severity: 'warning' }))).toEqual({
    tone: 'warning',
    word: 'warning',
  });
  expect(faceOf(check({ status: 'unknown' })).word).toBe('unknown');
});
