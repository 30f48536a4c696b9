import { expect, test } from 'vitest';
import { comparedOf, readGapsSearch } from './gaps-search.ts';

test('an address without levels compares the commune’s own word with the verified one', () => {
  expect(comparedOf(readGapsSearch({}))).toEqual({ from: 'self', to: 'verified' });
});

test('the address names the levels and the ruleset', () => {
  const search = readGapsSearch({ muc: 'checked-verified', bo: 'ntm_2021_2025' });
  expect(comparedOf(search)).toEqual({ from: 'checked', to: 'verified', ruleset: 'ntm_2021_2025' });
});

test('what somebody typed into the address and is no level is left out', () => {
  expect(readGapsSearch({ muc: 'verified-self', bo: 5 })).toEqual({});
});
