import type { Tier } from '@thuocdo/core/campaigns';
import { describe, expect, test } from 'vitest';
import { holderOf } from './own-tier.ts';

const tiers: Tier[] = [
  { key: 'xa', name: 'UBND xã', act: 'answer', unitLevel: 'commune' },
  { key: 'huyen', name: 'UBND huyện', act: 'check', unitLevel: 'district' },
  { key: 'so', name: 'Sở TTTT', act: 'verify', unitLevel: 'province' },
  { key: 'vien', name: 'Viện', act: 'receive', unitLevel: 'country' },
];
const can = ['response.read', 'response.check', 'response.forward', 'response.return', 'response.verify'];
const district = { can, positions: [{ unitId: '844-2023' }] };
const department = { can, positions: [{ unitId: '84-2023' }] };

describe('who holds a response', () => {
  test('the district at its own step, and only it', () => {
    expect(holderOf({ state: 'submitted', tier: 1 }, tiers, district)).toMatchObject({
      kind: 'mine',
      level: 'checked',
    });
    expect(holderOf({ state: 'submitted', tier: 1 }, tiers, department)).toMatchObject({
      kind: 'other',
      tier: { name: 'UBND huyện' },
    });
  });

  test('the department verifies at its step', () => {
    expect(holderOf({ state: 'submitted', tier: 2 }, tiers, department)).toMatchObject({
      kind: 'mine',
      act: 'verify',
      level: 'verified',
    });
    expect(holderOf({ state: 'submitted', tier: 2 }, tiers, district)).toMatchObject({ kind: 'other' });
  });

  test('standing at the right level is not enough without the right', () => {
    const reader = { can: ['response.read'], positions: [{ unitId: '84-2023' }] };
    expect(holderOf({ state: 'submitted', tier: 2 }, tiers, reader)).toMatchObject({ kind: 'other' });
  });

  test.each(['not_started', 'drafting', 'awaiting_confirmation', 'returned'] as const)(
    '%s lies with the respondent',
    (state) => {
      expect(holderOf({ state, tier: 0 }, tiers, district)).toEqual({ kind: 'respondent' });
    },
  );

  test('what is verified may still be returned by the verifying tier', () => {
    expect(holderOf({ state: 'verified', tier: 2 }, tiers, department)).toMatchObject({ kind: 'finished', mine: true });
    expect(holderOf({ state: 'verified', tier: 2 }, tiers, district)).toMatchObject({ kind: 'finished', mine: false });
  });

  test('what went upward is only read', () => {
    expect(holderOf({ state: 'transmitted', tier: 3 }, tiers, department)).toMatchObject({ kind: 'other' });
  });
});
