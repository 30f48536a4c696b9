import { listConnectorRuns, listConnectors } from '@thuocdo/contract/connectors';
import { allowedActions } from '@thuocdo/core/access';
import type { PullHost } from '../../config.ts';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findUnitSubject } from '../units/index.ts';
import { presentConnectors } from './connector-view.ts';
import { connectorById, connectorsOf } from './connectors.queries.ts';
import { runsOf } from './runs.queries.ts';
import { elementsFor, systemNames } from './systems.ts';

export const listConnectorsRoute = query({
  endpoint: listConnectors,
  action: 'connector.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db, actor, installation }, unit) {
    return {
      unit: { id: unit.unitId, name: unit.row.full_name },
      items: await presentConnectors(db, installation, unit.unitId, await connectorsOf(db, unit.unitId)),
      systems: [...(await systemNames(db))].map(([code, name]) => ({ code, name })),
      elements: await elementsFor(db, unit.row.level),
      hosts: installation.config.pullHosts.map(shownHost),
      can: allowedActions(actor.grants, ['connector.edit', 'connector.run', 'token.read'], unit),
    };
  },
});

const shownHost = ({ host, port }: PullHost) => (port === 443 ? host : `${host}:${port}`);

export const listRunsRoute = query({
  endpoint: listConnectorRuns,
  action: 'connector.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db }, unit, { params }) {
    const key = { unitId: unit.unitId, connectorId: params.connectorId };
    if ((await connectorById(db, key)) === undefined) throw new Problem('not-found');
    return { items: await runsOf(db, key) };
  },
});
