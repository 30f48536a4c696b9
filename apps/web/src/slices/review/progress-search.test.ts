import { describe, expect, test } from 'vitest';
import { filteredBy, isFiltered, progressQuery, readProgressSearch } from './progress-search.ts';

describe('the address of the matrix', () => {
  test('keeps what it knows', () => {
    const search = {
      loai: 'enterprise',
      trangThai: 'returned',
      cap: 0,
      huyen: '844-2023',
      muon: true,
      tim: 'thông hòa',
      xep: 'due',
      tu: 100,
    };
    expect(readProgressSearch(search)).toEqual(search);
  });

  test('leaves what it does not know, and what is usual', () => {
    expect(
      readProgressSearch({
        loai: 'commune',
        trangThai: 'lost',
        cap: -1,
        huyen: '../x',
        muon: 'yes',
        tim: '',
        xep: 'district',
        tu: 0,
        other: 1,
      }),
    ).toEqual({});
  });

  test('a code that the address reads as a number is still text to find', () => {
    expect(readProgressSearch({ tim: 29335 })).toEqual({ tim: '29335' });
  });

  test('a new filter begins at the first page and undefined takes a filter off', () => {
    const search = { huyen: '844-2023', tu: 200, muon: true };
    expect(filteredBy(search, { trangThai: 'returned' })).toEqual({
      huyen: '844-2023',
      muon: true,
      trangThai: 'returned',
    });
    expect(filteredBy(search, { huyen: undefined, muon: undefined })).toEqual({});
    expect(filteredBy(search, { tu: 300 })).toEqual({ ...search, tu: 300 });
  });

  test('order and class of respondents are no filter', () => {
    expect(isFiltered({ xep: 'due', loai: 'district', tu: 100 })).toBe(false);
    expect(isFiltered({ cap: 0 })).toBe(true);
  });

  test('what the server is asked', () => {
    expect(progressQuery({ muon: true, cap: 0 })).toEqual({
      respondent: 'commune',
      sort: 'district',
      limit: 100,
      offset: 0,
      tier: 0,
      late: 'true',
    });
  });
});
