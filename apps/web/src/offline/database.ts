import { Dexie, type EntityTable, type Table } from 'dexie';

/**
 * `waiting`: not yet received by the server, as far as we know; `sending`: on its way, or the page closed before the
 * answer came; `conflict`: somebody else changed the question; `refused`: the server will not take it as it is.
 */
export type ChangeState = 'waiting' | 'sending' | 'conflict' | 'refused';

/** What the server said when it did not take a change. */
export interface Refusal {
  code: string;
  rule?: string;
  serverValue?: unknown;
  serverVersion?: number;
  by?: string;
}

/** One change of one question, kept until the server has it. `sequence` is the order of typing. */
export interface FieldChange {
  sequence: number;
  mutationId: string;
  unitId: string;
  assignmentId: string;
  /** Name for the outbox page: «Xã Thông Hòa». */
  unitName: string;
  question: string;
  value: unknown;
  baseVersion: number;
  reason?: string | null;
  onBehalf: boolean;
  at: string;
  state: ChangeState;
  attempts: number;
  refusal?: Refusal;
}

/** A reply kept so that an opened form opens again without a network. */
export interface Snapshot {
  key: string;
  at: string;
  data: unknown;
}

/** When the server last received something of an assignment (server's clock). */
export interface Received {
  assignmentId: string;
  savedAt: string;
}

/** The version that one of this person's own changes became: the next change stands on it, also before a reload. */
export interface OwnVersion {
  assignmentId: string;
  question: string;
  version: number;
}

export type OfflineDatabase = Dexie & {
  outbox: EntityTable<FieldChange, 'sequence'>;
  snapshots: EntityTable<Snapshot, 'key'>;
  received: EntityTable<Received, 'assignmentId'>;
  versions: Table<OwnVersion, [string, string]>;
};

/** One database a person: on a shared computer nobody meets another's unsent work. */
export const databaseName = (personId: string): string => `thuocdo-${personId}`;

export function openOfflineDatabase(personId: string): OfflineDatabase {
  const database = new Dexie(databaseName(personId)) as OfflineDatabase;
  database.version(1).stores({
    outbox: '++sequence, &mutationId, assignmentId, state, [assignmentId+question]',
    snapshots: 'key',
    received: 'assignmentId',
    versions: '[assignmentId+question]',
  });
  return database;
}
