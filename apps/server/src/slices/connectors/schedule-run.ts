import { minutesUntilNext } from '@thuocdo/core/connectors';
import type { Tx } from '../../platform/db/open.ts';
import { enqueue } from '../../platform/jobs/jobs.queries.ts';
import { type ConnectorRow, updateConnector } from './connectors.queries.ts';

export const pullKind = 'connector.pull';

/** Puts the next run of a connector into the queue, and makes it the only one that may run by the schedule. A paused one has none. */
export async function scheduleNext(
  tx: Tx,
  row: Pick<ConnectorRow, 'unit_id' | 'id' | 'definition' | 'enabled' | 'edited_by'>,
  now: string,
): Promise<void> {
  const key = { unitId: row.unit_id, connectorId: row.id };
  if (!row.enabled) {
    await updateConnector(tx, key, { next_job: null, next_run_at: null });
    return;
  }
  const delayMs = minutesUntilNext(row.definition.schedule, now) * 60_000 - (Date.parse(now) % 60_000);
  const [next_job = null] = await enqueue(tx, [
    { ...pullOf(row.unit_id, row.id, {}), personId: row.edited_by, delayMs },
  ]);
  await updateConnector(tx, key, { next_job, next_run_at: new Date(Date.parse(now) + delayMs).toISOString() });
}

/** Puts a run that was asked for by hand into the queue. */
export async function enqueueByHand(
  tx: Tx,
  run: { unitId: string; connectorId: string; runId: string; personId: string },
): Promise<void> {
  const { unitId, connectorId, runId, personId } = run;
  await enqueue(tx, [{ ...pullOf(unitId, connectorId, { runId }), personId }]);
}

/** The connector is the turn: it is asked by one fetch at a time, whoever wants it. */
const pullOf = (unitId: string, connectorId: string, payload: { runId?: string }) => ({
  kind: pullKind,
  unitId,
  turn: connectorId,
  payload: { connectorId, ...payload },
});
