import { judge, type Ruleset, rejudge } from '@thuocdo/core/judging';
import type { Value } from '@thuocdo/core/values';
import { type Figure, repeated } from './figures.ts';
import { judgedCountry } from './judged-country.ts';
import { saidBy, sixtyRequirements } from './sixty-requirements.ts';

const communes = 10_598;

/** The whole country under 60 requirements: in memory, and from each database there is with the results written back. */
export async function judging(): Promise<Figure[]> {
  const figures = await inMemory();
  figures.push(...(await judgedCountry('PGlite', undefined)));
  const url = process.env['DATABASE_URL'];
  if (url) figures.push(...(await judgedCountry('PostgreSQL', url)));
  return figures;
}

async function inMemory(): Promise<Figure[]> {
  const [criteria, index] = sixtyRequirements() as [Ruleset, Ruleset];
  const known = Array.from({ length: communes }, (_, at) => valuesOf(at));
  const judged = ({ values, attributes }: Known) => {
    const earlier = { [criteria.code]: judge(criteria, values, attributes, '2023-08-01') };
    return { earlier, result: judge(index, values, attributes, '2023-08-01', earlier) };
  };
  const all = await repeated(`judge ${communes} communes × 60 requirements in memory`, 3, 2000, async () => {
    for (const unit of known) judged(unit);
  });
  const results = known.slice(0, 300).map((unit) => ({ unit, ...judged(unit) }));
  const one = await repeated('one changed value judged again in memory', 200, 10, async (at) => {
    const { unit, result, earlier } = results[Math.abs(at)] as (typeof results)[number];
    rejudge(result, new Set(['hs_32']), [index, unit.values, unit.attributes, '2023-08-01', earlier]);
  });
  return [...all, ...one];
}

type Known = ReturnType<typeof valuesOf>;

function valuesOf(at: number) {
  const unitId = `${10_000 + at}-2023`;
  const source = { kind: 'response', assignmentId: 'bench', revision: 1, question: 'Q' } as const;
  const values = saidBy(at).map(
    ([element, value]): Value => ({ unitId, element, period: '2023', level: 'self', value, source }),
  );
  return { values, attributes: { commune_class: 'con_lai', unit_path: `VN/2023/84/845/${10_000 + at}` } };
}
