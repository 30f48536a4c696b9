import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../prepare.ts';

/** A figure of the province table: a sum, or Σ numerator / Σ denominator in percent (never a mean of percentages). */
export type Figure =
  | { key: string; name: string; kind: 'sum'; element: string }
  | { key: string; name: string; kind: 'ratio'; numerator: string; denominator: string };

const Figures = z.object({
  figures: z.array(
    z.discriminatedUnion('kind', [
      z.object({ key: z.string(), name: z.string(), kind: z.literal('sum'), element: z.string() }),
      z.object({
        key: z.string(),
        name: z.string(),
        kind: z.literal('ratio'),
        numerator: z.string(),
        denominator: z.string(),
      }),
    ]),
  ),
});

/** The figures that stand beside the verdicts (`data/rollup/criterion-8.json`). */
export async function readFigures(): Promise<Figure[]> {
  return Figures.parse(JSON.parse(await readFile(join(projectRoot(), 'data/rollup/criterion-8.json'), 'utf8'))).figures;
}

export function elementsOf(figures: readonly Figure[]): string[] {
  return [
    ...new Set(
      figures.flatMap((figure) => (figure.kind === 'sum' ? [figure.element] : [figure.numerator, figure.denominator])),
    ),
  ];
}
