import type { ConnectorFailure, SaidFinding } from '@thuocdo/contract/connectors';
import { dayOf } from '@thuocdo/core/text';
import { appendAudit } from '../../platform/audit/append.ts';
import type { Tx } from '../../platform/db/open.ts';
import type { JobContext, JobHandler } from '../../platform/jobs/run-jobs.ts';
import { FetchFault } from '../../platform/net/fetch-fault.ts';
import { type ConnectorKey, type ConnectorRow, lockConnector, updateConnector } from './connectors.queries.ts';
import { type FetchedFigures, fetchFigures, ReplyFault } from './fetch-figures.ts';
import { recordSaid } from './record-said.ts';
import { beginRun, endLeftRuns, endRun, insertRun } from './runs.queries.ts';
import { pullKind, scheduleNext } from './schedule-run.ts';

const minute = 60_000;

/** Fetches for a connector: by its schedule, or because somebody asked. A job of an earlier schedule does nothing. */
export const pullJob: JobHandler = {
  kind: pullKind,
  // Nearly all of a fetch is waiting: one slow system must not keep the figures of all others from coming.
  atOnce: 4,
  waits: [minute, 5 * minute, 20 * minute],
  run: runPull,
  gaveUp: ({ installation, now, job }) =>
    installation.db.transaction().execute(async (tx) => {
      const key = keyOfJob(job);
      const row = await lockConnector(tx, key);
      const isWanted = row !== undefined && (!isScheduled(job) || row.next_job === job.id);
      if (!isWanted) return;
      // A fetch that fails is told by its run; what is thrown up to here is a fault of ours.
      if (isScheduled(job)) await endLeftRuns(tx, key, now);
      else await endRun(tx, key.unitId, String(job.payload['runId']), { ...nothingCame, at: now });
      await markFailing(tx, row, unexpected, now);
      if (isScheduled(job)) await scheduleNext(tx, row, now);
    }),
};

const unexpected: ConnectorFailure = { code: 'unexpected', params: {} };
const nothingCame = { state: 'failed' as const, counts: null, findings: [], failure: unexpected, reply: null };

function keyOfJob({ unitId, payload }: JobContext['job']): ConnectorKey {
  return { unitId, connectorId: String(payload['connectorId']) };
}

interface Begun {
  row: ConnectorRow;
  runId: string;
}

async function runPull(context: JobContext): Promise<void> {
  const { installation, job, stopping } = context;
  const begun = await begin(context);
  if (begun === undefined) return;
  const { row } = begun;
  const asked = { unitId: row.unit_id, connectorId: row.id, system: row.system, definition: row.definition };
  const today = dayOf(context.now);
  let fetched: FetchedFigures;
  try {
    fetched = await fetchFigures(installation.db, installation.config, asked, { today, stopping });
  } catch (error) {
    if (!(error instanceof FetchFault || error instanceof ReplyFault)) throw error;
    const willRetry = error instanceof FetchFault && error.passing && isScheduled(job) && isBeforeLast(job);
    await fail(context, begun, { ...failureOf(error), willRetry });
    if (willRetry) throw error;
    return;
  }
  if (fetched.findings.length > 0) {
    const failure = { code: 'refused-values', params: { count: fetched.findings.length } };
    await fail(context, begun, { failure, reply: fetched.reply, fetched, willRetry: false });
    return;
  }
  await record(context, begun, fetched);
}

const isScheduled = ({ payload }: JobContext['job']) => payload['runId'] === undefined;
const isBeforeLast = ({ attempt }: JobContext['job']) => attempt <= pullJob.waits.length;

function failureOf(error: FetchFault | ReplyFault): {
  failure: ConnectorFailure;
  reply: FetchedFigures['reply'] | null;
} {
  return error instanceof ReplyFault
    ? { failure: error.failure, reply: error.reply }
    : { failure: { code: error.code, params: error.params }, reply: null };
}

