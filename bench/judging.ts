import { judge } from '@thuocdo/core/judging';
import type { Value } from '@thuocdo/core/values';
import { type Figure, repeated } from './figures.ts';
import { judgedCountry } from './judged-country.ts';
import { saidBy, soundRuleset } from './sixty-requirements.ts';

const communes = 10_598;

/** The whole country under 60 requirements: in memory, and from each database there is with the results written back. */
export async function judging(): Promise<Figure[]> {
  const figures = await inMemory();
  figures.push(...(await judgedCountry('PGlite', undefined)));
  const url = process.env['DATABASE_URL'];
  if (url) figures.push(...(await judgedCountry('PostgreSQL', url)));
  return figures;
}

function inMemory(): Promise<Figure[]> {
  const ruleset = soundRuleset();
  const known = Array.from({ length: communes }, (_, at) => valuesOf(at));
  return repeated(`judge ${communes} communes × 60 requirements in memory`, 3, 2000, async () => {
    for (const { values, attributes } of known) judge(ruleset, values, attributes, '2023-08-01');
  });
}

function valuesOf(at: number) {
  const unitId = `${10_000 + at}-2023`;
  const source = { kind: 'response', assignmentId: 'bench', revision: 1, question: 'Q' } as const;
  const values = saidBy(at).map(
    ([element, value]): Value => ({ unitId, element, period: '2023', level: 'self', value, source }),
  );
  return { values, attributes: { commune_class: 'con_lai', unit_path: `VN/2023/84/845/${10_000 + at}` } };
}
