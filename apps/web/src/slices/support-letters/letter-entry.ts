import type { BodyOf } from '@thuocdo/contract/endpoint';
import type { CitedPaper, draftSupportLetter, SupportLetterFacts } from '@thuocdo/contract/support-letters';
import { linesOf } from '../dispatch/index.ts';

/** A cited paper while it is being written; a day that is not known yet is empty. */
export type PaperEntry = CitedPaper;

export interface GroundEntry {
  subject: string;
  paper: PaperEntry;
  asPrinted: SupportLetterFacts['grounds'][number]['asPrinted'];
  print: 'corrected' | 'as-printed';
}

/** The letter while it is being written; lists stand one a line. */
export interface LetterEntry {
  year: number;
  symbol: string;
  number: string;
  date: string;
  enterpriseId: string;
  agreement: string;
  partner: string;
  grounds: GroundEntry[];
  /** Whether the registered communes are pointed out, and the paper that asks them to register. */
  citesRegistration: boolean;
  registeredUnder: PaperEntry;
  position: string;
  phone: string;
  settledIn: PaperEntry;
  standingOffice: string;
  distribution: string;
  authority: string;
  signerName: string;
}

interface Usual {
  symbol: string;
  distribution: string;
  authority: string;
  /** «văn bản»: the kind of the paper in which the support was settled. */
  paperKind: string;
}

const noPaper = (kind: string): PaperEntry => ({ kind, number: '', date: '', issuer: '' });

function paperEntry(paper: SupportLetterFacts['grounds'][number]['paper']): PaperEntry {
  return { ...paper, date: paper.date ?? '' };
}

/** What the registry knows and the usual practice of an office; the rest is empty. A slip of an earlier paper is printed as it was. */
export function suggestedLetter(facts: SupportLetterFacts, usual: Usual): LetterEntry {
  const { paper, communes } = facts.registered;
  const grounds = facts.grounds.map(
    (ground): GroundEntry => ({
      ...ground,
      paper: paperEntry(ground.paper),
      print: ground.asPrinted === null ? 'corrected' : 'as-printed',
    }),
  );
  return {
    year: facts.year,
    symbol: usual.symbol,
    number: '',
    date: '',
    enterpriseId: facts.enterprises[0]?.id ?? '',
    agreement: '',
    partner: '',
    grounds: grounds.length > 0 ? grounds : [{ subject: '', paper: noPaper(''), asPrinted: null, print: 'corrected' }],
    citesRegistration: paper !== null || communes.length > 0,
    registeredUnder: paper === null ? noPaper('') : paperEntry(paper),
    position: '',
    phone: '',
    settledIn: noPaper(usual.paperKind),
    standingOffice: '',
    distribution: usual.distribution,
    authority: usual.authority,
    signerName: '',
  };
}

const paperFields = ['kind', 'number', 'date', 'issuer'] as const;

/** Ids of the fields that must be filled in and are not, in the order in which they stand on the page. */
export function missingFields(entry: LetterEntry): string[] {
  const missing: string[] = [];
  const ask = (id: string, text: string) => {
    if (text.trim() === '') missing.push(id);
  };
  const askPaper = (id: string, paper: PaperEntry) => {
    for (const field of paperFields) ask(`${id}-${field}`, paper[field]);
  };
  ask('symbol', entry.symbol);
  ask('enterprise', entry.enterpriseId);
  ask('agreement', entry.agreement);
  ask('partner', entry.partner);
  for (const [at, ground] of entry.grounds.entries()) {
    ask(`ground-${at}`, ground.subject);
    askPaper(`ground-${at}`, ground.paper);
  }
  if (entry.citesRegistration) askPaper('registered', entry.registeredUnder);
  ask('position', entry.position);
  ask('phone', entry.phone);
  askPaper('settled', entry.settledIn);
  ask('standingOffice', entry.standingOffice);
  ask('authority', linesOf(entry.authority).join(''));
  return missing;
}

/** The letter as the server takes it. */
export function letterOf(entry: LetterEntry, id: string): BodyOf<typeof draftSupportLetter> {
  const { year, symbol, number, date, enterpriseId, agreement, partner, grounds, settledIn, standingOffice } = entry;
  return {
    id,
    year,
    symbol,
    enterpriseId,
    agreement,
    partner,
    grounds,
    registeredUnder: entry.citesRegistration ? entry.registeredUnder : null,
    contact: { position: entry.position, phone: entry.phone },
    settledIn,
    standingOffice,
    distribution: linesOf(entry.distribution),
    authority: linesOf(entry.authority),
    ...(number.trim() === '' ? {} : { number }),
    ...(date === '' ? {} : { date }),
    ...(entry.signerName.trim() === '' ? {} : { signerName: entry.signerName }),
  };
}
