// tsc over every package and over the tests and scripts (or over those named); each in its own world (core without Node and DOM).
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const named = process.argv.slice(2);
const projects = [
  'packages/core',
  'packages/contract',
  'packages/phrases',
  'packages/documents',
  'apps/server',
  'apps/web',
  '.',
];
const failed = projects.filter((project) => {
  if (named.length > 0 && !named.includes(project)) return false;
  const tsc = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      ...['-p', join(root, project, 'tsconfig.json')],
      // What was found last time is kept, so that a second look reads only what changed since.
      ...['--incremental', '--tsBuildInfoFile', join(root, 'node_modules', '.cache', 'tsc', `${project}.tsbuildinfo`)],
    ],
    { stdio: 'inherit' },
  );
  return tsc.status !== 0;
});
if (failed.length > 0) {
  console.error(`Kiểu sai ở: ${failed.join(', ')}`);
  process.exit(1);
}
