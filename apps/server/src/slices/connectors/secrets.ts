import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.ts';

/** The file in which the administrator places the value of a connector's header; it never goes into the database. */
const fileOf = ({ keysFolder }: Pick<Config, 'keysFolder'>, connectorId: string) =>
  join(keysFolder, 'connectors', `${connectorId}.secret`);

const longest = 4096;

/** The value of the secret header; undefined when there is no file or nothing usable in it. */
export async function readSecret(config: Pick<Config, 'keysFolder'>, connectorId: string): Promise<string | undefined> {
  const text = await readFile(fileOf(config, connectorId), 'utf8').catch(() => undefined);
  const value = text?.trim();
  return value !== undefined && value.length <= longest && /^[\x20-\x7e]+$/.test(value) ? value : undefined;
}
