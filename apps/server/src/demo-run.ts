import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from './config.ts';
import type { Installation } from './platform/context.ts';
import { loadDemonstration } from './slices/demo/index.ts';
import { type Started, start } from './start.ts';

interface DemoOptions {
  /** Where papers go; the data folders of the run lie in it too. */
  out: string;
  /** A data folder in which the demonstration is loaded already: it is copied, never written to. */
  from: string | undefined;
}

/** Options of the demo commands. @throws TypeError for one that there is not */
export function demoOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' }, from: { type: 'string' } } });
  return { out: resolve(values.out ?? 'out'), from: values.from && resolve(values.from) };
}

/** The program without a screen, on an empty data folder of its own and the embedded database, wherever the user's own data lie. */
export async function startOn(
  folder: string,
  prepare: (installation: Installation) => Promise<void>,
): Promise<Started> {
  await rm(folder, { recursive: true, force: true });
  return startThere(folder, prepare);
}

/** The same with the demonstration in it. */
export async function startDemonstration({ out, from }: DemoOptions): Promise<Started> {
  const load = (installation: Installation) => loadDemonstration(installation, console.log);
  const folder = join(out, 'data');
  if (from === undefined) return startOn(folder, load);
  await rm(folder, { recursive: true, force: true });
  await cp(from, folder, { recursive: true });
  return startThere(folder, load);
}

function startThere(folder: string, prepare: (installation: Installation) => Promise<void>): Promise<Started> {
  const config: Config = { ...readConfig(), port: 0, mode: 'demonstration', databaseUrl: undefined };
  return start({ ...config, dataFolder: folder }, prepare);
}
