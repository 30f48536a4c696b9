import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '../platform/db/open.ts';
import { openTestDatabase } from '../testing/test-database.ts';

/** Tables that do not grow with the communes that answer, each with the reason why it needs no `unit_id` in front. */
const referenceTables: Readonly<Record<string, string>> = {
  migrations: 'one row a migration',
  settings: 'one row a setting',
  units: 'the catalogue, the same on every machine',
  unit_successions: 'the catalogue, the same on every machine',
  organisations: 'the registry, the same on every machine',
  people: 'the registry; a person may serve several units',
  appointments: 'the registry; found by person at every request',
  sessions: 'found by token before anybody is known',
  elements: 'the dictionary, the same on every machine',
  definition_files: 'published once, the same on every machine',
  form_versions: 'published once, the same on every machine',
  rulesets: 'published once, the same on every machine',
  ruleset_drafts: 'a few drafts a department',
  ruleset_retirements: 'at most one row a ruleset',
  campaigns: 'one row a campaign',
  campaign_attachments: 'a few files a campaign',
  packages: 'a few rows a campaign',
  import_mappings: 'a few rows a department',
  target_bases: 'a few papers a province',
  dispatches: 'one row a letter, however many it goes to',
  dispatch_files: 'a few files a letter',
  dispatch_kinds: 'one row a kind of letter',
  organisation_contacts: 'the registry: one row an organisation, the same on every machine',
};

interface UniqueIndex {
  table: string;
  index: string;
  primary: boolean;
  columns: string[];
}

let opened: OpenDatabase;
let indexes: UniqueIndex[];
let tables: string[];

beforeAll(async () => {
  opened = await openTestDatabase();
  indexes = (
    await sql<UniqueIndex>`
      select t.relname as "table", i.relname as "index", x.indisprimary as "primary",
        array(select a.attname::text from unnest(x.indkey) with ordinality as k(attnum, place)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum order by k.place) as columns
      from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and x.indisunique order by 1, 2`.execute(opened.db)
  ).rows;
  tables = (
    await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(
      opened.db,
    )
  ).rows.map((row) => row.name);
});
afterAll(() => opened.close());

const growing = () => tables.filter((table) => referenceTables[table] === undefined);

describe('tables that grow with communes can be spread over machines by unit', () => {
  test('unit_id is the first column of the primary key', () => {
    expect(growing().length).toBeGreaterThan(10);
    for (const table of growing()) {
      const key = indexes.find((index) => index.table === table && index.primary);
      expect(key?.columns[0], `primary key of ${table}`).toBe('unit_id');
    }
  });

  test('unit_id stands in every unique index, so that uniqueness needs no other machine', () => {
    for (const index of indexes.filter((one) => growing().includes(one.table))) {
      expect(index.columns, `${index.index} of ${index.table}`).toContain('unit_id');
    }
  });

  test('a foreign key between two growing tables carries unit_id', async () => {
    const keys = await sql<{ name: string; table: string; target: string; columns: string[] }>`
      select c.conname as name, t.relname as "table", f.relname as target,
        array(select a.attname::text from unnest(c.conkey) as k(attnum)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum) as columns
      from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
        join pg_namespace n on n.oid = t.relnamespace
      where c.contype = 'f' and n.nspname = 'public'`.execute(opened.db);
    const between = keys.rows.filter((key) => growing().includes(key.table) && growing().includes(key.target));
    expect(between.length).toBeGreaterThan(3);
    for (const key of between) expect(key.columns, key.name).toContain('unit_id');
  });

  test('the list of reference tables names only tables that are there', () => {
    expect(Object.keys(referenceTables).filter((table) => !tables.includes(table))).toEqual([]);
  });
});
