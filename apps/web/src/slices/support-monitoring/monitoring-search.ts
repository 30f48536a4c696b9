/** The round that is followed and the one that it is compared with, in the address: a link shows the same. */
export interface MonitoringSearch {
  dot?: string;
  doi?: string;
}

/** Keeps what is known and leaves the rest. */
export function readMonitoringSearch(search: Record<string, unknown>): MonitoringSearch {
  const dot = idOf(search['dot']);
  const doi = idOf(search['doi']);
  return { ...(dot === undefined ? {} : { dot }), ...(doi === undefined ? {} : { doi }) };
}

function idOf(said: unknown): string | undefined {
  return typeof said === 'string' && /^[0-9a-f-]{36}$/.test(said) ? said : undefined;
}
