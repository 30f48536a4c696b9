import { can } from '@thuocdo/core/access';
import type { Actor, HeldGrant } from '../../platform/access/actor.ts';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findUnitSubject } from '../units/index.ts';
import { type Doer, type ImportRow, importById } from './imports.queries.ts';

type Place = { params: { unitId: string; importId: string } };

/** An import as the subject of an action. @throws Problem `not-found` */
export function findImport(db: Reader, input: Place, today: string): Promise<Found<ImportRow>> {
  return find(db, input, today, false);
}

/** The same for a change: a second click waits for the first one. */
export function lockImport(tx: Tx, input: Place, today: string): Promise<Found<ImportRow>> {
  return find(tx, input, today, true);
}

async function find(db: Reader, { params }: Place, today: string, lock: boolean): Promise<Found<ImportRow>> {
  const unit = await findUnitSubject(db, params.unitId, today);
  const row = await importById(db, params, { lock });
  if (row === undefined) throw new Problem('not-found');
  return { ...unit, row, kind: 'import', id: row.id };
}

/**
 * The position in which a person goes on with an import: one of the organisation that brought it, since its figures stand in that name.
 * @throws Problem `not-allowed` for another organisation
 */
export function ownPosition(actor: Actor, { row, unitPath }: Found<ImportRow>): HeldGrant {
  const own = actor.grants.find(
    (grant) => grant.organisationId === row.organisationId && can([grant], 'figure.import', { unitPath }),
  );
  if (own === undefined) throw new Problem('not-allowed');
  return own;
}

/** Who does something now, as it stands beside what is done. */
export function doerOf(actor: Actor, { title, organisationName }: HeldGrant, now: string): Doer {
  return { at: now, personId: actor.personId, by: `${title} – ${organisationName}` };
}
