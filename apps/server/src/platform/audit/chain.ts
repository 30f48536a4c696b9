import { createHash } from 'node:crypto';

/** What an audit entry says, in the order in which it is hashed. */
export interface AuditContent {
  unitId: string;
  seq: number;
  at: string;
  personId: string | null;
  appointmentId: string | null;
  actorTitle: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  detail: unknown;
  requestId: string;
}

export const firstHash = '0'.repeat(64);

/** SHA-256 over the previous hash and the entry, keys in a fixed order: any later edit breaks the chain. */
export function hashEntry(previousHash: string, entry: AuditContent): string {
  return createHash('sha256').update(previousHash).update(canonical(entry)).digest('hex');
}

/** JSON with sorted keys, as jsonb does not keep their order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
