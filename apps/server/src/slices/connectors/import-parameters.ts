import { type pushDataValueSets, dataValueSetParameters as taken } from '@thuocdo/contract/connectors';
import type { QueryOf } from '@thuocdo/contract/endpoint';
import type { Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import { currentEntries, keyOf } from '../figures/index.ts';
import type { Admitted } from './admit-said.ts';

type Parameters = QueryOf<typeof pushDataValueSets>;
export type ImportStrategy = (typeof taken.importStrategy)[number];

/**
 * What DHIS2's parameters ask for. A client that sends UIDs, or that wants an import in the background, must not take our answer for
 * what it asked: every value that we do not keep to is named. @throws Problem `parameters-refused`
 */
export function readParameters(said: Parameters): { strategy: ImportStrategy; dryRun: boolean } {
  const names = Object.keys(taken) as (keyof typeof taken)[];
  const errors = names.flatMap((name) => {
    const value = said[name];
    const values: readonly string[] = taken[name];
    if (value === undefined || values.includes(value)) return [];
    return [{ pointer: `/query/${name}`, rule: 'not-taken', params: { said: value, taken: values.join(', ') } }];
  });
  if (errors.length > 0) throw new Problem('parameters-refused', { errors });
  const strategy = (said.importStrategy ?? taken.importStrategy[0]) as ImportStrategy;
  return { strategy, dryRun: said.dryRun === 'true' };
}

/** What a strategy lets through, by whether the system says something there already; DELETE takes it back. */
export async function leftByStrategy(
  tx: Tx,
  figures: Admitted['figures'],
  strategy: ImportStrategy,
): Promise<Admitted['figures']> {
  if (strategy === 'CREATE_AND_UPDATE') return figures;
  const stands = new Set((await currentEntries(tx, figures, { lock: true })).map(keyOf));
  return figures.filter((figure) => stands.has(keyOf(figure)) === (strategy !== 'CREATE'));
}
