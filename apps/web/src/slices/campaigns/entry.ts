import type { CampaignDraft, LegalBasis, Tier } from '@thuocdo/contract/campaigns';
import type { Respondent, TierAct, UnitLevel } from '@thuocdo/core/campaigns';

export const respondents: readonly Respondent[] = ['commune', 'district', 'province', 'enterprise'];
export const unitKinds = ['xa', 'phuong', 'thi_tran', 'dac_khu'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A row of the editor; `id` is the screen's own. */
export type Row<T> = T & { id: string };

export interface BasisEntry {
  kind: string;
  number: string;
  date: string;
  issuer: string;
  subject: string;
  asPrinted: string;
}

export interface TierEntry {
  key: string;
  name: string;
  act: TierAct;
  unitLevel: UnitLevel;
  /** Due date: the wording of the paper and the last day in time; both empty when none is set. */
  wording: string;
  day: string;
}

export interface ContactEntry {
  name: string;
  office: string;
  phone: string;
}

export interface ExclusionEntry {
  unitId: string;
  unitName: string;
  reason: string;
}

/** A campaign while it is being written: everything is text that may still be wrong. */
export interface CampaignEntry {
  title: string;
  period: string;
  organisationId: string;
  unitId: string;
  unitName: string;
  asOf: string;
  kinds: readonly UnitKind[];
  exclude: readonly Row<ExclusionEntry>[];
  legalBasis: readonly Row<BasisEntry>[];
  /** Form as `code@version`; empty when this class is not asked. */
  forms: Readonly<Record<Respondent, string>>;
  chains: Readonly<Record<Respondent, readonly Row<TierEntry>[]>>;
  enterpriseIds: readonly string[];
  rulesets: readonly string[];
  overlays: readonly string[];
  chairmanConfirms: boolean;
  contacts: readonly Row<ContactEntry>[];
  instructions: string;
  completionSentence: string;
  illustrative: boolean;
}

type NewId = () => string;

/** A draft as the editor holds it. `names` gives excluded units their names. */
export function entryOf(
  draft: CampaignDraft,
  unitName: string,
  newId: NewId,
  names: ReadonlyMap<string, string> = new Map(),
): CampaignEntry {
  const { scope, forms, chains, legalBasis, contacts, ...plain } = draft;
  return {
    ...plain,
    unitId: scope.unitId,
    unitName,
    asOf: scope.asOf,
    kinds: scope.kinds,
    exclude: scope.exclude.map((one) => ({ ...one, unitName: names.get(one.unitId) ?? one.unitId, id: newId() })),
    legalBasis: legalBasis.map((basis) => ({
      ...basis,
      date: basis.date ?? '',
      asPrinted: basis.asPrinted ?? '',
      id: newId(),
    })),
    forms: byRespondent((respondent) => {
      const form = forms.find((one) => one.respondent === respondent);
      return form === undefined ? '' : `${form.code}@${form.version}`;
    }),
    chains: byRespondent((respondent) =>
      (chains.find((one) => one.respondent === respondent)?.tiers ?? []).map((tier) => tierEntryOf(tier, newId)),
    ),
    contacts: contacts.map((contact) => ({ ...contact, id: newId() })),
  };
}

export const blankBasis: BasisEntry = { kind: '', number: '', date: '', issuer: '', subject: '', asPrinted: '' };

function tierEntryOf({ due, ...tier }: Tier, newId: NewId): Row<TierEntry> {
  return { ...tier, wording: due?.wording ?? '', day: due?.day ?? '', id: newId() };
}

/** The entry as the server takes it. What is not written is left out; nothing is guessed. */
export function draftOf(entry: CampaignEntry): CampaignDraft {
  return {
    title: entry.title,
    period: entry.period.trim(),
    organisationId: entry.organisationId,
    legalBasis: entry.legalBasis.map(basisOf),
    scope: {
      unitId: entry.unitId,
      asOf: entry.asOf,
      kinds: [...entry.kinds],
      exclude: entry.exclude.map(({ unitId, reason }) => ({ unitId, reason })),
    },
    forms: askedClasses(entry).flatMap((respondent) => {
      const [code = '', version = ''] = entry.forms[respondent].split('@');
      return code === '' ? [] : [{ respondent, code, version: Number(version) }];
    }),
    chains: askedClasses(entry).flatMap((respondent) => {
      const tiers = entry.chains[respondent].map(tierOf);
      return tiers.length === 0 ? [] : [{ respondent, tiers }];
    }),
    enterpriseIds: [...entry.enterpriseIds],
    rulesets: [...entry.rulesets],
    overlays: [...entry.overlays],
    chairmanConfirms: entry.chairmanConfirms,
    contacts: entry.contacts.map(({ id: _id, ...contact }) => contact),
    instructions: entry.instructions,
    completionSentence: entry.completionSentence,
    illustrative: entry.illustrative,
  };
}

/** Classes with a form or a chain, in the order in which the draft lists them. */
export function askedClasses({ forms, chains }: CampaignEntry): Respondent[] {
  return respondents.filter((one) => forms[one] !== '' || chains[one].length > 0);
}

function basisOf({ id: _id, date, asPrinted, ...basis }: Row<BasisEntry>): LegalBasis {
  return { ...basis, ...(date === '' ? {} : { date }), ...(asPrinted === '' ? {} : { asPrinted }) };
}

export function tierOf({ id: _id, wording, day, ...tier }: Row<TierEntry>): Tier {
  return { ...tier, ...(wording.trim() === '' || day === '' ? {} : { due: { wording, day } }) };
}

export function byRespondent<T>(make: (respondent: Respondent) => T): Record<Respondent, T> {
  return {
    commune: make('commune'),
    district: make('district'),
    province: make('province'),
    enterprise: make('enterprise'),
  };
}
