import { expect, test } from 'vitest';
import { isShown, readReviewSearch, supportRequestSearch } from './review-search.ts';

test('an address keeps level, filters and page, and leaves what is mistyped', () => {
  expect(readReviewSearch({ muc: 'self', thieu: true, doanhNghiep: true, tu: 100 })).toEqual({
    muc: 'self',
    thieu: true,
    doanhNghiep: true,
    tu: 100,
  });
  expect(readReviewSearch({ muc: 'best', thieu: 'x', tu: -1 })).toEqual({});
  expect(readReviewSearch({ muc: 'highest' })).toEqual({});
});

test('filters show what is short, what is within the duty of enterprises, or both', () => {
  const short = { isShort: true, withinDuty: false };
  expect([isShown({}, short), isShown({ thieu: true }, short), isShown({ doanhNghiep: true }, short)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isShown({ thieu: true }, { isShort: null, withinDuty: true })).toBe(false);
});

test('help is asked for with the commune, the campaign and the codes of the lines', () => {
  expect(supportRequestSearch('15607-2023', 'c', ['3.1', '3.4'])).toEqual({
    donVi: '15607-2023',
    dot: 'c',
    muc: '3.1,3.4',
  });
});
