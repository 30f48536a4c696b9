import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './tables.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;
/** What a query may run on: the pool, or the transaction of a command. */
export type Reader = Db | Tx;

export interface OpenDatabase {
  db: Db;
  kind: 'embedded' | 'postgresql';
  close: () => Promise<void>;
}

const oid = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 };

/** Days stay text, instants become ISO text, counts and amounts become numbers: what the contract speaks. */
const types = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    if (id === oid.date) return (value: string) => value;
    if (id === oid.timestamptz) return (value: string) => new Date(value).toISOString();
    if (id === oid.int8 || id === oid.numeric) return Number;
    return pg.types.getTypeParser(id, format as 'text');
  },
};

/** Opens PostgreSQL by its address. */
export function openPostgres(url: string): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: types as pg.CustomTypesConfig });
  return { ...kyselyOver(pool), kind: 'postgresql' };
}

/** Opens the embedded database in a folder (created when missing), or in memory from a dump. */
export async function openEmbedded(where: { folder: string } | { dump: Blob } | 'memory'): Promise<OpenDatabase> {
  const pglite = await createPglite(where);
  const pool = new pg.Pool({
    ...createPgConfig(pglite),
    max: 1,
    types: types as pg.CustomTypesConfig,
  } as pg.PoolConfig);
  const opened = kyselyOver(pool);
  return {
    db: opened.db,
    kind: 'embedded',
    close: async () => {
      await opened.close();
      await pglite.close();
    },
  };
}

async function createPglite(where: { folder: string } | { dump: Blob } | 'memory'): Promise<PGlite> {
  if (where === 'memory') return PGlite.create();
  if ('dump' in where) return PGlite.create({ loadDataDir: where.dump });
  await mkdir(where.folder, { recursive: true });
  return PGlite.create(join(where.folder, 'pglite'));
}

function kyselyOver(pool: pg.Pool): { db: Db; close: () => Promise<void> } {
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}
