import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../prepare.ts';

const common = { key: z.string(), name: z.string(), unit: z.string().nullable() };
const Figure = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('sum'), element: z.string() }),
  z.strictObject({ ...common, kind: z.literal('ratio'), numerator: z.string(), denominator: z.string() }),
]);
const FigureFile = z.strictObject({
  title: z.string(),
  note: z.string(),
  rulesets: z.array(z.string()).min(1),
  figures: z.array(Figure),
});

/** One column of figures: a sum of an element, or Σ numerator / Σ denominator in percent. */
export type Figure = z.output<typeof Figure>;
type FigureFile = z.output<typeof FigureFile>;

// Shipped with the program, so read once a process.
let shipped: Promise<FigureFile[]> | undefined;

/** The figures that go with a campaign's rulesets (`data/rollup`), in the order of their files. */
export async function figuresFor(rulesets: readonly string[]): Promise<Figure[]> {
  shipped ??= readFigureFiles(join(projectRoot(), 'data', 'rollup'));
  const found = (await shipped).filter((file) => file.rulesets.some((code) => rulesets.includes(code)));
  const byKey = new Map(found.flatMap((file) => file.figures).map((figure) => [figure.key, figure]));
  return [...byKey.values()];
}

async function readFigureFiles(folder: string): Promise<FigureFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => FigureFile.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
}

export function elementsOf(figures: readonly Figure[]): string[] {
  const all = figures.flatMap((figure) =>
    figure.kind === 'sum' ? [figure.element] : [figure.numerator, figure.denominator],
  );
  return [...new Set(all)];
}
