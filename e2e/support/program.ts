import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = join(root, 'apps', 'server', 'dist', 'main.js');

export interface Program {
  address: string;
  /** What it has printed so far. */
  printed(): string;
  /** Ctrl-C. Answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built program as a user would, on a data folder, at any free port. */
export async function startProgram(dataFolder: string, env: Record<string, string> = {}): Promise<Program> {
  if (!existsSync(built) || !existsSync(join(root, 'apps/web/dist/index.html'))) {
    throw new Error('The program is not built: run `npm run build` (or `npm test`, which does).');
  }
  const child = spawn(process.execPath, [built], {
    cwd: root,
    env: { ...cleanEnvironment(), PORT: '0', THUOCDO_DATA: dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const address = await addressOf(child, () => text);
  return {
    address,
    printed: () => text,
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGINT');
      await once(child, 'exit');
      return child.exitCode;
    },
  };
}

/** The program reads its own variables only from the test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, HOST: _host, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('THUOCDO_')));
}

async function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  const until = Date.now() + 240_000;
  while (Date.now() < until) {
    const address = /tại (http:\/\/\S+)/.exec(printed())?.[1];
    if (address !== undefined) return address;
    if (child.exitCode !== null) throw new Error(`The program ended with ${child.exitCode}:\n${printed()}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The program did not start in time:\n${printed()}`);
}
