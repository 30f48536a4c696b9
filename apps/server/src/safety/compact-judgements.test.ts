import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../platform/db/migrate.ts';
import { type OpenDatabase, openEmbedded } from '../platform/db/open.ts';
import { projectRoot } from '../prepare.ts';

const migrations = join(projectRoot(), 'apps/server/migrations');
let folder: string;
let opened: OpenDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thuocdo-compact-'));
  opened = await openEmbedded('memory');
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

/** Lands the numbered files up to one of them. */
async function migrateTo(last: string): Promise<void> {
  const target = join(folder, last);
  await mkdir(target, { recursive: true });
  for (const name of await readdir(migrations))
    if (name.slice(0, 4) <= last) await copyFile(join(migrations, name), join(target, name));
  await migrate(opened.db, target);
}

const judgement = {
  verdict: 'unknown',
  criteria: [
    {
      code: '8',
      verdict: 'unknown',
      subcriteria: [
        { code: '8.1', verdict: 'met', requirements: [{ code: '8.1.a', verdict: 'met', trace: {} }] },
        {
          code: '8.2',
          verdict: 'unknown',
          requirements: [
            { code: '8.2.a', verdict: 'exempt', trace: {} },
            { code: '8.2.b', verdict: 'unknown', trace: {} },
          ],
        },
      ],
    },
  ],
};

test('results of before tell of every code afterwards, also those of a ruleset without criteria', async () => {
  await migrateTo('0004');
  // Only this table is of interest: what it refers to need not be there.
  await sql`set session_replication_role = replica`.execute(opened.db);
  const insert = (unitId: string, found: object) =>
    sql`insert into judgements (unit_id, campaign_id, ruleset, level, verdict, verdicts, judgement, judged_at)
      values (${unitId}, '00000000-0000-4000-8000-000000000001', 'ntm', 'self', 'unknown',
        ${JSON.stringify({ '8.1': 'met', '8.2': 'unknown' })}::jsonb, ${JSON.stringify(found)}::jsonb, now())`.execute(
      opened.db,
    );
  await insert('1-2023', judgement);
  await insert('2-2023', { ...judgement, criteria: [] });
  await migrateTo('0005');
  const { rows } = await sql<Record<string, unknown>>`select * from judgements order by unit_id`.execute(opened.db);
  expect(rows.map((row) => row['verdicts'])).toEqual([
    { '8': 'unknown', '8.1': 'met', '8.1.a': 'met', '8.2': 'unknown', '8.2.a': 'exempt', '8.2.b': 'unknown' },
    {},
  ]);
  expect(rows[0]).toMatchObject({ scores: null, score_low: null, score_high: null, score_max: null });
  expect(rows[0]).not.toHaveProperty('judgement');
});
