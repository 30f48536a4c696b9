import type { Reader } from '../../platform/db/open.ts';
import { sourceSystems } from '../definitions/index.ts';
import { organisationNames } from '../organisations/index.ts';

const ofSystem = 'system:';

/** The source that stands for a system in values. */
export const systemSource = (code: string) => `${ofSystem}${code}`;

/** Names of sources: organisations by their id, systems by `system:` and their code. */
export async function sourceNames(db: Reader, sources: readonly string[]): Promise<Map<string, string>> {
  const names = await organisationNames(db, sources);
  const asked = sources.filter((source) => source.startsWith(ofSystem));
  if (asked.length === 0) return names;
  const { systems } = await sourceSystems(db);
  for (const { code, name } of systems) if (asked.includes(systemSource(code))) names.set(systemSource(code), name);
  return names;
}
