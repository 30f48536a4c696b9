import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { type OpenDatabase, openEmbedded, openPostgres } from '../platform/db/open.ts';
import { withDatabase } from './global-setup.ts';

/** A fresh copy of the migrated database with the registry loaded. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const prepared = inject('database');
  if ('dump' in prepared) return openEmbedded({ dump: new Blob([await readFile(prepared.dump)]) });
  const name = `${prepared.template}_${randomBytes(4).toString('hex')}`;
  const client = new pg.Client(prepared.admin);
  await client.connect();
  await client.query(`create database ${name} template ${prepared.template}`);
  await client.end();
  return openPostgres(withDatabase(prepared.admin, name));
}
