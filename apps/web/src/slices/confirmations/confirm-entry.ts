import type { UnitStanding } from '@thuocdo/contract/confirmations';

/** A confirmation or a proposal while it is being written. */
export interface ConfirmEntry {
  kind: 'first' | 'retention';
  documentNumber: string;
  documentDate: string;
  earlierNumber: string;
  earlierDate: string;
  reason: string;
}

/** A commune confirmed here before is retained; every other one is offered as reached for the first time. */
export const startEntry = ({ earlier }: Pick<UnitStanding, 'earlier'>): ConfirmEntry => ({
  kind: earlier === null ? 'first' : 'retention',
  documentNumber: '',
  documentDate: '',
  earlierNumber: '',
  earlierDate: '',
  reason: '',
});

export type ConfirmFault = 'earlier' | 'reason';

/** What must be said before it is sent. A retention of what is known here needs no paper. */
export function faultsOfConfirm(
  entry: ConfirmEntry,
  { earlier, today, isOverride }: { earlier: UnitStanding['earlier']; today: string; isOverride: boolean },
): ConfirmFault[] {
  const faults: ConfirmFault[] = [];
  const isPaper = entry.earlierNumber.trim() !== '' && entry.earlierDate !== '' && entry.earlierDate <= today;
  if (entry.kind === 'retention' && earlier === null && !isPaper) faults.push('earlier');
  if (isOverride && entry.reason.trim() === '') faults.push('reason');
  return faults;
}

interface IssueBody {
  kind: 'first' | 'retention';
  documentNumber?: string;
  documentDate?: string;
  earlier?: { number: string; date: string };
}

/** The body as the contract wants it: what is empty is left out. */
export function issueOf(entry: ConfirmEntry, earlier: UnitStanding['earlier']): IssueBody {
  const withPaper = entry.kind === 'retention' && earlier === null;
  return {
    kind: entry.kind,
    ...(entry.documentNumber.trim() === '' ? {} : { documentNumber: entry.documentNumber.trim() }),
    ...(entry.documentDate === '' ? {} : { documentDate: entry.documentDate }),
    ...(withPaper ? { earlier: { number: entry.earlierNumber.trim(), date: entry.earlierDate } } : {}),
  };
}

export interface WithdrawEntry {
  reason: string;
  documentNumber: string;
  documentDate: string;
}

export function faultsOfWithdrawal(entry: WithdrawEntry, today: string): ('reason' | 'document')[] {
  const isDocument = entry.documentNumber.trim() !== '' && entry.documentDate !== '' && entry.documentDate <= today;
  return [...(entry.reason.trim() === '' ? (['reason'] as const) : []), ...(isDocument ? [] : (['document'] as const))];
}
