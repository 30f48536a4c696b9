import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../platform/db/migrate.ts';
import { type OpenDatabase, openEmbedded } from '../platform/db/open.ts';

let folder: string;
let opened: OpenDatabase;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thuocdo-migrations-'));
  opened = await openEmbedded('memory');
});
afterEach(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const tables = async () =>
  (
    await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(
      opened.db,
    )
  ).rows.map((row) => row.name);

test('files run once, in the order of their numbers', async () => {
  await write('0002_second.sql', '-- why\nalter table things add column name text;\n');
  await write('0001_first.sql', '-- why\ncreate table things (id integer primary key);\n');
  expect(await migrate(opened.db, folder)).toEqual(['0001_first.sql', '0002_second.sql']);
  expect(await migrate(opened.db, folder)).toEqual([]);
});

test('a landed file that changed is refused', async () => {
  await write('0001_first.sql', '-- why\ncreate table things (id integer primary key);\n');
  await migrate(opened.db, folder);
  await write('0001_first.sql', '-- why\ncreate table things (id bigint primary key);\n');
  await expect(migrate(opened.db, folder)).rejects.toThrow(/0001_first\.sql/);
});

test('a file that fails leaves nothing of itself or of those before it', async () => {
  await write('0001_first.sql', '-- why\ncreate table things (id integer primary key);\n');
  await write('0002_second.sql', '-- why\ncreate table more (id integer);\ncreate table things (id integer);\n');
  await expect(migrate(opened.db, folder)).rejects.toThrow(/already exists/);
  expect(await tables()).toEqual([]);
});
