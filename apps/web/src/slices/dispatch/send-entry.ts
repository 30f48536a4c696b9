import type { OutgoingView } from '@thuocdo/contract/dispatch';
import type { OrganisationView } from '@thuocdo/contract/organisations';

export type Group = OutgoingView['groups'][number]['group'];

/** A sending while it is being prepared. */
export interface SendEntry {
  number: string;
  date: string;
  dueDay: string;
  groups: readonly Group[];
  organisations: readonly OrganisationView[];
  outside: string;
}

export interface Outside {
  name: string;
  email?: string;
  organId?: string;
}

/** One line: «Bưu điện tỉnh; vanthu@example.test; H84.99». Undefined when it says something else. */
export function outsideOf(line: string): Outside | undefined {
  const parts = line.split(';').map((part) => part.trim());
  const [name = '', email = '', organId = ''] = parts;
  const isEmail = email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
  const isOrganId = organId === '' || /^[0-9A-Z]+(\.[0-9A-Z]+)*$/.test(organId);
  if (name === '' || parts.length > 3 || !isEmail || !isOrganId) return undefined;
  return { name, ...(email === '' ? {} : { email }), ...(organId === '' ? {} : { organId }) };
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line, at) => ({ line: line.trim(), at: at + 1 }))
    .filter(({ line }) => line !== '');

export interface SendFault {
  field: 'number' | 'date' | 'nobody' | 'outside';
  line?: number;
}

export function faultsOfSending(entry: SendEntry): SendFault[] {
  const wrong = lines(entry.outside).find(({ line }) => outsideOf(line) === undefined);
  const nobody = entry.groups.length + entry.organisations.length + lines(entry.outside).length === 0;
  return [
    ...(entry.number.trim() === '' ? [{ field: 'number' as const }] : []),
    ...(entry.date === '' ? [{ field: 'date' as const }] : []),
    ...(nobody ? [{ field: 'nobody' as const }] : []),
    ...(wrong === undefined ? [] : [{ field: 'outside' as const, line: wrong.at }]),
  ];
}

/** The sending as the server takes it. */
export function sendingOf(entry: SendEntry, sendingId: string) {
  return {
    sendingId,
    number: entry.number.trim(),
    date: entry.date,
    ...(entry.dueDay === '' ? {} : { dueDay: entry.dueDay }),
    groups: [...entry.groups],
    organisationIds: entry.organisations.map(({ id }) => id),
    outside: lines(entry.outside).flatMap(({ line }) => outsideOf(line) ?? []),
  };
}

/** About how many will get it; who is in two groups is counted twice here and sent to once. */
export function reachOf(entry: SendEntry, groups: OutgoingView['groups']): number {
  const inGroups = groups
    .filter(({ group }) => entry.groups.includes(group))
    .reduce((sum, { count }) => sum + count, 0);
  return inGroups + entry.organisations.length + lines(entry.outside).length;
}
