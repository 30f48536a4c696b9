import type { Installation } from '../context.ts';
import { giveBackJob, type Job, settleJob, takeJob } from './jobs.queries.ts';

export interface JobContext {
  installation: Installation;
  /** On the clock of the person in whose name it runs (ISO, UTC). */
  now: string;
  job: Job;
  /**
   * The program stops: who waits for another system throws its `reason`, and the job is put back as if it had not been taken. Others
   * finish: they are waited for.
   */
  stopping: AbortSignal;
}

/**
 * What is done for one kind of job. It may run twice (the process died after the work and before its end was written), so it must
 * not mind. A failure is tried again after `waits`; after the last one `gaveUp` tells whoever waits for it.
 */
export interface JobHandler {
  kind: string;
  /** How many of the kind may run at the same time in one process; absent: one. */
  atOnce?: number;
  /** Milliseconds before the second try, the third, … */
  waits: readonly number[];
  run: (context: JobContext) => Promise<void>;
  gaveUp?: (context: JobContext, fault: string) => Promise<void>;
}

/** Longer than any handler may take; then another process may take the job. */
const holdMs = 10 * 60_000;

/** How often is looked for work while something runs or nothing is due. */
const lookMs = 1500;

interface Looking {
  everyMs?: number;
  /** When it comes nothing more is begun; what waits for another system gives up and is put back. */
  stopping?: AbortSignal;
}

/**
 * Runs what is due until nothing is; returns how many ran. Kinds run side by side, and one that waits for another system holds up
 * nobody: what becomes due meanwhile is taken as well.
 */
export async function runDueJobs(
  installation: Installation,
  handlers: readonly JobHandler[],
  { everyMs = lookMs, stopping = new AbortController().signal }: Looking = {},
): Promise<number> {
  const running = new Map<Promise<void>, JobHandler>();
  const begin = (handler: JobHandler, job: Job) => {
    const work = runOne(installation, handler, job, stopping)
      .catch((error) => installation.log?.error({ err: error, kind: job.kind }, 'job'))
      .finally(() => running.delete(work));
    running.set(work, handler);
  };
  try {
    for (let ran = 0; ; ) {
      const free = stopping.aborted ? [] : withRoom(handlers, [...running.values()]);
      const kinds = free.map(({ kind }) => kind);
      const job = await takeJob(installation.db, kinds, new Date(), holdMs);
      const handler = free.find(({ kind }) => kind === job?.kind);
      if (job !== undefined && handler !== undefined) {
        begin(handler, job);
        ran += 1;
      } else if (running.size === 0) return ran;
      else await untilOneEnds([...running.keys()], everyMs);
    }
  } finally {
    await Promise.all(running.keys());
  }
}

function withRoom(handlers: readonly JobHandler[], running: readonly JobHandler[]): JobHandler[] {
  return handlers.filter((handler) => running.filter((one) => one === handler).length < (handler.atOnce ?? 1));
}

/** Or until it is time to look again for what became due. */
async function untilOneEnds(running: readonly Promise<void>[], everyMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, everyMs);
  });
  await Promise.race([...running, pause]);
  clearTimeout(timer);
}

async function runOne(installation: Installation, handler: JobHandler, job: Job, stopping: AbortSignal): Promise<void> {
  const now = installation.clock(job.personId ?? undefined).toISOString();
  const context = { installation, now, job, stopping };
  try {
    await handler.run(context);
    await settleJob(installation.db, job, { state: 'done' });
  } catch (error) {
    if (stopping.aborted && error === stopping.reason) return giveBackJob(installation.db, job);
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

/** Looks for due jobs every so often until stopped; `stop` waits for those that run, and those that can give up do so at once. */
export function startJobs(
  installation: Installation,
  handlers: readonly JobHandler[],
  everyMs = lookMs,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const look = () => {
    running = runDueJobs(installation, handlers, { everyMs, stopping: stopping.signal })
      .catch((error) => installation.log?.error({ err: error }, 'jobs'))
      .finally(() => {
        if (!stopping.signal.aborted) timer = setTimeout(look, everyMs).unref();
      });
  };
  timer = setTimeout(look, everyMs).unref();
  return {
    stop: async () => {
      stopping.abort(new Error('the program stops'));
      clearTimeout(timer);
      await running;
    },
  };
}
