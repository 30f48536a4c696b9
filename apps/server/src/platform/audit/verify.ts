import type { Reader } from '../db/open.ts';
import { firstHash, hashEntry } from './chain.ts';

export interface ChainVerdict {
  entries: number;
  whole: boolean;
  brokenAt: number | null;
}

/** Recomputes a unit's chain from its first entry; `brokenAt` is the first entry that does not fit. */
export async function verifyChain(db: Reader, unitId: string): Promise<ChainVerdict> {
  const rows = await db.selectFrom('audit_entries').selectAll().where('unit_id', '=', unitId).orderBy('seq').execute();
  const head = await db.selectFrom('audit_heads').selectAll().where('unit_id', '=', unitId).executeTakeFirst();
  let previous = firstHash;
  let expected = 1;
  for (const row of rows) {
    const hash = hashEntry(previous, {
      unitId: row.unit_id,
      seq: row.seq,
      at: row.at,
      personId: row.person_id,
      appointmentId: row.appointment_id,
      actorTitle: row.actor_title,
      action: row.action,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      detail: row.detail,
      requestId: row.request_id,
    });
    if (row.seq !== expected || row.previous_hash !== previous || row.hash !== hash) {
      return { entries: rows.length, whole: false, brokenAt: expected };
    }
    previous = hash;
    expected += 1;
  }
  const headFits = head === undefined ? rows.length === 0 : head.hash === previous && head.seq === rows.length;
  return { entries: rows.length, whole: headFits, brokenAt: headFits ? null : rows.length + 1 };
}
