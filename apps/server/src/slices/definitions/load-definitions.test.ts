import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ruleset } from '@thuocdo/core/judging';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../prepare.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { listRulesetRows, readRulesets } from './definitions.queries.ts';
import { loadDefinitions } from './load-definitions.ts';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

const codes = async () => (await listRulesetRows(app.installation.db)).map(({ code }) => code);

test('an installation of before takes in the laws that it lacks and keeps the ones it has as they were published', async () => {
  const { db } = app.installation;
  const all = await codes();
  const shipped = await readFile(join(projectRoot(), 'data/rulesets/ntm-2021-2025.json'), 'utf8');
  const { examples: _later, ...before } = JSON.parse(shipped) as Ruleset;
  await sql`alter table rulesets disable trigger user`.execute(db);
  await sql`delete from rulesets where code ~ '^(dti|cds)_|2026'`.execute(db);
  await db
    .updateTable('rulesets')
    .set({ ruleset: JSON.stringify(before), sha256: 'f'.repeat(64) })
    .where('code', '=', 'ntm_2021_2025')
    .execute();
  await sql`alter table rulesets enable trigger user`.execute(db);
  expect(await codes()).not.toContain('dti_khanh_hoa_2026');

  await loadDefinitions(db, join(projectRoot(), 'data'));
  expect(await codes()).toEqual(all);
  const [kept] = await readRulesets(db, ['ntm_2021_2025']);
  expect(kept).toMatchObject({ sha256: 'f'.repeat(64), ruleset: { code: 'ntm_2021_2025', examples: [] } });
});

test('an installation that stored the dictionary before its definitions were written has them after the next start', async () => {
  const { db } = app.installation;
  const said = () =>
    sql<{ said: string | null }>`select reporting->>'definition' as said from elements where code = 'cts_issued'`
      .execute(db)
      .then(({ rows }) => rows[0]?.said);
  await sql`update elements set reporting = reporting - 'definition' - 'method' where code = 'cts_issued'`.execute(db);
  expect(await said()).toBeNull();

  await loadDefinitions(db, join(projectRoot(), 'data'));
  expect(await said()).toContain('cấp mới trong kỳ');
});
