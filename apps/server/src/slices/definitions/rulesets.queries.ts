import type { Overlay, Ruleset } from '@thuocdo/core/judging';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { listRulesetRows, readRulesets } from './definitions.queries.ts';

/** All published rulesets, read; overlays apart. */
export async function publishedRulesets(db: Reader): Promise<{ rulesets: Ruleset[]; overlays: Overlay[] }> {
  const rows = await readRulesets(
    db,
    (await listRulesetRows(db)).map((row) => row.code),
  );
  return {
    rulesets: rows.flatMap((row) => (row.overlay ? [] : [row.ruleset as Ruleset])),
    overlays: rows.flatMap((row) => (row.overlay ? [row.ruleset as Overlay] : [])),
  };
}

export interface Retirement {
  ruleset: string;
  from: string;
  reason: string;
  by: string;
}

export async function retirements(db: Reader): Promise<Map<string, Retirement>> {
  const rows = await db.selectFrom('ruleset_retirements').selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.ruleset,
      { ruleset: row.ruleset, from: row.from_day, reason: row.reason, by: row.retired_by_title },
    ]),
  );
}

/** True when no new campaign may choose the ruleset on that day. */
export async function isRetired(db: Reader, code: string, day: string): Promise<boolean> {
  const row = await db
    .selectFrom('ruleset_retirements')
    .select('ruleset')
    .where('ruleset', '=', code)
    .where('from_day', '<=', day)
    .executeTakeFirst();
  return row !== undefined;
}

/** Names of the units whose own rulesets stand at these paths, as they are called last; a path without one is printed as it is. */
export async function scopeNames(db: Reader, paths: readonly string[]): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map();
  const rows = await db
    .selectFrom('unit_versions')
    .select(['path', 'full_name'])
    .where('path', '=', sql<string>`any(${sql.val([...new Set(paths)])}::text[])`)
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map((row) => [row.path, row.full_name]));
}

/** Two that publish at once look at the same rulesets: the second waits for the first. */
export async function lockRulesets(tx: Tx): Promise<void> {
  await sql`lock table rulesets in share row exclusive mode`.execute(tx);
}
