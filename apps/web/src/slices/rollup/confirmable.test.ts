import { describe, expect, test } from 'vitest';
import { confirmable } from './confirmable.ts';

const columns = [
  { key: 'ntm:8.1', ruleset: 'ntm' },
  { key: 'ntm:8.2', ruleset: 'ntm' },
  { key: 'nc:8.1', ruleset: 'nc' },
];
const row = {
  levelReached: 'verified',
  verdicts: { 'ntm:8.1': 'met', 'ntm:8.2': 'exempt', 'nc:8.1': 'unmet' } as const,
  confirmed: [] as string[],
};

describe('confirmable', () => {
  test('a ruleset whose parts are all met or not considered', () => {
    expect(confirmable(row, columns)).toEqual(['ntm']);
  });

  test.each([
    ['not verified yet', { ...row, levelReached: 'checked' }],
    ['no data', { ...row, levelReached: null }],
    ['confirmed before', { ...row, confirmed: ['ntm'] }],
    ['not enough data', { ...row, verdicts: { ...row.verdicts, 'ntm:8.2': 'unknown' as const } }],
    ['a part without a result', { ...row, verdicts: { 'ntm:8.1': 'met' as const } }],
    ['nothing considered at all', { ...row, verdicts: { 'ntm:8.1': 'exempt' as const, 'ntm:8.2': 'exempt' as const } }],
  ])('none: %s', (_, other) => {
    expect(confirmable(other, columns)).toEqual([]);
  });
});
