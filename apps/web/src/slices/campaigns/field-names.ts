import type { PhraseKey } from '@thuocdo/phrases';
import type { CampaignEntry } from './entry.ts';

const names: Readonly<Record<string, PhraseKey>> = {
  title: 'campaigns.title',
  period: 'campaigns.period',
  organisationId: 'campaigns.organisation',
  'scope-unitId': 'campaigns.unit',
  'scope-asOf': 'campaigns.asOf',
  'scope-kinds': 'campaigns.kinds',
  'legalBasis-number': 'campaigns.basisNumber',
  'contacts-name': 'campaigns.contactName',
  'contacts-phone': 'shell.phone',
  'chains-name': 'campaigns.tierName',
  'chains-due': 'campaigns.dueWording',
  'scope-reason': 'campaigns.exclusions',
};

/** What the field of an id is called, and the row it stands in: the summary of errors says both. */
export function fieldName(fieldId: string, entry: CampaignEntry): { key: PhraseKey; row: string } | undefined {
  const direct = names[fieldId];
  if (direct !== undefined) return { key: direct, row: '' };
  const parts = fieldId.split('-');
  const key = names[`${parts[0]}-${parts.at(-1)}`];
  if (key === undefined) return undefined;
  const number = Number(parts.at(-2));
  const excluded = parts[1] === 'exclude' ? entry.exclude[number]?.unitName : undefined;
  return { key, row: excluded ?? String(number + 1) };
}
