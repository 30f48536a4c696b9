import type { Reader } from '../../platform/db/open.ts';
import type { Publication } from './definitions.queries.ts';

export type DefinitionKind = 'indicators' | 'checks' | 'systems';

export interface DefinitionFile {
  kind: DefinitionKind;
  code: string;
  content: unknown;
}

/** The latest version of each file. */
export async function latestDefinitionFiles(db: Reader): Promise<(DefinitionFile & { sha256: string })[]> {
  const rows = await db
    .selectFrom('definition_files')
    .distinctOn(['kind', 'code'])
    .select(['kind', 'code', 'content', 'sha256'])
    .orderBy('kind')
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as DefinitionKind }));
}

/** Stores a file as the next version of its code; the same content again changes nothing. */
export async function insertDefinitionFile(
  db: Reader,
  { kind, code, content }: DefinitionFile,
  publication: Publication,
): Promise<void> {
  const latest = await db
    .selectFrom('definition_files')
    .select(['version', 'sha256'])
    .where('kind', '=', kind)
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (latest?.sha256 === publication.sha256) return;
  await db
    .insertInto('definition_files')
    .values({
      kind,
      code,
      version: (latest?.version ?? 0) + 1,
      content: JSON.stringify(content),
      sha256: publication.sha256,
      published_at: publication.at,
      published_by: publication.by,
    })
    .execute();
}
