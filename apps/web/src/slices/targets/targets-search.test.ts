import { expect, test } from 'vitest';
import { boardQuery, filteredBy, readTargetsSearch, usualYear } from './targets-search.ts';

test('a mistyped address shows the whole board and not an error', () => {
  expect(readTargetsSearch({ donVi: '396-2023', nam: '2023', tinhHinh: 'lost', tu: -1 })).toEqual({
    donVi: '396-2023',
    nam: 2023,
  });
});

test('a new filter begins at the first page', () => {
  expect(filteredBy({ nam: 2023, tu: 100 }, { tinhHinh: 'off_path' })).toEqual({ nam: 2023, tinhHinh: 'off_path' });
  expect(boardQuery({ dangKy: 'co' }, 2023)).toEqual({ year: 2023, limit: 100, offset: 0, registered: 'yes' });
});

test('a district of before the reform begins with 2023, others with the year of the day', () => {
  expect(usualYear('396-2023', '2026-11-25T00:00:00Z')).toBe(2023);
  expect(usualYear('38-2025', '2026-11-25T00:00:00Z')).toBe(2026);
});
