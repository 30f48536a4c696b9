import type { Grant } from '../access/index.ts';

/** Who answers a form. */
export type Respondent = 'commune' | 'district' | 'province' | 'enterprise';

/** `answer` fills the form, `check` corrects and forwards, `verify` decides, `receive` takes the package. */
export type TierAct = 'answer' | 'check' | 'verify' | 'receive';

export type UnitLevel = 'country' | 'province' | 'district' | 'commune';

/** Cấp kiểm tra: one step of a campaign's chain. A district is one possible tier, not code. */
export interface Tier {
  key: string;
  name: string;
  act: TierAct;
  unitLevel: UnitLevel;
  due?: { wording: string; day: string } | undefined;
}

export type TierFault =
  | 'chain-empty'
  | 'first-must-answer'
  | 'only-first-answers'
  | 'one-must-verify'
  | 'verify-after-checks'
  | 'receive-last'
  | 'key-repeated'
  | 'level-descends'
  | 'due-out-of-order';

const height: Record<UnitLevel, number> = { commune: 0, district: 1, province: 2, country: 3 };

/** What is wrong with a chain of tiers; empty when it can run. Each fault names the tier it stands at. */
export function faultsOf(chain: readonly Tier[]): { tier: number; fault: TierFault }[] {
  if (chain.length === 0) return [{ tier: 0, fault: 'chain-empty' }];
  const faults = chain.flatMap((tier, at) => faultsAt(chain, tier, at));
  if (chain.filter((tier) => tier.act === 'verify').length !== 1) {
    faults.push({ tier: chain.length - 1, fault: 'one-must-verify' });
  }
  return faults;
}

function faultsAt(chain: readonly Tier[], tier: Tier, at: number): { tier: number; fault: TierFault }[] {
  const before = chain[at - 1];
  const wrong: [boolean, TierFault][] = [
    [at === 0 && tier.act !== 'answer', 'first-must-answer'],
    [at > 0 && tier.act === 'answer', 'only-first-answers'],
    [tier.act === 'check' && chain.slice(0, at).some((earlier) => earlier.act === 'verify'), 'verify-after-checks'],
    [tier.act === 'receive' && at !== chain.length - 1, 'receive-last'],
    [chain.findIndex((other) => other.key === tier.key) !== at, 'key-repeated'],
    [before !== undefined && height[tier.unitLevel] < height[before.unitLevel], 'level-descends'],
    [before?.due !== undefined && tier.due !== undefined && tier.due.day < before.due.day, 'due-out-of-order'],
  ];
  return wrong.filter(([is]) => is).map(([, fault]) => ({ tier: at, fault }));
}

/** True when one of the grants acts at this tier: a department does not act in a district's place, nor the reverse. */
export function actsAt(grants: readonly Grant[], tier: Tier): boolean {
  return grants.some((grant) => grant.unitLevel === tier.unitLevel);
}

/** The trust level that the work of a tier gives to values. */
export function levelOf(act: TierAct): 'self' | 'checked' | 'verified' | undefined {
  const levels = { answer: 'self', check: 'checked', verify: 'verified', receive: undefined } as const;
  return levels[act];
}
