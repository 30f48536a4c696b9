import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, isLate, type Position, type Step, stepStates } from './steps.ts';
import { faultsOf, type Tier } from './tiers.ts';

const commune: Tier = { key: 'commune', name: 'UBND xã', act: 'answer', unitLevel: 'commune' };
const district: Tier = { key: 'district', name: 'UBND huyện', act: 'check', unitLevel: 'district' };
const department: Tier = { key: 'department', name: 'Sở', act: 'verify', unitLevel: 'province' };
const institute: Tier = { key: 'institute', name: 'Viện', act: 'receive', unitLevel: 'country' };
const threeTiers = [commune, district, department, institute];
const twoTiers = [commune, department, institute];
const steps: Step[] = ['save', 'submit', 'confirm', 'decline', 'withdraw', 'forward', 'verify', 'return', 'transmit'];

describe('the chain of a campaign', () => {
  test('commune → district → department → institute can run, and so can commune → department without a district', () => {
    expect(faultsOf(threeTiers)).toEqual([]);
    expect(faultsOf(twoTiers)).toEqual([]);
  });

  test('a chain that nobody verifies, or that checks after verifying, is refused with its place', () => {
    expect(faultsOf([commune, district])).toEqual([{ tier: 1, fault: 'one-must-verify' }]);
    expect(faultsOf([commune, department, { ...district, unitLevel: 'province' }])).toContainEqual({
      tier: 2,
      fault: 'verify-after-checks',
    });
    expect(faultsOf([])).toEqual([{ tier: 0, fault: 'chain-empty' }]);
  });

  test('a district due after the department is refused', () => {
    const late = { ...district, due: { wording: 'trước ngày 10/9/2023', day: '2023-09-09' } };
    const early = { ...department, due: { wording: 'trước ngày 31/8/2023', day: '2023-08-30' } };
    expect(faultsOf([commune, late, early])).toContainEqual({ tier: 2, fault: 'due-out-of-order' });
  });
});

describe('the steps of a response', () => {
  test('goes commune, chairman, district, department, institute, one at a time', () => {
    let at: Position = { state: 'not_started', tier: 0 };
    for (const step of ['save', 'submit', 'confirm', 'forward', 'verify', 'transmit'] as const) {
      const next = after(at, step, threeTiers, true);
      expect(next, step).toBeDefined();
      at = next as Position;
    }
    expect(at).toEqual({ state: 'transmitted', tier: 3 });
  });

  test('nothing can be submitted that was never started, and nothing verified at the district', () => {
    expect(after({ state: 'not_started', tier: 0 }, 'submit', threeTiers, false)).toBeUndefined();
    expect(after({ state: 'submitted', tier: 1 }, 'verify', threeTiers, false)).toBeUndefined();
    expect(after({ state: 'submitted', tier: 2 }, 'withdraw', threeTiers, false)).toBeUndefined();
  });

  test('a random walk never skips a tier and never loses the respondent’s turn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...steps), { maxLength: 60 }),
        fc.boolean(),
        fc.constantFrom(threeTiers, twoTiers),
        (walk, confirms, chain) => {
          let at: Position = { state: 'not_started', tier: 0 };
          let checkedUpTo = 0;
          for (const step of walk) {
            const next = after(at, step, chain, confirms);
            if (next === undefined) continue;
            if (next.state === 'submitted') {
              expect(next.tier - checkedUpTo).toBeLessThanOrEqual(1);
              checkedUpTo = next.tier;
            }
            if (next.tier === 0) checkedUpTo = 0;
            if (next.state === 'verified') expect(chain[at.tier]?.act).toBe('verify');
            at = next;
          }
        },
      ),
    );
  });

  test('the matrix shows one state a tier, and a returned form as returned at the commune', () => {
    expect(stepStates({ state: 'submitted', tier: 2 }, threeTiers)).toEqual(['done', 'done', 'waiting', 'not_started']);
    expect(stepStates({ state: 'returned', tier: 0 }, threeTiers)).toEqual([
      'returned',
      'not_started',
      'not_started',
      'not_started',
    ]);
  });

  test('is late the day after the due day of the tier that holds it, and an extension moves that day', () => {
    const chain = [{ ...commune, due: { wording: 'trước ngày 31/8/2023', day: '2023-08-30' } }, department];
    const at: Position = { state: 'drafting', tier: 0 };
    expect(isLate(at, {}, chain, '2023-08-30')).toBe(false);
    expect(isLate(at, {}, chain, '2023-08-31')).toBe(true);
    expect(isLate(at, { commune: { day: '2023-09-05' } }, chain, '2023-08-31')).toBe(false);
  });
});