/** Makes the run known before the network is asked; undefined when there is nothing to do (paused, removed, another schedule). */
function begin({ installation, now, job }: JobContext): Promise<Begun | undefined> {
  const key = keyOfJob(job);
  return installation.db.transaction().execute(async (tx) => {
    const row = await lockConnector(tx, key);
    if (row === undefined) return undefined;
    if (!isScheduled(job)) {
      const runId = String(job.payload['runId']);
      return (await beginRun(tx, key, runId, now)) ? { row, runId } : undefined;
    }
    if (!row.enabled || row.next_job !== job.id) return undefined;
    await endLeftRuns(tx, key, now);
    const runId = installation.newId();
    const times = { asked_at: now, started_at: now };
    const run = { id: runId, started_by: 'schedule', by_title: '', attempt: job.attempt, state: 'running', ...times };
    await insertRun(tx, key, run);
    return { row, runId };
  });
}

interface Failed {
  failure: ConnectorFailure;
  reply: FetchedFigures['reply'] | null;
  fetched?: FetchedFigures;
  willRetry: boolean;
}

function fail(context: JobContext, begun: Begun, { failure, reply, fetched, willRetry }: Failed): Promise<void> {
  const { installation, job } = context;
  const at = installation.clock(job.personId ?? undefined).toISOString();
  const counts =
    fetched === undefined
      ? null
      : { new: 0, changed: 0, unchanged: 0, refused: fetched.findings.length, passedOver: fetched.passedOver };
  const findings: readonly SaidFinding[] = fetched?.findings ?? [];
  return installation.db.transaction().execute(async (tx) => {
    await endRun(tx, begun.row.unit_id, begun.runId, {
      state: willRetry ? 'retrying' : 'failed',
      at,
      counts,
      findings,
      failure,
      reply,
    });
    const row = await lockConnector(tx, { unitId: begun.row.unit_id, connectorId: begun.row.id });
    if (row === undefined || willRetry) return;
    await markFailing(tx, row, failure, at);
    if (row.next_job === job.id) await scheduleNext(tx, row, at);
  });
}

async function markFailing(tx: Tx, row: ConnectorRow, failure: ConnectorFailure, at: string): Promise<void> {
  const key = { unitId: row.unit_id, connectorId: row.id };
  await updateConnector(tx, key, { failure, failing_since: row.failing_since ?? at });
}

/** Everything that came is recorded, told and scheduled anew in one transaction, or nothing of it. */
function record({ installation, job }: JobContext, { row, runId }: Begun, fetched: FetchedFigures): Promise<void> {
  const at = installation.clock(job.personId ?? undefined).toISOString();
  const key = { unitId: row.unit_id, connectorId: row.id };
  const title = `Kết nối «${row.name}»`;
  return installation.db.transaction().execute(async (tx) => {
    const still = await lockConnector(tx, key);
    const isWanted = still !== undefined && (!isScheduled(job) || (still.enabled && still.next_job === job.id));
    if (!isWanted) {
      const failure = { code: 'stopped', params: {} };
      await endRun(tx, row.unit_id, runId, {
        state: 'failed',
        at,
        counts: null,
        findings: [],
        failure,
        reply: fetched.reply,
      });
      return;
    }
    const by = { at, personId: null, title };
    const written = { kind: 'pull' as const, batchId: runId, by, newId: installation.newId };
    const recorded = await recordSaid(tx, fetched.admitted.figures, written);
    const counts = { ...recorded, refused: 0, passedOver: fetched.passedOver };
    await endRun(tx, row.unit_id, runId, {
      state: 'done',
      at,
      counts,
      findings: [],
      failure: null,
      reply: fetched.reply,
    });
    await updateConnector(tx, key, { failure: null, failing_since: null });
    if (recorded.new + recorded.changed > 0) {
      const actor = { personId: null, appointmentId: null, title, organisationName: null };
      const detail = { runId, system: row.system, ...counts };
      const step = {
        unitId: row.unit_id,
        action: 'connector.run' as const,
        subjectKind: 'connector',
        subjectId: row.id,
        detail,
      };
      await appendAudit(tx, actor, at, runId, [step]);
    }
    if (isScheduled(job)) await scheduleNext(tx, still, at);
  });
}
