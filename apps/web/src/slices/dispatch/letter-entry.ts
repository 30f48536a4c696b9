import type { CampaignView } from '@thuocdo/contract/campaigns';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import type { draftDispatch } from '@thuocdo/contract/results';

export type LetterKind = ReplyOf<typeof draftDispatch>['kind'];

/** A letter while it is being written; lists stand one a line. */
export interface LetterEntry {
  kind: LetterKind;
  symbol: string;
  number: string;
  date: string;
  recipients: string;
  distribution: string;
  authority: string;
  signerName: string;
  wording: string;
  day: string;
}

/** Whom a letter is usually written to, as the papers call them. Given by the screen, in Vietnamese. */
export interface LetterNames {
  districts: string;
  communes: string;
  enterprises: string;
  asAbove: string;
  directors: string;
  archive: string;
  authority: string;
}

/** What the campaign already says of its letter: who gathers, who gives figures, which office writes. */
export function suggestedLetter(
  { draft, organisationName }: Pick<CampaignView, 'draft' | 'organisationName'>,
  names: LetterNames,
): LetterEntry {
  const commune = draft.chains.find((chain) => chain.respondent === 'commune');
  const throughDistricts = commune?.tiers.some((tier) => tier.unitLevel === 'district') ?? false;
  const hasEnterprises = draft.chains.some((chain) => chain.respondent === 'enterprise');
  return {
    kind: 'survey-letter',
    symbol: abbreviationOf(organisationName),
    number: '',
    date: '',
    recipients: [
      throughDistricts ? names.districts : names.communes,
      ...(hasEnterprises ? [names.enterprises] : []),
    ].join('\n'),
    distribution: [names.asAbove, names.directors, names.archive].join('\n'),
    authority: names.authority,
    signerName: '',
    wording: '',
    day: '',
  };
}

/** «Sở Thông tin và Truyền thông tỉnh Trà Vinh» → STTTT: first letters of its words, without «và» and the province; «UBND» stays. */
export function abbreviationOf(organisation: string): string {
  const own = organisation.split(/\s+(?:tỉnh|thành phố|huyện|thị xã)\s+/i)[0] ?? organisation;
  return own
    .split(/\s+/)
    .filter((word) => word !== '' && word.toLowerCase() !== 'và' && word !== '&')
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0).toUpperCase()))
    .join('');
}

/** Lines with something in them. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export type LetterFault = 'symbol' | 'recipients' | 'authority' | 'newDue';

export function faultsOfLetter(entry: LetterEntry): LetterFault[] {
  const faults: [LetterFault, boolean][] = [
    ['symbol', entry.symbol.trim() === ''],
    ['recipients', linesOf(entry.recipients).length === 0],
    ['authority', linesOf(entry.authority).length === 0],
    ['newDue', entry.kind === 'reminder-letter' && (entry.wording.trim() === '' || entry.day === '')],
  ];
  return faults.filter(([, is]) => is).map(([fault]) => fault);
}

/** The letter as the server takes it; what is empty stays open in the paper. */
export function letterOf(entry: LetterEntry) {
  const { kind, symbol, number, date, signerName } = entry;
  return {
    kind,
    symbol,
    recipients: linesOf(entry.recipients),
    distribution: linesOf(entry.distribution),
    authority: linesOf(entry.authority),
    ...(number.trim() === '' ? {} : { number }),
    ...(date === '' ? {} : { date }),
    ...(signerName.trim() === '' ? {} : { signerName }),
    ...(kind === 'reminder-letter' ? { newDue: { wording: entry.wording, day: entry.day } } : {}),
  };
}
