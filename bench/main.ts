import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { comparedCountry } from './compared-country.ts';
import { country } from './country.ts';
import { withDemonstration } from './demonstration.ts';
import type { Figure } from './figures.ts';
import { firstPage } from './first-page.ts';
import { heatmap } from './heatmap.ts';
import { importing } from './importing.ts';
import { indicators } from './indicators.ts';
import { judging } from './judging.ts';
import { rebasing } from './rebasing.ts';
import { report } from './report.ts';
import { rollup } from './rollup.ts';
import { saving } from './saving.ts';
import { starting } from './starting.ts';

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  save: () => withDemonstration(saving),
  rollup: () => withDemonstration(rollup),
  start: () => withDemonstration(starting),
  'first-page': () => withDemonstration(firstPage),
  heatmap: () => withDemonstration(heatmap),
  country,
  judge: judging,
  indicators,
  report,
  import: importing,
  rebase: rebasing,
  compare: comparedCountry,
};

/** `npm run bench [-- name …]`: prints a table, writes JSON to bench/results; the last line holds the figures. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in benches));
  if (unknown.length > 0)
    throw new Error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}`);
  const figures: Figure[] = [];
  for (const [name, run] of Object.entries(benches)) {
    if (asked.length === 0 || asked.includes(name)) figures.push(...(await run()));
  }
  console.table(figures);
  const at = new Date().toISOString();
  await mkdir(join('bench', 'results'), { recursive: true });
  await writeFile(
    join('bench', 'results', `${at.replaceAll(':', '')}.json`),
    JSON.stringify({ at, node: process.version, figures }, null, 2),
  );
  console.log(figures.map(({ name, value, unit }) => `${name} ${value} ${unit}`).join('; '));
}

await main();
