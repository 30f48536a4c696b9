import type { Action } from '@thuocdo/core/access';
import type { Tx } from '../db/open.ts';
import { type AuditContent, firstHash, hashEntry } from './chain.ts';

/** One step to record: who, what, on which subject of which unit. */
export interface AuditStep {
  unitId: string;
  action: Action | 'session.open' | 'session.refused' | 'session.close' | 'session.password';
  subjectKind: string;
  subjectId: string;
  detail: Record<string, unknown>;
}

export interface AuditActor {
  personId: string | null;
  appointmentId: string | null;
  title: string;
  organisationName: string | null;
}

/** Appends entries to the chains of their units, in the transaction of the change that they tell of. */
export async function appendAudit(
  tx: Tx,
  actor: AuditActor,
  at: string,
  requestId: string,
  steps: readonly AuditStep[],
): Promise<void> {
  // One order of locking for everybody, so that two bulk commands cannot wait for each other.
  for (const unitId of [...new Set(steps.map((step) => step.unitId))].sort()) {
    await appendToUnit(
      tx,
      actor,
      at,
      requestId,
      unitId,
      steps.filter((step) => step.unitId === unitId),
    );
  }
}

async function appendToUnit(
  tx: Tx,
  actor: AuditActor,
  at: string,
  requestId: string,
  unitId: string,
  steps: readonly AuditStep[],
): Promise<void> {
  await tx
    .insertInto('audit_heads')
    .values({ unit_id: unitId, seq: 0, hash: firstHash })
    .onConflict((conflict) => conflict.column('unit_id').doNothing())
    .execute();
  const head = await tx
    .selectFrom('audit_heads')
    .selectAll()
    .where('unit_id', '=', unitId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  let { seq, hash } = head;
  const rows = steps.map((step) => {
    seq += 1;
    const previous = hash;
    hash = hashEntry(previous, contentOf(step, actor, at, requestId, seq));
    return {
      unit_id: unitId,
      seq,
      at,
      person_id: actor.personId,
      appointment_id: actor.appointmentId,
      actor_title: actor.title,
      organisation_name: actor.organisationName,
      action: step.action,
      subject_kind: step.subjectKind,
      subject_id: step.subjectId,
      detail: JSON.stringify(step.detail),
      request_id: requestId,
      previous_hash: previous,
      hash,
    };
  });
  await tx.insertInto('audit_entries').values(rows).execute();
  await tx.updateTable('audit_heads').set({ seq, hash }).where('unit_id', '=', unitId).execute();
}

function contentOf(step: AuditStep, actor: AuditActor, at: string, requestId: string, seq: number): AuditContent {
  return {
    unitId: step.unitId,
    seq,
    at,
    personId: actor.personId,
    appointmentId: actor.appointmentId,
    actorTitle: actor.title,
    action: step.action,
    subjectKind: step.subjectKind,
    subjectId: step.subjectId,
    detail: step.detail,
    requestId,
  };
}
