import { faultsOf, type Respondent, type TierFault } from '@thuocdo/core/campaigns';
import { isPeriod } from '@thuocdo/core/periods';
import { askedClasses, type CampaignEntry, tierOf } from './entry.ts';

/** What is wrong, as the last part of its phrase key `campaigns.fault-…`, and the field that it stands at. */
export interface EntryFault {
  fieldId: string;
  fault: Fault;
}

export type Fault =
  | 'required'
  | 'period'
  | 'kinds'
  | 'due-without-day'
  | 'due-without-wording'
  | 'legal-basis'
  | 'commune-form'
  | 'form-missing'
  | 'chain-missing'
  | 'enterprises'
  | TierFault;

/** Field ids are what the server's pointers become: `/body/draft/scope/asOf` is `scope-asOf`. */
export function faultsBeforeSaving(entry: CampaignEntry): EntryFault[] {
  const required: [string, string][] = [
    ['title', entry.title],
    ['organisationId', entry.organisationId],
    ['scope-unitId', entry.unitId],
    ['scope-asOf', entry.asOf],
    ...entry.legalBasis.map((basis, at): [string, string] => [`legalBasis-${at}-number`, basis.number]),
    ...entry.exclude.map((one, at): [string, string] => [`scope-exclude-${at}-reason`, one.reason]),
    ...entry.contacts.flatMap((contact, at): [string, string][] => [
      [`contacts-${at}-name`, contact.name],
      [`contacts-${at}-phone`, contact.phone],
    ]),
    ...askedClasses(entry).flatMap((respondent) =>
      entry.chains[respondent].map((tier, at): [string, string] => [`chains-${respondent}-${at}-name`, tier.name]),
    ),
  ];
  return [
    ...required
      .filter(([, text]) => text.trim() === '')
      .map(([fieldId]): EntryFault => ({ fieldId, fault: 'required' })),
    ...(isPeriod(entry.period.trim()) ? [] : [{ fieldId: 'period', fault: 'period' } as const]),
    ...(entry.kinds.length > 0 ? [] : [{ fieldId: 'scope-kinds', fault: 'kinds' } as const]),
    ...dueFaults(entry),
  ];
}

function dueFaults(entry: CampaignEntry): EntryFault[] {
  return askedClasses(entry).flatMap((respondent) =>
    entry.chains[respondent].flatMap((tier, at): EntryFault[] => {
      const fieldId = `chains-${respondent}-${at}-due`;
      if (tier.wording.trim() !== '' && tier.day === '') return [{ fieldId, fault: 'due-without-day' }];
      return tier.day !== '' && tier.wording.trim() === '' ? [{ fieldId, fault: 'due-without-wording' }] : [];
    }),
  );
}

/** What must still be there before the campaign can be opened; a draft may be kept without it. */
export function faultsBeforeOpening(entry: CampaignEntry): EntryFault[] {
  const classes = askedClasses(entry);
  const faults: EntryFault[] = [];
  if (entry.legalBasis.length === 0) faults.push({ fieldId: 'legalBasis', fault: 'legal-basis' });
  if (!classes.includes('commune')) faults.push({ fieldId: 'forms-commune', fault: 'commune-form' });
  if (classes.includes('enterprise') && entry.enterpriseIds.length === 0)
    faults.push({ fieldId: 'enterpriseIds', fault: 'enterprises' });
  return [...faults, ...classes.flatMap((respondent) => chainFaults(entry, respondent))];
}

function chainFaults(entry: CampaignEntry, respondent: Respondent): EntryFault[] {
  const chain = entry.chains[respondent];
  if (chain.length === 0) return [{ fieldId: `chains-${respondent}`, fault: 'chain-missing' }];
  const missing: EntryFault[] =
    entry.forms[respondent] === '' ? [{ fieldId: `forms-${respondent}`, fault: 'form-missing' }] : [];
  return [
    ...missing,
    ...faultsOf(chain.map(tierOf)).map(({ tier, fault }) => ({ fieldId: `chains-${respondent}-${tier}-name`, fault })),
  ];
}
