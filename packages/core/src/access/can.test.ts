import { describe, expect, test } from 'vitest';
import { actions } from './actions.ts';
import { can, decide, type Grant, isWithin } from './can.ts';
import { roles } from './roles.ts';

const thongHoa = 'VN/2023/84/845/29335';
const officer: Grant = {
  role: 'commune-officer',
  unitPath: thongHoa,
  unitLevel: 'commune',
  organisationId: 'ubnd-29335',
};
const checker: Grant = {
  role: 'district-checker',
  unitPath: 'VN/2023/84/846',
  unitLevel: 'district',
  organisationId: 'ubnd-846',
};
const vnpt: Grant = { role: 'enterprise', unitPath: 'VN/2023/84', unitLevel: 'province', organisationId: 'vnpt-84' };

describe('who may do what', () => {
  test('a right over a unit is a right over what lies below it, not over a unit whose code begins alike', () => {
    expect(isWithin('VN/2023/84/846', 'VN/2023/84')).toBe(true);
    expect(isWithin('VN/2023/846', 'VN/2023/84')).toBe(false);
  });

  test('a commune officer answers the own form and does not learn that the neighbour’s exists', () => {
    const neighbour = { unitPath: 'VN/2023/84/846/29350', organisationId: 'ubnd-29350' };
    expect(can([officer], 'response.answer', { unitPath: thongHoa, organisationId: 'ubnd-29335' })).toBe(true);
    expect(decide([officer], 'response.answer', 'response.read', neighbour)).toBe('hidden');
  });

  test('a district checker sees a commune’s form and may not submit it', () => {
    const subject = { unitPath: 'VN/2023/84/846/29350', organisationId: 'ubnd-29350' };
    expect(decide([checker], 'response.submit', 'response.read', subject)).toBe('forbidden');
    expect(decide([checker], 'response.check', 'response.read', subject)).toBe('allowed');
  });

  test('a district runs rounds of its own communes and none of the province', () => {
    expect(can([checker], 'campaign.open', { unitPath: 'VN/2023/84/846' })).toBe(true);
    expect(can([checker], 'campaign.open', { unitPath: 'VN/2023/84' })).toBe(false);
  });

  test('an enterprise reads reviews of campaigns that ask it, and never their points', () => {
    const asked = { unitPath: thongHoa, organisationId: 'vnpt-84' };
    expect(can([vnpt], 'joint-review.read', asked)).toBe(true);
    expect(can([vnpt], 'joint-review.read', { unitPath: thongHoa })).toBe(false);
    expect(can([vnpt], 'joint-review.read-points', asked)).toBe(false);
  });

  test('an enterprise of the province sees its own form only', () => {
    expect(can([vnpt], 'response.read', { unitPath: 'VN/2023/84', organisationId: 'vnpt-84' })).toBe(true);
    expect(can([vnpt], 'response.read', { unitPath: 'VN/2023/84', organisationId: 'viettel-84' })).toBe(false);
    expect(can([vnpt], 'rollup.read', { unitPath: 'VN/2023/84' })).toBe(false);
  });

  test('nobody without a position may do anything, and every action is within reach of some role', () => {
    for (const action of actions) {
      expect(can([], action, { unitPath: 'VN' })).toBe(false);
      const someone = roles.some((role) =>
        can([{ role, unitPath: 'VN', unitLevel: 'country', organisationId: 'x' }], action, {
          unitPath: 'VN',
          organisationId: 'x',
        }),
      );
      expect(someone, action).toBe(true);
    }
  });
});
