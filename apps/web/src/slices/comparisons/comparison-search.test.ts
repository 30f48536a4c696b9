import { describe, expect, test } from 'vitest';
import { chosen, lawsFor, readComparisonSearch } from './comparison-search.ts';

describe('the address of a comparison', () => {
  test('keeps what it knows, also a year that the router read as a number', () => {
    expect(readComparisonSearch({ a: 'ntm', b: 'x.v2', diaGioi: 2025, muc: 'self', khac: true, tu: 100 })).toEqual({
      a: 'ntm',
      b: 'x.v2',
      diaGioi: '2025',
      muc: 'self',
      khac: true,
      tu: 100,
    });
  });
  test('leaves what it does not know', () => {
    const wrong = { a: '../x', b: 7, diaGioi: '2019', muc: 'highest', khac: 'yes', tu: -5 };
    expect(readComparisonSearch(wrong)).toEqual({});
  });
  test('a new choice begins at the first page', () => {
    expect(chosen({ a: 'ntm', tu: 200 }, { khac: true })).toEqual({ a: 'ntm', khac: true });
    expect(chosen({ a: 'ntm', khac: true }, { khac: undefined })).toEqual({ a: 'ntm' });
  });
});

describe('the two laws', () => {
  const rulesets = [
    { code: 'index', overlay: false },
    { code: 'ntm', overlay: false },
    { code: 'nguong', overlay: true },
    { code: 'nang_cao', overlay: false },
  ];
  test('begin with those of the campaign', () => {
    expect(lawsFor({}, rulesets, ['ntm', 'nang_cao'])).toEqual({ a: 'ntm', b: 'nang_cao' });
  });
  test('are those of the address, where they are published and no overlays', () => {
    expect(lawsFor({ a: 'index', b: 'ntm' }, rulesets, ['ntm'])).toEqual({ a: 'index', b: 'ntm' });
    expect(lawsFor({ a: 'nguong', b: 'gone' }, rulesets, ['ntm'])).toEqual({ a: 'ntm', b: 'index' });
  });
  test('may be the same where only boundaries are compared, and are none without rulesets', () => {
    expect(lawsFor({ a: 'ntm', b: 'ntm' }, rulesets, [])).toEqual({ a: 'ntm', b: 'ntm' });
    expect(lawsFor({}, [], [])).toBeUndefined();
  });
});
