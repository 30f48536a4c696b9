import type { ConnectorRun, ConnectorView } from '@thuocdo/contract/connectors';
import type { Installation } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { ConnectorRow } from './connectors.queries.ts';
import { latestRuns } from './runs.queries.ts';
import { readSecret } from './secrets.ts';
import { systemNames } from './systems.ts';

/** Connectors of one unit as the screen shows them. */
export async function presentConnectors(
  db: Reader,
  { config }: Pick<Installation, 'config'>,
  unitId: string,
  rows: readonly ConnectorRow[],
): Promise<ConnectorView[]> {
  const runs = await latestRuns(db, unitId);
  const names = await systemNames(db);
  return Promise.all(
    rows.map(async (row) => {
      const lastRun = runs.get(row.id) ?? null;
      return {
        id: row.id,
        system: row.system,
        systemName: names.get(row.system) ?? row.system,
        name: row.name,
        definition: row.definition,
        enabled: row.enabled,
        version: row.version,
        state: stateOf(row, lastRun),
        failure: row.failure,
        failingSince: row.failing_since,
        nextRunAt: row.next_run_at,
        lastRun,
        secret: await secretOf(row, config),
        editedAt: row.edited_at,
        editedBy: row.edited_by_title,
      };
    }),
  );
}

function stateOf(row: ConnectorRow, last: ConnectorRun | null): ConnectorView['state'] {
  if (!row.enabled) return 'paused';
  if (row.failing_since !== null) return 'failed';
  if (last?.state === 'retrying') return 'retrying';
  return last === null || last.endedAt === null ? 'new' : 'working';
}

async function secretOf(row: ConnectorRow, config: Installation['config']): Promise<ConnectorView['secret']> {
  if (row.definition.secretHeader === null) return 'none';
  return (await readSecret(config, row.id)) === undefined ? 'missing' : 'there';
}
