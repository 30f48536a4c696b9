import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

/** Telecom enterprises whose area holds a unit or lies within it, the nearest first. */
export async function enterprisesNear(db: Reader, unitPath: string): Promise<{ id: string; name: string }[]> {
  const latest = sql<string>`(select v.path from unit_versions v where v.unit_id = o.unit_id order by v.valid_from desc limit 1)`;
  return db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.name'])
    .where('o.kind', '=', 'telecom-enterprise')
    .where(
      sql<SqlBool>`(${latest} = ${unitPath} or ${latest} like ${`${unitPath}/%`} or ${unitPath} like ${latest} || '/%')`,
    )
    .orderBy(sql`length(${latest})`, 'desc')
    .orderBy('o.sort_key')
    .orderBy('o.id')
    .execute();
}
