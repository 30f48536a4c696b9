import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { constants, copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface FolderHolder {
  pid: number;
  startedAt: string;
  address?: string;
}

interface Lock extends FolderHolder {
  /** Tells two locks of one process apart. */
  mark?: string;
  /** When the process began, so that its number cannot be mistaken for another program's. */
  ticks?: string | undefined;
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

const attempts = 10;
const settleMs = 30;

/**
 * Takes the data folder for this process. Two processes can open one PGlite folder without an error and ruin it,
 * so the lock is ours: a file with pid and start time; one left by a process that is gone is taken over.
 */
export async function lockFolder(folder: string, startedAt: string): Promise<{ release: () => Promise<void> }> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock.json');
  const own: Lock = { pid: process.pid, startedAt, ticks: startTicks(process.pid), mark: randomUUID() };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await placed(path, own)) return { release: () => release(path, own) };
    const other = await readLock(path);
    if (other !== undefined && isAlive(other)) throw new FolderHeldError(folder, other);
    await setAside(path);
  }
  throw new Error(`Không giữ được thư mục dữ liệu ${folder}`);
}

/** The file appears whole or not at all; after a moment it must still be ours, as others may be taking over as well. */
async function placed(path: string, own: Lock): Promise<boolean> {
  const aside = `${path}.${own.mark}`;
  await writeFile(aside, JSON.stringify(own));
  try {
    await link(aside, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      // A file system without hard links.
      return copyFile(aside, path, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
  await wait(settleMs);
  return (await readLock(path))?.mark === own.mark;
}

/** Moves a lock out of the way; one that a living process has put there in the meantime goes back. */
async function setAside(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = await readLock(aside);
  if (moved !== undefined && isAlive(moved)) await rename(aside, path);
  else await rm(aside, { force: true });
}

async function release(path: string, own: Lock): Promise<void> {
  if ((await readLock(path))?.mark === own.mark) await rm(path, { force: true });
}

async function readLock(path: string): Promise<Lock | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Lock;
  } catch {
    // A file cut short by a crash names nobody: it is taken over.
    return undefined;
  }
}

function isAlive(holder: Lock): boolean {
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
