import { dayOf, formatDay } from '@thuocdo/core/text';
import type { Installation } from '../../platform/context.ts';
import type { Program } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { systemNames, titleOfSystem } from './systems.ts';
import { opens, tokenById, touchToken } from './tokens.queries.ts';

/** A program that may send figures of one system for one unit. */
export interface Sender extends Program {
  system: string;
  /** Null: all elements of the system. */
  elements: readonly string[] | null;
}

const shape = /^tdpush\.([0-9]{2,5}-20[0-9]{2}|VN)\.([0-9a-f]{32})\.[A-Za-z0-9_-]{43}$/;

/** The sender that a token stands for. Only who knows the whole token learns that it has ended. */
export async function findProgram(installation: Installation, bearer: string): Promise<Sender> {
  const [, unitId, hex = ''] = shape.exec(bearer) ?? [];
  if (unitId === undefined) throw new Problem('token-refused');
  const row = await tokenById(installation.db, unitId, hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
  if (row === undefined || !opens(row, bearer)) throw new Problem('token-refused');
  const now = installation.clock(row.issued_by).toISOString();
  if (row.revoked_at !== null) throw new Problem('token-revoked');
  if (row.expires_on < dayOf(now)) throw new Problem('token-expired', { expiredOn: formatDay(row.expires_on) });
  await touchToken(installation.db, row, now);
  const name = (await systemNames(installation.db)).get(row.system) ?? row.system;
  return {
    id: row.id,
    unitId: row.unit_id,
    title: titleOfSystem(name),
    clockOf: row.issued_by,
    system: row.system,
    elements: row.elements as string[] | null,
  };
}
