import { known, wordOf } from '../../ui/search-params.ts';
/** The round that is followed and the one that it is compared with, in the address: a link shows the same. */
export interface MonitoringSearch {
  dot?: string;
  doi?: string;
}

/** Keeps what is known and leaves the rest. */
export function readMonitoringSearch(search: Record<string, unknown>): MonitoringSearch {
  return known({ dot: wordOf(search['dot'], id), doi: wordOf(search['doi'], id) });
}

const id = /^[0-9a-f-]{36}$/;
