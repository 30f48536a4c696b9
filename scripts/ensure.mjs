// Runs before start and test, with nothing installed: installs what the lockfile says, then builds what is missing or old.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Thước Đo cần Node.js 20.19 trở lên; máy này có ${process.versions.node}. Tải tại https://nodejs.org`);
  process.exit(1);
}

install();
if (process.argv.includes('--build')) build();

function install() {
  const stamp = join(root, 'node_modules', '.thuocdo-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Đang cài thư viện (chỉ lần đầu hoặc khi danh sách thư viện đổi) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

function build() {
  const built = join(root, 'apps', 'server', 'dist', 'main.js');
  const page = join(root, 'apps', 'web', 'dist', 'index.html');
  const oldest = Math.min(...[built, page].map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
  const sources = [
    'apps/server/src',
    'apps/web/src',
    'apps/web/index.html',
    'apps/web/vite.config.ts',
    'packages',
    'package-lock.json',
    'scripts/build.mjs',
  ];
  if (oldest > 0 && sources.every((path) => newest(join(root, path)) < oldest)) return;
  console.log('Đang dựng chương trình …');
  run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    stat.mtimeMs,
    ...readdirSync(path)
      .filter((name) => name !== 'node_modules' && name !== 'dist')
      .map((name) => newest(join(path, name))),
  );
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
