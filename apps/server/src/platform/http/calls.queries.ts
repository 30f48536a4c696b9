import { sql } from 'kysely';
import type { Db, Tx } from '../db/open.ts';

/** A call of a program, named by its Idempotency-Key. `fingerprint`: SHA-256 of address, parameters and body. */
export interface ProgramCall {
  unitId: string;
  programId: string;
  key: string;
  fingerprint: string;
}

export type CallReply =
  | { kind: 'answer'; status: number; body: unknown }
  | { kind: 'problem'; code: string; details: Record<string, unknown> };

export type BegunCall =
  | { state: 'begun'; id: string }
  | { state: 'done'; reply: CallReply }
  | { state: 'running' }
  | { state: 'other-body' };

/** Longer than any call may take; a call of a process that died is taken again after it. */
const holdMs = 2 * 60_000;

/** Makes a call known before its work begins, so that a second one with the same key sees it. */
export function beginCall(db: Db, call: ProgramCall, { id, now }: { id: string; now: string }): Promise<BegunCall> {
  const heldUntil = new Date(Date.now() + holdMs).toISOString();
  return db.transaction().execute(async (tx): Promise<BegunCall> => {
    const { unitId: unit_id, programId: program_id, key, fingerprint } = call;
    const row = { unit_id, program_id, key, id, fingerprint, state: 'running', at: now, held_until: heldUntil };
    const inserted = await tx
      .insertInto('program_calls')
      .values({ ...row, status: null, reply: null })
      .onConflict((conflict) => conflict.columns(['unit_id', 'program_id', 'key']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted !== undefined) return { state: 'begun', id };
    const known = await callOf(tx, call).forUpdate().executeTakeFirstOrThrow();
    if (known.fingerprint !== fingerprint) return { state: 'other-body' };
    if (known.state === 'done') return { state: 'done', reply: known.reply as unknown as CallReply };
    if (Date.parse(known.held_until) > Date.now()) return { state: 'running' };
    await tx
      .updateTable('program_calls')
      .set({ held_until: heldUntil })
      .where('unit_id', '=', unit_id)
      .where('program_id', '=', program_id)
      .where('key', '=', key)
      .execute();
    return { state: 'begun', id: known.id };
  });
}

function callOf(tx: Tx, { unitId, programId, key }: ProgramCall) {
  return tx
    .selectFrom('program_calls')
    .select(['id', 'fingerprint', 'state', 'reply', 'held_until'])
    .where('unit_id', '=', unitId)
    .where('program_id', '=', programId)
    .where('key', '=', key);
}

/** Keeps what was answered: in the transaction of the change, or alone when the call was refused. */
export async function endCall(db: Db | Tx, call: ProgramCall, reply: CallReply): Promise<void> {
  await db
    .updateTable('program_calls')
    .set({
      state: 'done',
      status: reply.kind === 'answer' ? reply.status : null,
      reply: JSON.stringify(reply),
    })
    .where('unit_id', '=', call.unitId)
    .where('program_id', '=', call.programId)
    .where('key', '=', call.key)
    .execute();
}

/** Forgets a call that failed for a reason of ours: sent again it is done again. */
export async function forgetCall(db: Db, call: ProgramCall): Promise<void> {
  await sql`delete from program_calls where unit_id = ${call.unitId} and program_id = ${call.programId}
    and key = ${call.key} and state = 'running'`.execute(db);
}
