import type { WorkItem } from './work-card.tsx';

/** Where a piece of work is done: those who check go to their bench, all others to the form. */
export function addressOfWork({ what, unitId, id, campaignId }: WorkItem): string {
  const bench = what === 'check' || what === 'verify';
  return bench ? `/dot-khao-sat/${campaignId}/phieu/${unitId}/${id}` : `/phieu/${unitId}/${id}`;
}
