import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type UnitFiles, unitFileNames } from '../packages/core/src/units/index.ts';
import { readOverlay, readPackages } from './units/packages.ts';
import { state2024, state202506, state202507 } from './units/states.ts';
import { succession2025 } from './units/successions.ts';

const folder = new URL('../data/units/', import.meta.url);

type BuiltFiles = Omit<UnitFiles, 'changes-2026.json'>;

/** The unit files as the installed packages and the overlay give them. */
export async function buildUnitFiles(): Promise<BuiltFiles> {
  const [packages, overlay] = await Promise.all([readPackages(), readOverlay(folder)]);
  return {
    'state-2024.json': state2024(packages, overlay),
    'state-2025-06.json': state202506(packages, overlay),
    'state-2025-07.json': state202507(packages, overlay),
    'succession-2025.json': succession2025(packages, overlay),
  };
}

/** JSON with one row a line, so that a change of one unit is a change of one line. */
export function renderUnitFile(file: BuiltFiles[keyof BuiltFiles]): string {
  const parts = Object.entries(file).map(([key, value]) => {
    if (!Array.isArray(value)) return `"${key}":${JSON.stringify(value)}`;
    return `"${key}":[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  });
  return `{${parts.join(',\n')}}\n`;
}

/** The files that ship, parsed, for `catalogueFromFiles`. */
export async function readUnitFiles(): Promise<UnitFiles> {
  const entries = await Promise.all(
    unitFileNames.map(async (name) => [name, JSON.parse(await readFile(new URL(name, folder), 'utf8'))] as const),
  );
  return Object.fromEntries(entries) as unknown as UnitFiles;
}

async function writeUnitFiles(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, file] of Object.entries(await buildUnitFiles())) {
    const text = renderUnitFile(file);
    await writeFile(new URL(name, folder), text);
    console.log(`data/units/${name}: ${Math.round(Buffer.byteLength(text) / 1024)} kB`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeUnitFiles();
