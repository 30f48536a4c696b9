import type { ConnectorDefinition, ConnectorFailure } from '@thuocdo/contract/connectors';
import type { Selectable } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { ConnectorsTable } from '../../platform/db/tables.ts';

export type ConnectorRow = Omit<Selectable<ConnectorsTable>, 'definition' | 'failure'> & {
  definition: ConnectorDefinition;
  failure: ConnectorFailure | null;
};

export interface ConnectorKey {
  unitId: string;
  connectorId: string;
}

const alive = (db: Reader, unitId: string) =>
  db.selectFrom('connectors').selectAll().where('unit_id', '=', unitId).where('deleted_at', 'is', null);

export async function connectorsOf(db: Reader, unitId: string): Promise<ConnectorRow[]> {
  return (await alive(db, unitId).orderBy('name').limit(200).execute()) as ConnectorRow[];
}

/** A connector that has not been removed; undefined when there is none. */
export async function connectorById(db: Reader, key: ConnectorKey): Promise<ConnectorRow | undefined> {
  return (await alive(db, key.unitId).where('id', '=', key.connectorId).executeTakeFirst()) as ConnectorRow | undefined;
}

/** The same, locked: what follows is done by one process at a time. */
export async function lockConnector(tx: Tx, key: ConnectorKey): Promise<ConnectorRow | undefined> {
  const row = await alive(tx, key.unitId).where('id', '=', key.connectorId).forUpdate().executeTakeFirst();
  return row as ConnectorRow | undefined;
}

export interface Editor {
  at: string;
  personId: string;
  title: string;
}

/** Adds a connector; false when its id is taken. */
export async function insertConnector(
  tx: Tx,
  row: Pick<ConnectorRow, 'unit_id' | 'id' | 'system' | 'name' | 'definition' | 'enabled'>,
  by: Editor,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('connectors')
    .values({
      ...row,
      definition: JSON.stringify(row.definition),
      version: 1,
      edited_at: by.at,
      edited_by: by.personId,
      edited_by_title: by.title,
      deleted_at: null,
      next_job: null,
      next_run_at: null,
      failure: null,
      failing_since: null,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

type Change = Partial<Omit<ConnectorRow, 'unit_id' | 'id'>>;

export async function updateConnector(tx: Tx, key: ConnectorKey, change: Change): Promise<void> {
  const { definition, failure, ...plain } = change;
  await tx
    .updateTable('connectors')
    .set({
      ...plain,
      ...(definition === undefined ? {} : { definition: JSON.stringify(definition) }),
      ...(failure === undefined ? {} : { failure: failure === null ? null : JSON.stringify(failure) }),
    })
    .where('unit_id', '=', key.unitId)
    .where('id', '=', key.connectorId)
    .execute();
}
