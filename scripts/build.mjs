// Builds the server (esbuild, one file a program, libraries stay in node_modules) and the interface (Vite).
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

await build({
  absWorkingDir: root,
  entryPoints: ['apps/server/src/main.ts', 'apps/server/src/demo-play.ts'],
  outdir: 'apps/server/dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  // Our own packages are TypeScript sources and go into the bundle; everything else is a library.
  plugins: [
    {
      name: 'libraries-stay-outside',
      setup(builder) {
        builder.onResolve({ filter: /^[^./]/ }, (args) =>
          args.path.startsWith('@thuocdo/') || args.kind === 'entry-point'
            ? undefined
            : { path: args.path, external: true },
        );
      },
    },
  ],
});

const web = join(root, 'apps', 'web');
rmSync(join(web, 'dist'), { recursive: true, force: true });
const vite = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
  { cwd: web, stdio: 'inherit' },
);
process.exit(vite.status ?? 1);
