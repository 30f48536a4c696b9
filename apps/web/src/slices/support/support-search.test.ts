import { expect, test } from 'vitest';
import { isCommune, plansQuery, readBoardSearch, readPlansSearch, readRequestSearch } from './support-search.ts';

test('a mistyped address shows the whole list and not an error', () => {
  expect(readPlansSearch({ trangThai: 'lost', luot: 'mine', quaHan: 'x', donVi: '396-2023', tu: -50 })).toEqual({
    luot: 'mine',
    donVi: '396-2023',
  });
  expect(readBoardSearch({ donVi: 'x', tinhHinh: 'overdue' })).toEqual({ tinhHinh: 'overdue' });
});

test('lines to be ticked stand in the address with commas between, also when the address makes a number of one', () => {
  expect(readRequestSearch({ donVi: '15607-2023', muc: '8.2.b,8.3' })).toEqual({
    donVi: '15607-2023',
    muc: '8.2.b,8.3',
  });
  expect(readRequestSearch({ muc: 8.2 })).toEqual({ muc: '8.2' });
});

test('what is overdue is asked of the server as text', () => {
  expect(plansQuery({ quaHan: true, tu: 50 })).toEqual({ limit: 50, offset: 50, overdue: 'true' });
});

test('a commune is told from a district by its code', () => {
  expect([isCommune('15607-2023'), isCommune('396-2023'), isCommune('38-2025')]).toEqual([true, false, false]);
});
