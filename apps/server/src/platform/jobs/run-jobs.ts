import type { Installation } from '../context.ts';
import { type Job, settleJob, takeJob } from './jobs.queries.ts';

export interface JobContext {
  installation: Installation;
  /** On the clock of the person in whose name it runs (ISO, UTC). */
  now: string;
  job: Job;
}

/**
 * What is done for one kind of job. It may run twice (the process died after the work and before its end was written), so it must
 * not mind. A failure is tried again after `waits`; after the last one `gaveUp` tells whoever waits for it.
 */
export interface JobHandler {
  kind: string;
  /** Milliseconds before the second try, the third, … */
  waits: readonly number[];
  run: (context: JobContext) => Promise<void>;
  gaveUp?: (context: JobContext, fault: string) => Promise<void>;
}

/** Longer than any handler may take; then another process may take the job. */
const holdMs = 10 * 60_000;

/** Runs what is due, one after another, until nothing is. Returns how many ran. */
export async function runDueJobs(installation: Installation, handlers: readonly JobHandler[]): Promise<number> {
  const kinds = handlers.map(({ kind }) => kind);
  if (kinds.length === 0) return 0;
  for (let ran = 0; ; ran += 1) {
    const job = await takeJob(installation.db, kinds, new Date(), holdMs);
    if (job === undefined) return ran;
    const handler = handlers.find(({ kind }) => kind === job.kind);
    if (handler !== undefined) await runOne(installation, handler, job);
  }
}

async function runOne(installation: Installation, handler: JobHandler, job: Job): Promise<void> {
  const now = installation.clock(job.personId ?? undefined).toISOString();
  const context = { installation, now, job };
  try {
    await handler.run(context);
    await settleJob(installation.db, job, { state: 'done' });
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    const wait = handler.waits[job.attempt - 1];
    if (wait !== undefined) {
      await settleJob(installation.db, job, { state: 'waiting', fault, runAt: new Date(Date.now() + wait) });
      return;
    }
    await settleJob(installation.db, job, { state: 'failed', fault });
    await handler.gaveUp?.(context, fault);
  }
}

/** Looks for due jobs every so often until stopped; `stop` waits for the one that runs. */
export function startJobs(
  installation: Installation,
  handlers: readonly JobHandler[],
  everyMs = 1500,
): { stop: () => Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const look = () => {
    running = runDueJobs(installation, handlers)
      .catch((error) => installation.log?.error({ err: error }, 'jobs'))
      .finally(() => {
        if (!stopped) timer = setTimeout(look, everyMs).unref();
      });
  };
  timer = setTimeout(look, everyMs).unref();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
