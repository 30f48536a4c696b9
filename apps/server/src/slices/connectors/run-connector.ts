import { runConnector } from '@thuocdo/contract/connectors';
import { positionOf } from '../../platform/access/actor.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findUnitSubject } from '../units/index.ts';
import { lockConnector } from './connectors.queries.ts';
import { insertRun, openRun } from './runs.queries.ts';
import { enqueueByHand } from './schedule-run.ts';

/** «Chạy ngay»: the network is asked after the commit, by a job. A second click answers the run that is under way. */
export const runConnectorRoute = command({
  endpoint: runConnector,
  action: 'connector.run',
  readAction: 'connector.read',
  subject: (tx, { params }, { today }) => findUnitSubject(tx, params.unitId, today),
  async run({ tx, actor, acting, now, installation, note, skipAudit }, unit, { params }) {
    const key = { unitId: unit.unitId, connectorId: params.connectorId };
    const row = await lockConnector(tx, key);
    if (row === undefined) throw new Problem('not-found');
    const open = await openRun(tx, key);
    if (open !== undefined) {
      skipAudit();
      return open;
    }
    const runId = installation.newId();
    const by = positionOf(acting);
    const asked = { state: 'waiting', asked_at: now, started_at: null, attempt: 1 };
    await insertRun(tx, key, { id: runId, started_by: 'hand', by_title: by, ...asked });
    await enqueueByHand(tx, { ...key, runId, personId: actor.personId });
    note({ connectorId: row.id, runId, name: row.name });
    const run = await openRun(tx, key);
    if (run === undefined) throw new Problem('unexpected');
    return run;
  },
});
