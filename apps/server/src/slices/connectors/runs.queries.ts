import type { ConnectorFailure, ConnectorRun, RunCounts, SaidFinding } from '@thuocdo/contract/connectors';
import { type Selectable, sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { ConnectorRunsTable } from '../../platform/db/tables.ts';
import type { ConnectorKey } from './connectors.queries.ts';

type RunRow = Selectable<ConnectorRunsTable>;

const shownRuns = 100;

export function presentRun(row: RunRow): ConnectorRun {
  return {
    id: row.id,
    startedBy: row.started_by as ConnectorRun['startedBy'],
    by: row.by_title,
    attempt: row.attempt,
    state: row.state as ConnectorRun['state'],
    askedAt: row.asked_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    counts: row.counts as RunCounts | null,
    findings: row.findings as SaidFinding[],
    failure: row.failure as ConnectorFailure | null,
    replySha256: row.reply_sha256,
    replyBytes: row.reply_bytes,
  };
}

const ofConnector = (db: Reader, { unitId, connectorId }: ConnectorKey) =>
  db
    .selectFrom('connector_runs')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('connector_id', '=', connectorId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc');

export async function runsOf(db: Reader, key: ConnectorKey): Promise<ConnectorRun[]> {
  return (await ofConnector(db, key).limit(shownRuns).execute()).map(presentRun);
}

/** The latest run of each connector of a unit, by connector. */
export async function latestRuns(db: Reader, unitId: string): Promise<Map<string, ConnectorRun>> {
  const rows = await db
    .selectFrom('connector_runs')
    .selectAll()
    .distinctOn('connector_id')
    .where('unit_id', '=', unitId)
    .orderBy('connector_id')
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.connector_id, presentRun(row)]));
}

/** A run that waits or works, when there is one. */
export async function openRun(db: Reader, key: ConnectorKey): Promise<ConnectorRun | undefined> {
  const row = await ofConnector(db, key).where('state', 'in', ['waiting', 'running']).limit(1).executeTakeFirst();
  return row === undefined ? undefined : presentRun(row);
}

export type NewRun = Pick<RunRow, 'id' | 'started_by' | 'by_title' | 'attempt' | 'state' | 'asked_at' | 'started_at'>;

export async function insertRun(tx: Tx, key: ConnectorKey, run: NewRun): Promise<void> {
  await tx
    .insertInto('connector_runs')
    .values({
      ...run,
      unit_id: key.unitId,
      connector_id: key.connectorId,
      ended_at: null,
      counts: null,
      findings: '[]',
      failure: null,
      reply_sha256: null,
      reply_bytes: null,
    })
    .execute();
}

/** Takes a run that was asked for by hand; false when it is not there to be taken. */
export async function beginRun(tx: Tx, key: ConnectorKey, id: string, at: string): Promise<boolean> {
  const { rows } = await sql`
    update connector_runs set state = 'running', started_at = ${at}
    where unit_id = ${key.unitId} and connector_id = ${key.connectorId} and id = ${id}
      and state in ('waiting', 'running') returning id`.execute(tx);
  return rows.length === 1;
}

export interface RunEnd {
  state: 'done' | 'retrying' | 'failed';
  at: string;
  counts: RunCounts | null;
  findings: readonly SaidFinding[];
  failure: ConnectorFailure | null;
  reply: { sha256: string; bytes: number } | null;
}

export async function endRun(tx: Tx, unitId: string, id: string, end: RunEnd): Promise<void> {
  await tx
    .updateTable('connector_runs')
    .set({
      state: end.state,
      ended_at: end.at,
      counts: end.counts === null ? null : JSON.stringify(end.counts),
      findings: JSON.stringify(end.findings.slice(0, 50)),
      failure: end.failure === null ? null : JSON.stringify(end.failure),
      reply_sha256: end.reply?.sha256 ?? null,
      reply_bytes: end.reply?.bytes ?? null,
    })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

/** Runs by the schedule that a process left when it died are over. */
export async function endLeftRuns(tx: Tx, key: ConnectorKey, at: string): Promise<void> {
  await sql`
    update connector_runs set state = 'failed', ended_at = ${at}, failure = '{"code":"interrupted","params":{}}'
    where unit_id = ${key.unitId} and connector_id = ${key.connectorId} and state = 'running'
      and started_by = 'schedule'`.execute(tx);
}
