import { sql } from 'kysely';
import type { Db, Tx } from '../db/open.ts';
import { newId } from '../ids.ts';

/** Work for after the commit. `personId`: whose clock it runs on, and in whose name. */
export interface NewJob {
  kind: string;
  unitId: string;
  payload: Record<string, unknown>;
  personId: string | null;
  /** Jobs of one kind, unit and turn never run at the same time; absent: this one minds no other. */
  turn?: string;
  /** Not before so many milliseconds from now; absent: at once. */
  delayMs?: number;
}

export interface Job {
  id: string;
  kind: string;
  unitId: string;
  payload: Record<string, unknown>;
  personId: string | null;
  /** 1 for the first. */
  attempt: number;
}

/** Puts jobs into the transaction of the change that they follow from: no commit, no job. */
export async function enqueue(tx: Tx, jobs: readonly NewJob[]): Promise<string[]> {
  const rows = jobs.map(({ kind, unitId, payload, personId, turn = null, delayMs = 0 }) => ({
    unit_id: unitId,
    id: newId(),
    kind,
    turn,
    payload: JSON.stringify(payload),
    person_id: personId,
    state: 'waiting',
    attempts: 0,
    // Waiting is measured in real time: a demonstration's clock may stand years away from it.
    run_at: new Date(Date.now() + delayMs).toISOString(),
    held_until: null,
    last_fault: null,
  }));
  for (let at = 0; at < rows.length; at += 500) {
    await tx
      .insertInto('jobs')
      .values(rows.slice(at, at + 500))
      .execute();
  }
  return rows.map(({ id }) => id);
}

/**
 * Takes the next job that is due, or that a process which died held too long. Two processes never take the same, nor two of one turn:
 * whoever comes second at that is refused by the index and looks again.
 */
export async function takeJob(db: Db, kinds: readonly string[], now: Date, holdMs: number): Promise<Job | undefined> {
  if (kinds.length === 0) return undefined;
  try {
    return await takeOnce(db, kinds, now, holdMs);
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'jobs_turn') throw error;
    return takeJob(db, kinds, now, holdMs);
  }
}

async function takeOnce(db: Db, kinds: readonly string[], now: Date, holdMs: number): Promise<Job | undefined> {
  const moment = now.toISOString();
  const { rows } = await sql<JobRow>`
    update jobs set state = 'running', attempts = attempts + 1, held_until = ${new Date(now.getTime() + holdMs).toISOString()}
    where (unit_id, id) = (
      select unit_id, id from jobs
      where kind = any(${sql.val([...kinds])}::text[])
        and ((state = 'waiting' and run_at <= ${moment} and not exists (
            select from jobs other where other.unit_id = jobs.unit_id and other.kind = jobs.kind
              and other.turn = jobs.turn and other.state = 'running'))
          or (state = 'running' and held_until < ${moment}))
      order by run_at limit 1 for update skip locked)
    returning unit_id, id, kind, payload, person_id, attempts`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { unit_id: unitId, person_id: personId, attempts: attempt, ...rest } = row;
  return { ...rest, unitId, personId, attempt };
}

interface JobRow {
  unit_id: string;
  id: string;
  kind: string;
  payload: Record<string, unknown>;
  person_id: string | null;
  attempts: number;
}

/** Puts a job back as it was before it was taken: it has not been tried. */
export async function giveBackJob(db: Db, { unitId, id, attempt }: Job): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state: 'waiting', held_until: null, attempts: attempt - 1 })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

/** `waiting` with a moment to try again, or an end. Done jobs are removed: what they did is told where it was done. */
export async function settleJob(
  db: Db,
  job: Job,
  end: { state: 'done' } | { state: 'failed'; fault: string } | { state: 'waiting'; fault: string; runAt: Date },
): Promise<void> {
  const where = db.deleteFrom('jobs').where('unit_id', '=', job.unitId).where('id', '=', job.id);
  if (end.state === 'done') {
    await where.execute();
    return;
  }
  await db
    .updateTable('jobs')
    .set({
      state: end.state,
      held_until: null,
      last_fault: end.fault.slice(0, 1000),
      ...(end.state === 'waiting' ? { run_at: end.runAt.toISOString() } : {}),
    })
    .where('unit_id', '=', job.unitId)
    .where('id', '=', job.id)
    .execute();
}
