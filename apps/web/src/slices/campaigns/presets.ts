import type { Respondent } from '@thuocdo/core/campaigns';
import type { CampaignEntry, Row, TierEntry } from './entry.ts';
import { byRespondent } from './entry.ts';

/** With districts (until 30/06/2025) or straight from commune to province (since 01/07/2025). */
export type ChainPreset = 'with-district' | 'without-district';

/** Names of tiers in the language of the papers (Vietnamese), given by the screen. */
export interface TierNames {
  commune: string;
  district: string;
  department: string;
  departmentFills: string;
  institute: string;
  enterprise: string;
}

type Chains = CampaignEntry['chains'];

/** The usual chain of every class of respondents; due dates are for the owner to set. */
export function presetChains(preset: ChainPreset, names: TierNames, newId: () => string): Chains {
  const row = (tier: Pick<TierEntry, 'key' | 'name' | 'act' | 'unitLevel'>): Row<TierEntry> => ({
    ...tier,
    wording: '',
    day: '',
    id: newId(),
  });
  const above = () => [
    row({ key: 'so', name: names.department, act: 'verify', unitLevel: 'province' }),
    row({ key: 'vien', name: names.institute, act: 'receive', unitLevel: 'country' }),
  ];
  const withDistrict = preset === 'with-district';
  const district = { key: 'huyen', name: names.district, unitLevel: 'district' } as const;
  const first: Record<Respondent, () => Row<TierEntry>[]> = {
    commune: () => [
      row({ key: 'xa', name: names.commune, act: 'answer', unitLevel: 'commune' }),
      ...(withDistrict ? [row({ ...district, act: 'check' })] : []),
    ],
    district: () => (withDistrict ? [row({ ...district, act: 'answer' })] : []),
    province: () => [row({ key: 'so-lap', name: names.departmentFills, act: 'answer', unitLevel: 'province' })],
    enterprise: () => [row({ key: 'doanh-nghiep', name: names.enterprise, act: 'answer', unitLevel: 'province' })],
  };
  return byRespondent((respondent) => {
    const start = first[respondent]();
    return start.length === 0 ? [] : [...start, ...above()];
  });
}

/** A key that no tier of the chain has: `cap-1`, `cap-2`… */
export function freshKey(chain: readonly TierEntry[]): string {
  for (let number = 1; ; number++) {
    const key = `cap-${number}`;
    if (!chain.some((tier) => tier.key === key)) return key;
  }
}
