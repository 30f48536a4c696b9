import { linesOf } from './letter-entry.ts';

/** A free letter while it is being written; lists stand one a line. */
export interface ComposeEntry {
  organisationId: string;
  symbol: string;
  subject: string;
  to: string;
  opening: string;
  points: string;
  closing: string;
  distribution: string;
  authority: string;
  signerName: string;
}

export type ComposeFault = 'symbol' | 'subject' | 'recipients' | 'body' | 'authority';

export function faultsOfComposing(entry: ComposeEntry): ComposeFault[] {
  const faults: [ComposeFault, boolean][] = [
    ['symbol', entry.symbol.trim() === ''],
    ['subject', entry.subject.trim() === ''],
    ['recipients', linesOf(entry.to).length === 0],
    ['body', linesOf(entry.opening).length + linesOf(entry.points).length === 0],
    ['authority', linesOf(entry.authority).length === 0],
  ];
  return faults.filter(([, is]) => is).map(([fault]) => fault);
}

/** The letter as the server takes it. */
export function composedLetter(entry: ComposeEntry, id: string) {
  const { organisationId, symbol, subject, closing, signerName } = entry;
  return {
    id,
    organisationId,
    symbol,
    subject,
    to: linesOf(entry.to),
    opening: linesOf(entry.opening),
    points: linesOf(entry.points),
    distribution: linesOf(entry.distribution),
    authority: linesOf(entry.authority),
    ...(closing.trim() === '' ? {} : { closing }),
    ...(signerName.trim() === '' ? {} : { signerName }),
  };
}
