import { expect, test } from 'vitest';
import { entryAt } from './menu.ts';

test('a page stands under the entry whose address is the longest beginning of its own', () => {
  const entries = [{ to: '/so-lieu' }, { to: '/so-lieu/kiem-tra' }, { to: '/chi-tieu' }] as const;
  expect(entryAt(entries, '/so-lieu/kiem-tra')).toBe('/so-lieu/kiem-tra');
  expect(entryAt(entries, '/so-lieu/chi-so')).toBe('/so-lieu');
  expect(entryAt(entries, '/chi-tieu/nhap')).toBe('/chi-tieu');
  expect(entryAt(entries, '/chi-tieu-khac')).toBeUndefined();
});
