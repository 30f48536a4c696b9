import {
  deleteImportMapping,
  listImportMappings,
  renameImportMapping,
  type SavedMappingView,
} from '@thuocdo/contract/imports';
import { can } from '@thuocdo/core/access';
import type { Actor, HeldGrant } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/db/open.ts';
import { command, type Found, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findUnitSubject } from '../units/index.ts';
import { deleteMapping, lockMapping, renameMapping, type SavedMapping, savedMappingsOf } from './mappings.queries.ts';

export const listImportMappingsRoute = query({
  endpoint: listImportMappings,
  action: 'figure.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db, actor }, unit) {
    const positions = positionsFor(actor, unit);
    const names = new Map(positions.map((one) => [one.organisationId, one.organisationName]));
    const mappings = await savedMappingsOf(db, [...names.keys()]);
    return { items: mappings.map((one) => presentMapping(one, names.get(one.organisationId) ?? '')) };
  },
});

export const renameImportMappingRoute = command({
  endpoint: renameImportMapping,
  action: 'figure.import',
  readAction: 'figure.import',
  subject: findOwnMapping,
  async run({ tx, note, skipAudit }, { row: { position, ...saved } }, { body: { name } }) {
    const { mapping } = saved;
    if (name === mapping.name) skipAudit();
    else {
      await renameMapping(tx, saved, name);
      note({ mappingId: saved.id, mapping: mapping.name, renamed: name });
    }
    return presentMapping({ ...saved, mapping: { ...mapping, name } }, position.organisationName);
  },
});

/** What was imported by a mapping stays and keeps its name: each import has a copy of what it was read by. */
export const deleteImportMappingRoute = command({
  endpoint: deleteImportMapping,
  action: 'figure.import',
  readAction: 'figure.import',
  subject: findOwnMapping,
  async run({ tx, note }, { row }) {
    await deleteMapping(tx, row);
    note({ mappingId: row.id, mapping: row.mapping.name, deleted: true });
    return { deleted: true as const };
  },
});

type OwnMapping = SavedMapping & { position: HeldGrant };

/** A mapping that one of the actor's own organisations saved; another organisation's does not exist for them. */
async function findOwnMapping(
  tx: Tx,
  { params }: { params: { unitId: string; mappingId: string } },
  { actor, today }: { actor: Actor; today: string },
): Promise<Found<OwnMapping>> {
  const unit = await findUnitSubject(tx, params.unitId, today);
  const saved = await lockMapping(tx, params.mappingId);
  const position = positionsFor(actor, unit).find((one) => one.organisationId === saved?.organisationId);
  if (saved === undefined || position === undefined) throw new Problem('not-found');
  return { ...unit, row: { ...saved, position }, kind: 'import-mapping', id: saved.id };
}

/** The positions in which a person may import into a unit. */
const positionsFor = (actor: Actor, { unitPath }: { unitPath: string }): HeldGrant[] =>
  actor.grants.filter((grant) => can([grant], 'figure.import', { unitPath }));

function presentMapping({ id, mapping, saved }: SavedMapping, organisation: string): SavedMappingView {
  return { id, name: mapping.name, organisation, sheet: mapping.sheet, columns: mapping.columns.length, saved };
}
