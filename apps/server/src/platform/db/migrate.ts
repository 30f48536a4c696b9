import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from './open.ts';

const lockNumber = 7_230_318;

/** Runs the numbered SQL files that have not run yet, forward only, under a lock. A landed file that changed is refused. */
export async function migrate(db: Db, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_-]+\.sql$/.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(tx);
    await sql`create table if not exists migrations (name text primary key, sha256 text not null, ran_at timestamptz not null default now())`.execute(
      tx,
    );
    const done = await sql<{ name: string; sha256: string }>`select name, sha256 from migrations`.execute(tx);
    const landed = new Map(done.rows.map((row) => [row.name, row.sha256]));
    const ran: string[] = [];
    for (const [at, name] of files.entries()) {
      const text = texts[at] ?? '';
      const sha256 = createHash('sha256').update(text).digest('hex');
      const before = landed.get(name);
      if (before === sha256) continue;
      if (before !== undefined)
        throw new Error(`Migration ${name} has run and was changed afterwards; write a new one`);
      for (const statement of statementsOf(text)) await sql.raw(statement).execute(tx);
      await sql`insert into migrations (name, sha256) values (${name}, ${sha256})`.execute(tx);
      ran.push(name);
    }
    return ran;
  });
}

/** Statements end with `;` at the end of a line; a body between `$$` is one statement. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let current = '';
  let inBody = false;
  for (const line of text.split('\n')) {
    if (!inBody && /^\s*--/.test(line)) continue;
    current += `${line}\n`;
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) inBody = !inBody;
    if (!inBody && /;\s*$/.test(line)) {
      statements.push(current);
      current = '';
    }
  }
  if (current.trim() !== '') statements.push(current);
  return statements;
}
