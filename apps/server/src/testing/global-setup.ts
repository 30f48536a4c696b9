import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded, openPostgres } from '../platform/db/open.ts';
import { prepareDatabase } from '../prepare.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A dump of a migrated PGlite, or the address of a migrated PostgreSQL template. */
    database: { dump: string } | { template: string; admin: string };
  }
}

/** Migrates and loads the registry once; each test file starts from a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // biome-ignore lint/style/noProcessEnv: the test run is told which database to use
  const url = process.env['DATABASE_URL'];
  return url ? postgresTemplate(project, url) : pgliteDump(project);
}

async function pgliteDump(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-test-'));
  const opened = await openEmbedded({ folder });
  await prepareDatabase(opened.db);
  await opened.close();
  const pglite = await PGlite.create(join(folder, 'pglite'));
  const dump = join(folder, 'dump.tar');
  await writeFile(dump, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await pglite.close();
  project.provide('database', { dump });
  return () => rm(folder, { recursive: true, force: true });
}

async function postgresTemplate(project: TestProject, admin: string): Promise<() => Promise<void>> {
  const template = `thuocdo_template_${process.pid}`;
  const client = new pg.Client(admin);
  await client.connect();
  await client.query(`create database ${template}`);
  const opened = openPostgres(withDatabase(admin, template));
  await prepareDatabase(opened.db);
  await opened.close();
  project.provide('database', { template, admin });
  return async () => {
    const left = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like '${template}%'`,
    );
    for (const { datname } of left.rows) await client.query(`drop database if exists ${datname} with (force)`);
    await client.end();
  };
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
