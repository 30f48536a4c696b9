import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderHeldError, lockFolder } from '../platform/db/folder-lock.ts';

let folder: string;
let holders: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thuocdo-lock-'));
  holders = [];
});
afterEach(async () => {
  for (const holder of holders) holder.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const module = new URL('../platform/db/folder-lock.ts', import.meta.url).href;

/** Another process that takes the folder and keeps it until it is killed. */
async function holdElsewhere(): Promise<ChildProcess> {
  const program = `import { lockFolder } from ${JSON.stringify(module)};
    await lockFolder(${JSON.stringify(folder)}, '2023-08-01T01:00:00.000Z');
    console.log('held'); setInterval(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(child);
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}

test('a second copy on the same data folder is refused and told who holds it', async () => {
  const other = await holdElsewhere();
  const refusal = await lockFolder(folder, '2023-08-01T02:00:00.000Z').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(FolderHeldError);
  expect((refusal as FolderHeldError).holder).toMatchObject({ pid: other.pid, startedAt: '2023-08-01T01:00:00.000Z' });
  expect((refusal as FolderHeldError).message).toContain(String(other.pid));
});

test('the lock of a process that was killed is taken over', async () => {
  const other = await holdElsewhere();
  other.kill('SIGKILL');
  await once(other, 'exit');
  const held = await lockFolder(folder, '2023-08-01T02:00:00.000Z');
  expect(JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8'))).toMatchObject({ pid: process.pid });
  await held.release();
  expect(existsSync(join(folder, 'lock.json'))).toBe(false);
});

test.runIf(process.platform === 'linux')(
  'a lock whose number now belongs to another program is taken over',
  async () => {
    const left = { pid: process.ppid, startedAt: '2023-08-01T01:00:00.000Z', ticks: '1' };
    await writeFile(join(folder, 'lock.json'), JSON.stringify(left));
    const held = await lockFolder(folder, '2023-08-01T02:00:00.000Z');
    await held.release();
  },
);

test('a lock cut short by a crash is taken over', async () => {
  await writeFile(join(folder, 'lock.json'), '{"pid": 1');
  const held = await lockFolder(folder, '2023-08-01T02:00:00.000Z');
  await held.release();
});

test('of many who start at the same moment one gets the folder, ten times over', async () => {
  for (let round = 0; round < 10; round += 1) {
    // The lock of a dead process lies there: everybody would like to take it over.
    await writeFile(
      join(folder, 'lock.json'),
      JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '2023-08-01T01:00:00.000Z' }),
    );
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, () => lockFolder(folder, '2023-08-01T02:00:00.000Z')),
    );
    const held = results.filter((result) => result.status === 'fulfilled');
    expect(held).toHaveLength(1);
    await held[0]?.value.release();
  }
});
