import { readFileSync } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface FolderHolder {
  pid: number;
  startedAt: string;
  address?: string;
}

/** Thrown when another living process holds the data folder. */
export class FolderHeldError extends Error {
  readonly holder: FolderHolder;
  constructor(folder: string, holder: FolderHolder) {
    super(`Thư mục dữ liệu ${folder} đang được tiến trình ${holder.pid} dùng từ ${holder.startedAt}`);
    this.name = 'FolderHeldError';
    this.holder = holder;
  }
}

/**
 * Takes the data folder for this process. Two processes can open one PGlite folder without an error and ruin it,
 * so the lock is ours: a file with pid and start time; one left by a process that is gone is taken over.
 */
export async function lockFolder(folder: string, startedAt: string): Promise<{ release: () => Promise<void> }> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock.json');
  const holder: FolderHolder & { ticks: string | undefined } = {
    pid: process.pid,
    startedAt,
    ticks: startTicks(process.pid),
  };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(JSON.stringify(holder));
      await file.close();
      return { release: () => rm(path, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const other = await readHolder(path);
      if (other !== undefined && isAlive(other)) throw new FolderHeldError(folder, other);
      await rm(path, { force: true });
    }
  }
  throw new Error(`Không giữ được thư mục dữ liệu ${folder}`);
}

async function readHolder(path: string): Promise<(FolderHolder & { ticks?: string }) | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as FolderHolder & { ticks?: string };
  } catch {
    // A file cut short by a crash names nobody: it is taken over.
    return undefined;
  }
}

function isAlive(holder: { pid: number; ticks?: string }): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // The same number may have gone to another program after a restart of the machine.
  const ticks = startTicks(holder.pid);
  return ticks === undefined || holder.ticks === undefined || ticks === holder.ticks;
}

/** When the process began, in clock ticks since boot (Linux only). */
function startTicks(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
  } catch {
    return undefined;
  }
}
