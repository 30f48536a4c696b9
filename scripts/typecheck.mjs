// tsc over every package and over the tests and scripts; each in its own world (core without Node and DOM).
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
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
  const tsc = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, project, 'tsconfig.json')],
    { stdio: 'inherit' },
  );
  return tsc.status !== 0;
});
if (failed.length > 0) {
  console.error(`Kiểu sai ở: ${failed.join(', ')}`);
  process.exit(1);
}
