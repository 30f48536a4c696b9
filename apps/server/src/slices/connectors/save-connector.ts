import { type ConnectorView, createConnector, deleteConnector, editConnector } from '@thuocdo/contract/connectors';
import { positionOf } from '../../platform/access/actor.ts';
import type { Installation } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/open.ts';
import { type CommandContext, command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findUnitSubject } from '../units/index.ts';
import { presentConnectors } from './connector-view.ts';
import {
  type ConnectorKey,
  connectorById,
  type Editor,
  insertConnector,
  lockConnector,
  updateConnector,
} from './connectors.queries.ts';
import { refuseUnsound } from './inspect-definition.ts';
import { scheduleNext } from './schedule-run.ts';

const editorOf = ({ actor, acting, now }: CommandContext): Editor => ({
  at: now,
  personId: actor.personId,
  title: positionOf(acting),
});

export const createConnectorRoute = command({
  endpoint: createConnector,
  action: 'connector.edit',
  readAction: 'connector.read',
  subject: (tx, { params }, { today }) => findUnitSubject(tx, params.unitId, today),
  async run(context, unit, { body }) {
    const { tx, installation, note, skipAudit, now } = context;
    await refuseUnsound(tx, installation.config, body);
    const key = { unitId: unit.unitId, connectorId: body.id };
    const { id, system, name, definition, enabled } = body;
    const isNew = await insertConnector(
      tx,
      { unit_id: unit.unitId, id, system, name, definition, enabled },
      editorOf(context),
    );
    if (isNew) {
      note({ connectorId: id, system, name, definition, enabled });
      await scheduleNext(tx, { unit_id: unit.unitId, id, definition, enabled, edited_by: context.actor.personId }, now);
    } else skipAudit();
    return shown(tx, installation, key);
  },
});

/** A change begins a new schedule; the job of the old one will find that it is no longer wanted. */
export const editConnectorRoute = command({
  endpoint: editConnector,
  action: 'connector.edit',
  readAction: 'connector.read',
  subject: (tx, { params }, { today }) => findUnitSubject(tx, params.unitId, today),
  async run(context, unit, { params, body }) {
    const { tx, installation, note, now } = context;
    const key = { unitId: unit.unitId, connectorId: params.connectorId };
    const row = await lockConnector(tx, key);
    if (row === undefined) throw new Problem('not-found');
    if (row.version !== body.version) throw new Problem('conflict');
    await refuseUnsound(tx, installation.config, { system: row.system, definition: body.definition });
    const { name, definition, enabled } = body;
    const by = editorOf(context);
    const edited = { edited_at: by.at, edited_by: by.personId, edited_by_title: by.title };
    await updateConnector(tx, key, { name, definition, enabled, version: row.version + 1, ...edited });
    note({ connectorId: row.id, name, definition, enabled });
    await scheduleNext(tx, { ...row, definition, enabled, edited_by: by.personId }, now);
    return shown(tx, installation, key);
  },
});

export const deleteConnectorRoute = command({
  endpoint: deleteConnector,
  action: 'connector.edit',
  readAction: 'connector.read',
  subject: (tx, { params }, { today }) => findUnitSubject(tx, params.unitId, today),
  async run({ tx, now, note }, unit, { params }) {
    const key = { unitId: unit.unitId, connectorId: params.connectorId };
    const row = await lockConnector(tx, key);
    if (row === undefined) throw new Problem('not-found');
    await updateConnector(tx, key, { deleted_at: now, next_job: null, next_run_at: null });
    note({ connectorId: row.id, name: row.name, deleted: true });
    return { deleted: true as const };
  },
});

async function shown(tx: Tx, installation: Installation, key: ConnectorKey): Promise<ConnectorView> {
  const row = await connectorById(tx, key);
  const [view] = row === undefined ? [] : await presentConnectors(tx, installation, key.unitId, [row]);
  if (view === undefined) throw new Problem('not-found');
  return view;
}
